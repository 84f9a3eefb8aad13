package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.record.SimEvent;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.scenario.ScenarioOverride;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.WorldBuilder;

/** Runs scenarios in memory and keeps what they told. */
public final class Runs {
    private Runs() {}

    /** Everything a run told, in order. */
    public record Told(List<SimEvent> events) {
        /** The events of one type. */
        public <E extends SimEvent> List<E> of(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** A shipped scenario by name, with overrides {@code key=value}. */
    public static Told shipped(String name, String... overrides) {
        return run(scenarios().resolve(name + ".yaml"), overrides);
    }

    /** A scenario file, with overrides {@code key=value}. */
    public static Told run(Path file, String... overrides) {
        LoadedScenario loaded = load(file, overrides);
        List<SimEvent> events = new ArrayList<>();
        World world = WorldBuilder.build(loaded.scenario().orElseThrow(), "test");
        assertThat(new EnergySimulation(world, events::add, Progress.NONE).run(() -> false))
                .isTrue();
        return new Told(events);
    }

    /** A scenario that must load without errors. */
    public static LoadedScenario load(Path file, String... overrides) {
        List<ScenarioOverride> set =
                Arrays.stream(overrides).map(ScenarioOverride::set).toList();
        LoadedScenario loaded = ScenarioLoader.load(file, set, new Catalog());
        assertThat(loaded.errors()).as(loaded.errorText()).isEmpty();
        return loaded;
    }

    /** The folder of the shipped scenarios, found from wherever the tests run. */
    public static Path scenarios() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("scenarios"))) {
            folder = folder.getParent();
        }
        return folder.resolve("scenarios");
    }
}
