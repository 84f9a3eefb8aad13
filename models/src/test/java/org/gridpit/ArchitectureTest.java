package org.gridpit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package of the models may see which. */
class ArchitectureTest {
    private static final String ROOT = "org.gridpit";
    private static final JavaClasses MODELS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void models_need_nothing_but_the_jdk() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", ROOT + "..")
                .check(MODELS);
    }

    @Test
    void param_needs_nothing_of_ours() {
        imports("");
    }

    @Test
    void time_sees_no_other_model() {
        imports("time");
    }

    @Test
    void solar_sees_time() {
        imports("solar", "time");
    }

    @Test
    void weather_sees_solar_and_time() {
        imports("weather", "solar", "time");
    }

    @Test
    void storage_sees_time() {
        imports("storage", "time");
    }

    @Test
    void demand_sees_time() {
        imports("demand", "time");
    }

    @Test
    void grid_sees_time() {
        imports("grid", "time");
    }

    @Test
    void market_sees_time_and_no_physics() {
        imports("market", "time");
    }

    @Test
    void settlement_sees_market_and_time_and_no_physics() {
        imports("settlement", "market", "time");
    }

    @Test
    void metrics_see_market_and_no_physics() {
        imports("metrics", "market");
    }

    @Test
    void every_package_has_its_sentence_here() {
        assertThat(MODELS.stream().map(JavaClass::getPackageName).map(ArchitectureTest::name))
                .containsOnly(
                        "", "time", "solar", "weather", "storage", "demand", "grid", "market", "settlement", "metrics");
    }

    @Test
    void no_package_is_in_a_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(MODELS);
    }

    /** What a package may import of ours besides itself and {@link Param}. */
    private static void imports(String from, String... others) {
        String[] open = Stream.concat(
                        Stream.of(ROOT),
                        Stream.concat(Stream.of(from), Stream.of(others)).map(ArchitectureTest::qualified))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(qualified(from))
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(open)))
                .check(MODELS);
    }

    private static String name(String qualified) {
        return qualified.equals(ROOT) ? "" : qualified.substring(ROOT.length() + 1);
    }

    private static String qualified(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }
}
