package org.gridpit.lab;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.agent.rule.Trader;

/** What somebody wants otherwise than a publication had it; what is empty stays as published. */
public record Variation(
        Optional<Protocol> protocol,
        Optional<Trader.Kind> trader,
        Optional<Schedule> units,
        OptionalLong maxPrice,
        OptionalInt maxSteps,
        OptionalInt periods,
        OptionalInt runs) {
    /** As published. */
    public static final Variation NONE = new Variation(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());

    /** The same number of runs, all else as published. */
    Variation ofRuns() {
        return new Variation(NONE.protocol, NONE.trader, NONE.units, NONE.maxPrice, NONE.maxSteps, NONE.periods, runs);
    }

    Setting of(Setting published) {
        return new Setting(
                units.isPresent() && !units.get().equals(published.units()) ? "" : published.schedule(),
                units.orElse(published.units()),
                trader.orElse(published.trader()),
                protocol.orElse(published.protocol()),
                published.eagerFirst(),
                maxPrice.orElse(published.maxPrice()),
                maxSteps.orElse(published.maxSteps()),
                periods.orElse(published.periods()),
                runs.orElse(published.runs()));
    }
}
