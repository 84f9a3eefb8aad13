package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;
import org.gridpit.Param;

/** A published market experiment to run again; what is left out is as the publication has it. */
public record LabBlock(
        @Param("The publication") Replication replication,

        @Param("How quotes meet") Optional<Protocol> protocol,
        @Param("Who trades") Optional<Trader> trader,

        @Param(value = "Values of each buyer's units, the first traded first", unit = "ticks")
        List<List<Long>> values,

        @Param(value = "Costs of each seller's units, the first traded first", unit = "ticks")
        List<List<Long>> costs,

        @Param(value = "Highest legal price, the lowest being 1", unit = "ticks", min = 1, max = 1_000_000)
        Optional<Integer> maxPrice,

        @Param(value = "Steps of a period at most; under p-shout shouts that fail in a row", min = 1, max = 1_000_000)
        Optional<Integer> maxSteps,

        @Param(value = "Periods of a run", min = 1, max = 1_000)
        Optional<Integer> periods,

        @Param(value = "Independent runs; rounds of mcafee-1992", min = 1, max = 1_000_000)
        Optional<Integer> runs) {
    /** Publications with figures to compare with. */
    public enum Replication {
        SMITH_1962,
        GODE_SUNDER_1993,
        CLIFF_BRUTEN_1997,
        GJERSTAD_DICKHAUT_1998,
        MCAFEE_1992
    }

    /** How quotes meet: a trade cancels all, each trader keeps one, or nothing stands. */
    public enum Protocol {
        P_CANCEL,
        P_KEEP,
        P_SHOUT
    }

    /** Traders of the literature. */
    public enum Trader {
        ZIU,
        ZIC,
        ZIP,
        GD,
        MARGINAL_COST
    }
}
