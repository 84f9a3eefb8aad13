package org.gridpit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.json.CanonicalJson;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever numbers and texts a scenario holds, its resolved form says exactly the same. */
class ResolvedScenarioTest {
    private static final int CASES = 50;
    private static final List<String> TEXTS = List.of(
            "no", "1e3", "a: b", "- x", "#", "", " x ", "\"q\"", "it's", "ünï", "line\nline", "null", "2030-07-01");

    @TempDir
    Path folder;

    @Test
    void any_values_come_back_from_the_resolved_scenario_as_they_were() throws IOException {
        for (long seed = 0; seed < CASES; seed++) {
            LoadedScenario loaded = load(Path.of("src/test/resources/scenarios/available.yaml"), settings(seed));
            assertThat(loaded.errorText()).as("seed %s", seed).isEmpty();
            Scenario scenario = loaded.scenario().orElseThrow();

            Path file = Files.writeString(
                    folder.resolve("resolved.yaml"), ResolvedScenario.yaml(scenario, loaded.overrides()));
            LoadedScenario again = load(file, List.of());

            assertThat(again.errorText()).as("seed %s", seed).isEmpty();
            assertThat(again.scenario()).as("seed %s", seed).contains(scenario);
        }
    }

    private static List<ScenarioOverride> settings(long seed) {
        RandomStream random = RandomStreams.of(seed, "test", "resolved");
        List<ScenarioOverride> settings = new ArrayList<>();
        settings.add(ScenarioOverride.set("seed=" + random.nextLong()));
        settings.add(ScenarioOverride.set("weather.site.longitude_deg=" + number(360 * random.nextUniform() - 180)));
        settings.add(ScenarioOverride.set("grid.frequency.noise_sd=" + number(random.nextUniform() * 1e-12)));
        settings.add(ScenarioOverride.set("agents.home.load.annual_kwh=" + number(1e15 * random.nextUniform() + 1)));
        settings.add(ScenarioOverride.set("agents.roof-home.battery.capacity_kwh=" + number(1 + random.nextUniform())));
        settings.add(ScenarioOverride.set("utility.sells_at_usd_per_mwh=" + (40 + random.nextInt(1000)) + ".50"));
        settings.add(ScenarioOverride.set("events.0.at=2030-07-03T18:00:12." + random.nextInt(1_000_000) + "Z"));
        String text = CanonicalJson.text(TEXTS.get(random.nextInt(TEXTS.size())));
        settings.add(ScenarioOverride.set(
                "experiment={reps: %s, note: %s, %s: []}".formatted(random.nextInt(100), text, text)));
        return settings;
    }

    private static String number(double value) {
        return CanonicalJson.decimal(value);
    }

    private static LoadedScenario load(Path file, List<ScenarioOverride> settings) {
        return ScenarioLoader.load(file, settings, new TestVocabulary());
    }
}
