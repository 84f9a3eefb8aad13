package org.gridpit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which package of the engine may see which, besides the models, which all may see. A sentence names what stands next in
 * the chain; what stands further down is open as well. A package that does not exist yet keeps its sentence.
 */
class ArchitectureTest {
    private static final String ROOT = "org.gridpit";
    private static final String[] MODELS = {
        "time", "solar", "weather", "storage", "demand", "grid", "market", "settlement", "metrics"
    };
    private static final String[] JSON = {"json"};
    private static final String[] MESSAGE = and(JSON, "message");
    private static final String[] TOOL = and(MESSAGE, "tool");
    private static final String[] DECISION = and(TOOL, "decision");
    private static final String[] AGENT = and(DECISION, "agent");
    private static final String[] RULE = and(AGENT, "agent.rule");
    private static final String[] LAB = and(RULE, "lab");
    private static final String[] SCENARIO = and(DECISION, "scenario");
    private static final String[] RECORD = and(JSON, "record");
    private static final String[] CHART = and(RECORD, "chart");
    private static final String[] ENGINE = and(and(AGENT, RECORD), "engine");
    private static final String[] SETUP = and(and(ENGINE, and(SCENARIO, RULE)), "setup");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void json_sees_nothing_of_the_engine() {
        imports("json");
    }

    @Test
    void message_sees_json() {
        imports("message", JSON);
    }

    @Test
    void tool_sees_message() {
        imports("tool", MESSAGE);
    }

    @Test
    void decision_sees_tool() {
        imports("decision", TOOL);
    }

    @Test
    void agent_sees_decision() {
        imports("agent", DECISION);
    }

    @Test
    void rules_see_agent() {
        imports("agent.rule", AGENT);
    }

    @Test
    void scenario_sees_decision_and_message_and_never_the_running_world() {
        imports("scenario", DECISION);
    }

    @Test
    void record_sees_json_and_never_agents_messages_or_the_engine() {
        imports("record", JSON);
    }

    @Test
    void chart_sees_record_and_never_the_running_world() {
        imports("chart", RECORD);
    }

    @Test
    void report_sees_chart_and_record_and_never_the_running_world() {
        imports("report", CHART);
    }

    @Test
    void engine_sees_agent_and_record_and_never_a_scenario() {
        imports("engine", and(AGENT, RECORD));
    }

    @Test
    void lab_sees_rules_and_no_engine() {
        imports("lab", RULE);
    }

    @Test
    void setup_sees_engine_scenario_and_rules() {
        imports("setup", and(ENGINE, and(SCENARIO, RULE)));
    }

    @Test
    void standalone_sees_setup() {
        imports("standalone", SETUP);
    }

    @Test
    void experiment_sees_lab_setup_scenario_and_record() {
        imports("experiment", and(SETUP, LAB));
    }

    @Test
    void every_package_has_its_sentence_here() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
                .isSubsetOf(Stream.concat(
                                Stream.of(ROOT),
                                Stream.of(qualified(and(
                                        and(MODELS, and(SETUP, LAB)), "chart", "report", "standalone", "experiment"))))
                        .toList());
    }

    @Test
    void no_package_is_in_a_cycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_engine_sees_mason() {
        onlyIn("engine", "sim..", "ec..");
    }

    @Test
    void only_scenario_reads_yaml() {
        onlyIn("scenario", "org.snakeyaml..");
    }

    @Test
    void only_chart_draws() {
        onlyIn("chart", "java.awt..", "javax.imageio..", "org.knowm..", "de.erichseifert..");
    }

    @Test
    void nobody_draws_from_the_generator_of_mason() {
        noClasses().should().dependOnClassesThat().resideInAPackage("ec.util..").check(CLASSES);
    }

    private static void imports(String from, String... others) {
        String[] open = and(qualified(and(MODELS, and(others, from))), ROOT);
        classes()
                .that()
                .resideInAPackage(ROOT + "." + from)
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(open)))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static void onlyIn(String home, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + home)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }

    private static String[] qualified(String... names) {
        return Arrays.stream(names).map(name -> ROOT + "." + name).toArray(String[]::new);
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more))
                .distinct()
                .toArray(String[]::new);
    }
}
