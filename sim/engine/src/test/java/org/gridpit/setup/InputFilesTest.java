package org.gridpit.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.ScenarioError;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.scenario.ScenarioOverride;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    @TempDir
    Path folder;

    @Test
    void errors_of_all_files_are_found_at_once_each_with_its_place_and_key() throws IOException {
        Files.writeString(folder.resolve("weather.epw"), "");
        Files.writeString(folder.resolve("load.csv"), "hour_of_year,load_kw\n1,5\n3,6\n");

        LoadedScenario checked = checked(
                "weather={source: epw, file: weather.epw}",
                "agents.roof.load={model: playback, file: load.csv}",
                "agents.farm.load={model: playback, file: load.csv}");

        assertThat(checked.scenario()).isEmpty();
        assertThat(checked.errors())
                .extracting(ScenarioError::path)
                .containsExactly("weather.file", "agents.farm.load.file", "agents.roof.load.file");
        assertThat(checked.errors().get(1).line()).isEqualTo(3);
        assertThat(checked.errorText()).contains("load.csv:3:1: hour_of_year must be 2 here (3)");
    }

    @Test
    void a_scenario_whose_files_are_fine_or_that_has_none_is_left_as_it_is() {
        LoadedScenario loaded = load();

        assertThat(loaded.errorText()).isEmpty();
        assertThat(InputFiles.checked(loaded)).isSameAs(loaded);
    }

    @Test
    void errors_of_the_scenario_itself_come_first() {
        LoadedScenario loaded = load("agents.farm.pv.rated_kw=-5");

        assertThat(InputFiles.checked(loaded)).isSameAs(loaded);
    }

    private LoadedScenario checked(String... changes) {
        return InputFiles.checked(load(changes));
    }

    private LoadedScenario load(String... changes) {
        List<ScenarioOverride> overrides = Stream.concat(Stream.of("agents.roof.policy=rule"), Stream.of(changes))
                .map(ScenarioOverride::set)
                .toList();
        Path small = Path.of("src/test/resources/scenarios/small.yaml").toAbsolutePath();
        return ScenarioLoader.load(small, overrides, new Catalog(), folder);
    }
}
