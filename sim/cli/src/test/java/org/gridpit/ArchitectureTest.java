package org.gridpit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the whole program: models, engine and command line. */
class ArchitectureTest {
    private static final String ROOT = "org.gridpit";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final String[] WRITERS = {
        "org.gridpit.record",
        "org.gridpit.experiment",
        "org.gridpit.chart",
        "org.gridpit.report",
        "org.gridpit.standalone",
        "org.gridpit.decision"
    };
    private static final String WRITING_CLASS =
            "java\\.io\\.(\\w*Writer|\\w*OutputStream|PrintStream|RandomAccessFile)";
    private static final Set<String> NAMES_OF_FILES = Set.of(File.class.getName(), String.class.getName());
    private static final Set<String> GENERATORS = Stream.of(
                    Random.class, SplittableRandom.class, ThreadLocalRandom.class, RandomGenerator.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void nobody_sees_cli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridpit.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gridpit.cli", "picocli..")
                .check(PROGRAM);
    }

    @Test
    void no_package_is_in_a_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void only_bedrock_sees_the_aws_sdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridpit.bedrock")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(PROGRAM);
    }

    @Test
    void only_cli_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridpit.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PROGRAM);
    }

    @Test
    void only_cli_ends_the_program() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridpit.cli")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(PROGRAM);
    }

    @Test
    void only_cli_asks_what_time_it_is() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridpit.cli")
                .should()
                .callMethodWhere(target(nameMatching("now")).and(target(owner(nameMatching("java\\.time\\..*")))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(PROGRAM);
    }

    @Test
    void only_who_keeps_results_writes_files() {
        noClasses()
                .that()
                .resideOutsideOfPackages(WRITERS)
                .should()
                .callMethodWhere(
                        target(owner(assignableTo(Files.class)))
                                .and(
                                        target(
                                                nameMatching(
                                                        "write.*|newOutputStream|newBufferedWriter|newByteChannel|create.*|delete.*|move|copy|set.*"))))
                .orShould()
                .callConstructorWhere(describe("opens a file for writing", ArchitectureTest::opensForWriting))
                .orShould()
                .callMethod(FileChannel.class, "open", Path.class, OpenOption[].class)
                .check(PROGRAM);
    }

    @Test
    void draws_come_from_named_streams_alone() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("are generators of the JDK", type -> GENERATORS.contains(type.getName())))
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(StrictMath.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(PROGRAM);
    }

    @Test
    void transcendental_functions_that_feed_results_are_strict() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gridpit.chart", "org.gridpit.report")
                .should()
                .callMethodWhere(target(owner(assignableTo(Math.class)))
                        .and(target(nameMatching(
                                "a?sin|a?cos|a?tan|atan2|sinh|cosh|tanh|exp|expm1|log|log10|log1p|pow|cbrt|hypot"))))
                .check(PROGRAM);
    }

    @Test
    void there_are_no_setters() {
        noMethods()
                .that()
                .haveRawReturnType(void.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .check(PROGRAM);
    }

    @Test
    void statics_never_change() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    @Test
    void classes_are_final_and_what_others_implement_is_an_interface() {
        classes().that(arePlain()).should().haveModifier(JavaModifier.FINAL).check(PROGRAM);
    }

    /** Such as {@code new PrintWriter(file)}; what goes to an open stream or a descriptor is somebody else's. */
    private static boolean opensForWriting(JavaConstructorCall call) {
        List<JavaClass> arguments = call.getTarget().getRawParameterTypes();
        return call.getTargetOwner().getName().matches(WRITING_CLASS)
                && !arguments.isEmpty()
                && NAMES_OF_FILES.contains(arguments.get(0).getName());
    }

    private static DescribedPredicate<JavaClass> arePlain() {
        return describe(
                "are plain classes",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isAnonymousClass()
                        && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !type.reflect().isSealed()
                        && !isConstantOfEnum(type));
    }

    /** An enum constant with a body is a class of its own. */
    private static boolean isConstantOfEnum(JavaClass type) {
        return type.getRawSuperclass().map(JavaClass::isEnum).orElse(false);
    }
}
