package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.grid.FrequencyParameters;

/** The site's tie to the world, and the physics behind it. */
public record GridBlock(
        @Param("connected to a utility, or island") Mode mode,

        @Param(value = "System base: the utility's control area, or the island plant's rating", unit = "kW", above = 0)
        double basePowerKw,

        @Param(value = "Frequency everything is tuned to, 50 or 60", unit = "Hz", min = 50, max = 60)
        double nominalFrequencyHz,

        @Param(value = "Deviation that still counts as in band", unit = "Hz", above = 0, max = 5)
        double bandHz,

        @Param(value = "What the tie carries either way", unit = "kW", above = 0)
        double tieLimitKw,

        @Param("How long a black-out lasts") Duration restart,
        @Param("The 1-s physics of frequency") FrequencyBlock frequency,

        @Param("Lines and buses between the agents and the tie")
        Optional<FeederBlock> feeder,

        @Param("Reserves of an island plant") Optional<IslandBlock> island,
        @Param("Terms of calls for demand response") DemandResponseBlock demandResponse) {

    private static final double FIFTY_HZ = 50;
    private static final double SIXTY_HZ = 60;

    /** Whether a utility stands behind the site. */
    public enum Mode {
        CONNECTED,
        ISLAND
    }

    /** Physics of frequency; {@code none} switches it off. */
    public record FrequencyBlock(
            @Param("swing or none") @FromCatalog("frequency")
            Choice model) {
        public static FrequencyBlock defaults() {
            return new FrequencyBlock(new Choice("swing", FrequencyParameters.defaults()));
        }
    }

    /** A radial feeder; bus 0 is the tie. */
    public record FeederBlock(
            @Param(value = "Power base", unit = "kVA", above = 0)
            double baseKva,

            @Param(value = "Voltage at the tie", unit = "pu", min = 0.8, max = 1.2)
            double slackPu,

            @Param("Buses other than the tie, parents before children")
            List<Bus> buses) {
        public FeederBlock {
            buses = List.copyOf(buses);
        }

        /** A bus and the line from its parent. */
        public record Bus(
                @Param(value = "Its number", min = 1) int bus,

                @Param(value = "Number of the bus towards the tie", min = 0)
                int parent,

                @Param(value = "Resistance of the line", unit = "pu", min = 0)
                double rPu,

                @Param(value = "Reactance of the line", unit = "pu", min = 0)
                double xPu) {}

        public static FeederBlock defaults(double baseKva, List<Bus> buses) {
            return new FeederBlock(baseKva, 1, buses);
        }
    }

    /** What an island plant keeps free. */
    public record IslandBlock(
            @Param(value = "Most it can add", unit = "kW", min = 0)
            double reserveUpKw,

            @Param(value = "Most it can take back", unit = "kW", min = 0)
            double reserveDownKw) {}

    /** Terms of calls for demand response. */
    public record DemandResponseBlock(
            @Param(value = "Paid back for what was accepted and not delivered", unit = "USD/MWh", min = 0)
            BigDecimal penaltyUsdPerMwh) {
        public static DemandResponseBlock defaults() {
            return new DemandResponseBlock(BigDecimal.valueOf(100));
        }
    }

    public GridBlock {
        if (nominalFrequencyHz != FIFTY_HZ && nominalFrequencyHz != SIXTY_HZ) {
            throw new IllegalArgumentException(
                    "nominalFrequencyHz (%s) must be 50 or 60. Maybe 60 is meant.".formatted(nominalFrequencyHz));
        }
        if (restart.isNegative() || restart.isZero()) {
            throw new IllegalArgumentException(
                    "restart (%s) must be longer than nothing. Maybe take PT30M.".formatted(restart));
        }
    }

    /** A site on a large control area with a tie of 5 MW. */
    public static GridBlock defaults() {
        return new GridBlock(
                Mode.CONNECTED,
                100_000,
                SIXTY_HZ,
                0.2,
                5_000,
                Duration.ofMinutes(30),
                FrequencyBlock.defaults(),
                Optional.empty(),
                Optional.empty(),
                DemandResponseBlock.defaults());
    }
}
