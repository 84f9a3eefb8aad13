package org.gridpit.grid;

import java.util.List;
import org.gridpit.Param;

/** Relays that act on frequency alone: load shedding and its restoration, over-frequency, generator trips, black-out. */
public record ProtectionParameters(
        @Param(value = "Frequency of each stage of load shedding, falling", unit = "Hz")
        List<Double> stagesHz,

        @Param(value = "Share of load that each stage sheds", above = 0, max = 1)
        double stageShare,

        @Param(value = "Time below a stage, without interruption, before it acts", unit = "s", min = 0)
        double stageDelayS,

        @Param(value = "Frequency above which load comes back", unit = "Hz", above = 0)
        double restoreHz,

        @Param(value = "Time above it before the first stage comes back", unit = "s", min = 0)
        double restoreDelayS,

        @Param(value = "Time between two stages that come back", unit = "s", min = 0)
        double restoreSpacingS,

        @Param(value = "Frequency above which generation gives way", unit = "Hz", above = 0)
        double derateFromHz,

        @Param(value = "Frequency at which none is left", unit = "Hz", above = 0)
        double derateToHz,

        @Param(value = "Generation trips below this frequency", unit = "Hz", min = 0)
        double tripBelowHz,

        @Param(value = "Generation trips above this frequency", unit = "Hz", above = 0)
        double tripAboveHz,

        @Param(
                value = "Time between restoreHz and derateFromHz before tripped generation comes back",
                unit = "s",
                min = 0)
        double reconnectDelayS,

        @Param(value = "The area blacks out below this frequency", unit = "Hz", min = 0)
        double blackoutHz,

        @Param(value = "Time below it, without interruption, before it does", unit = "s", min = 0)
        double blackoutDelayS) {

    private static final double DEFAULTS_HZ = 60;

    public ProtectionParameters {
        stagesHz = List.copyOf(stagesHz);
        requireFalling(stagesHz);
        if (!(stageShare > 0 && stageShare * stagesHz.size() <= 1)) {
            throw new IllegalArgumentException(
                    "stageShare (%s) times %d stages must be above 0 and at most 1. Maybe it is in per cent."
                            .formatted(stageShare, stagesHz.size()));
        }
        requireNotNegative("stageDelayS", stageDelayS);
        requireNotNegative("restoreDelayS", restoreDelayS);
        requireNotNegative("restoreSpacingS", restoreSpacingS);
        requireNotNegative("reconnectDelayS", reconnectDelayS);
        requireNotNegative("blackoutHz", blackoutHz);
        requireNotNegative("blackoutDelayS", blackoutDelayS);
        requireBelow("tripBelowHz", tripBelowHz, "restoreHz", restoreHz);
        requireBelow("restoreHz", restoreHz, "derateFromHz", derateFromHz);
        requireBelow("derateFromHz", derateFromHz, "derateToHz", derateToHz);
        requireBelow("derateFromHz", derateFromHz, "tripAboveHz", tripAboveHz);
        requireBelow("blackoutHz", blackoutHz, "restoreHz", restoreHz);
    }

    /** Usual settings at 60 Hz: five stages of 5 % from 59.5 Hz on. */
    public static ProtectionParameters defaults() {
        return new ProtectionParameters(
                List.of(59.5, 59.3, 59.1, 58.9, 58.7),
                0.05,
                0.25,
                59.9,
                60,
                30,
                60.3,
                60.5,
                57.8,
                61.8,
                300,
                57.5,
                0.1);
    }

    /** The defaults as far from another nominal frequency as they are from 60 Hz. */
    public static ProtectionParameters defaultsAt(double nominalFrequencyHz) {
        return defaults().shifted(nominalFrequencyHz - DEFAULTS_HZ);
    }

    /** Whether no relay acts at a frequency, and what acted comes back there. */
    public boolean leavesAlone(double hz) {
        return restoreHz < hz && hz < derateFromHz && stagesHz.stream().allMatch(stage -> stage < hz);
    }

    private ProtectionParameters shifted(double byHz) {
        return new ProtectionParameters(
                stagesHz.stream().map(each -> each + byHz).toList(),
                stageShare,
                stageDelayS,
                restoreHz + byHz,
                restoreDelayS,
                restoreSpacingS,
                derateFromHz + byHz,
                derateToHz + byHz,
                tripBelowHz + byHz,
                tripAboveHz + byHz,
                reconnectDelayS,
                blackoutHz + byHz,
                blackoutDelayS);
    }

    private static void requireFalling(List<Double> stagesHz) {
        double aboveHz = Double.POSITIVE_INFINITY;
        for (double stageHz : stagesHz) {
            if (!(stageHz > 0 && stageHz < aboveHz)) {
                throw new IllegalArgumentException(
                        "stagesHz %s must be above 0 and fall. Maybe sort them.".formatted(stagesHz));
            }
            aboveHz = stageHz;
        }
    }

    private static void requireNotNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 or more. Maybe its sign was turned.".formatted(name, value));
        }
    }

    private static void requireBelow(String name, double value, String limitName, double limit) {
        if (!(value < limit)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be below %s (%s). Maybe they are those of another nominal frequency."
                            .formatted(name, value, limitName, limit));
        }
    }
}
