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

    private ResolvedScenario() {}

    /**
     * The scenario as YAML that loads to an equal one, wherever it stands: files are named by their absolute path.
     *
     * @param overrides named behind the keys they changed
     */
    public static String yaml(Scenario scenario, List<ScenarioOverride> overrides) {
        Map<String, String> remarks = new LinkedHashMap<>();
        for (ScenarioOverride override : overrides) {
            remarks.put(override.path(), override.option().replaceAll("\\s+", " "));
        }
        return YamlWriter.write(new ResolvedTree(ResolvedScenario::slashes).of(scenario), HEADING, remarks);
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

    private static String slashes(Path file) {
        return file.toString().replace('\\', '/');
    }
}
