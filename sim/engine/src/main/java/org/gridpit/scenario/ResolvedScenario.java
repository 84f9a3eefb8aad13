package org.gridpit.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.json.CanonicalJson;

/** A scenario with every default written out: what a run keeps beside its results, and what its hash is taken of. */
public final class ResolvedScenario {
    private static final String HEADING =
            "Resolved scenario: every default is written out. Running it repeats the run.";

    private static final String LAB_HEADING =
            "Resolved experiment: what is left out is as the publication has it. Running it repeats the run.";

    private ResolvedScenario() {}

    /**
     * The scenario as YAML that loads to an equal one, wherever it stands: files are named by their absolute path.
     *
     * @param overrides named behind the keys they changed
     */
    public static String yaml(Scenario scenario, List<ScenarioOverride> overrides) {
        return text(scenario, HEADING, overrides);
    }

    /** The same of a laboratory experiment; what it leaves to the publication stays left out. */
    public static String yaml(LabScenario scenario, List<ScenarioOverride> overrides) {
        return text(scenario, LAB_HEADING, overrides);
    }

    private static String text(Record scenario, String heading, List<ScenarioOverride> overrides) {
        Map<String, String> remarks = new LinkedHashMap<>();
        for (ScenarioOverride override : overrides) {
            remarks.put(override.path(), override.option().replaceAll("\\s+", " "));
        }
        return YamlWriter.write(new ResolvedTree(ResolvedScenario::slashes).of(scenario), heading, remarks);
    }

    /**
     * SHA-256 of the resolved scenario's canonical JSON. Where files stand makes no difference, and neither does the
     * experiment a scenario carries for sweeps.
     */
    public static String hash(Scenario scenario) {
        ObjectNode tree = new ResolvedTree(file -> file.getFileName().toString()).of(scenario);
        tree.remove("experiment");
        return CanonicalJson.sha256(tree);
    }

    /** The same of a laboratory experiment. */
    public static String hash(LabScenario scenario) {
        return CanonicalJson.sha256(new ResolvedTree(ResolvedScenario::slashes).of(scenario));
    }

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }
}
