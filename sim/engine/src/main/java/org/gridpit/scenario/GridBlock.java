package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.grid.FeederParameters;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.ProtectionParameters;

/** The site's tie to the world, and the physics behind it. */
public record GridBlock(
        @Param("connected to a utility, or island") Mode mode,

        @Param(
                value = "System base: the utility's control area, 100000 when left out, or the island plant's rating",
                unit = "kW",
                above = 0)
        Optional<Double> basePowerKw,

        @Param(value = "Frequency everything is tuned to, 50 or 60", unit = "Hz", min = 50, max = 60)
        double nominalFrequencyHz,

        @Param(value = "Deviation that still counts as in band", unit = "Hz", above = 0, max = 5)
        double bandHz,

        @Param(value = "What the tie carries either way", unit = "kW", above = 0)
        double tieLimitKw,

        @Param("How long a black-out lasts") Duration restart,
        @Param("The 1-s physics of frequency") FrequencyBlock frequency,

        @Param("What relays do; left out: usual settings for the nominal frequency")
        Optional<ProtectionParameters> protection,

        @Param("Lines and buses between the agents and the tie")
        Optional<FeederParameters> feeder,

        @Param("Plant of an island, or one that stands by for when the tie goes")
        Optional<IslandBlock> island,

        @Param("Terms of calls for demand response") DemandResponseBlock demandResponse) {

    private static final double CONTROL_AREA_KW = 100_000;
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

    /** An island's plant. */
    public record IslandBlock(
            @Param(value = "Most it delivers", unit = "kW", min = 0)
            double reserveUpKw,

            @Param(value = "Most it takes", unit = "kW", min = 0)
            double reserveDownKw,

            @Param(
                    value = "Its rating, where it stands by for a tie; in mode island base_power_kw says it",
                    unit = "kW",
                    above = 0)
            Optional<Double> ratedKw) {
        public static IslandBlock defaults(double reserveUpKw, double reserveDownKw) {
            return new IslandBlock(reserveUpKw, reserveDownKw, Optional.empty());
        }
    }

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

    /** With what depends on the mode filled in where it was left out: an island's base has no default. */
    GridBlock completed() {
        return mode == Mode.ISLAND || basePowerKw.isPresent()
                ? this
                : new GridBlock(
                        mode,
                        Optional.of(CONTROL_AREA_KW),
                        nominalFrequencyHz,
                        bandHz,
                        tieLimitKw,
                        restart,
                        frequency,
                        protection,
                        feeder,
                        island,
                        demandResponse);
    }

    /** A site on a large control area with a tie of 5 MW. */
    public static GridBlock defaults() {
        return new GridBlock(
                Mode.CONNECTED,
                Optional.empty(),
                SIXTY_HZ,
                0.2,
                5_000,
                Duration.ofMinutes(30),
                FrequencyBlock.defaults(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DemandResponseBlock.defaults());
    }
}
