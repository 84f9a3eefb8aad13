package org.gridpit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.ScenarioOverride;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that change what a scenario file says. */
final class ScenarioOptions {
    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            converter = Change.class,
            description = {
                "Replaces a value of the scenario; repeatable, the last one wins.",
                "Agents by id: --set agents.roof.battery.capacity_kwh=10"
            })
    private List<ScenarioOverride> changes = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "Root of all random numbers; left out: the scenario's.")
    private Optional<String> seed = Optional.empty();

    /** How many values are replaced, the seed not counted. */
    int count() {
        return changes.size();
    }

    /** All of them; the seed has an option of its own and wins. */
    List<ScenarioOverride> overrides() {
        List<ScenarioOverride> all = new ArrayList<>(changes);
        seed.map(ScenarioOverride::seed).ifPresent(all::add);
        return all;
    }

    /** Reads key=value. */
    static final class Change implements ITypeConverter<ScenarioOverride> {
        @Override
        public ScenarioOverride convert(String text) {
            try {
                return ScenarioOverride.set(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
