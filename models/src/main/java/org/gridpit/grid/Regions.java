package org.gridpit.grid;

import java.util.HashMap;
import java.util.Map;
import org.gridpit.grid.AreaLimits.Zones;
import org.gridpit.grid.LinearSystem.Governor;
import org.gridpit.grid.LinearSystem.Mode;
import org.gridpit.grid.Region.Line;
import org.gridpit.grid.Region.Saturation;

/** The regions of an area, each made when its state first comes there. */
final class Regions {
    private final FrequencyParameters parameters;
    private final double gridS;
    private final double integralGain;
    private final Region linear;
    private final Map<Mode, ExactStepper> steppers = new HashMap<>();
    private final Map<Zones, Region> made = new HashMap<>();
    private AreaLimits limits;

    /** @param gridS length of the fine steps [s] */
    Regions(FrequencyParameters parameters, AreaLimits limits, double gridS) {
        this.parameters = parameters;
        this.limits = limits;
        this.gridS = gridS;
        boolean continuous = parameters.secondaryCycleS().isEmpty();
        this.integralGain = continuous ? parameters.secondaryGainPerS() * parameters.responseCharacteristic() : 0;
        this.linear = new Region(
                stepper(new Mode(Governor.SPEED, continuous, 0)),
                true,
                0,
                integralGain,
                Line.SPEED,
                Line.ZERO,
                Line.ZERO,
                Line.ZERO,
                Saturation.NONE);
    }

    /** The area without dead bands and limits. */
    Region linear() {
        return linear;
    }

    Region of(Zones zones) {
        return made.computeIfAbsent(zones, this::make);
    }

    /** Forgets the regions of other limits; steps of equations that may come again are kept. */
    void applyLimits(AreaLimits newLimits) {
        limits = newLimits;
        made.clear();
        steppers.keySet().removeIf(mode -> mode.drawPuPerPu() != 0 && mode.drawPuPerPu() != newLimits.inverterDraw());
    }

    private Region make(Zones zones) {
        DeadBand governors = limits.governors();
        Derating derating = limits.derating();
        Line felt = new Line(DeadBand.slope(zones.governors()), governors.offset(zones.governors()));
        Line inverter = new Line(
                limits.inverterDraw() * DeadBand.slope(zones.inverters()),
                limits.inverterDraw() * limits.inverters().offset(zones.inverters()));
        Line withheld = new Line(derating.slope(zones.derating()), derating.offset(zones.derating()));
        Line draw = new Line(
                inverter.slope() + derating.generationPu() * withheld.slope(),
                inverter.offset() + derating.generationPu() * withheld.offset());
        boolean follows = zones.valve() == 0 && zones.ramp() == 0;
        double gain = zones.secondary() == 0 ? integralGain : 0;
        return new Region(
                stepper(new Mode(governor(zones), follows && gain > 0, draw.slope())),
                follows,
                follows ? -felt.offset() / limits.droop() : heldInput(zones),
                gain,
                felt,
                inverter,
                withheld,
                draw,
                new Saturation(Math.abs(zones.governors()) == DeadBand.CEILING_ZONE, zones.secondary() != 0, !follows));
    }

    private ExactStepper stepper(Mode mode) {
        return steppers.computeIfAbsent(mode, each -> new ExactStepper(LinearSystem.of(parameters, each), gridS));
    }

    private static Governor governor(Zones zones) {
        if (zones.ramp() != 0) {
            return Governor.RAMP;
        }
        return zones.valve() == 0 && DeadBand.slope(zones.governors()) == 1 ? Governor.SPEED : Governor.SET_POINT;
    }

    /** What holds the governors at a limit: a rate on the ramp, else the end of their range. */
    private double heldInput(Zones zones) {
        if (zones.ramp() != 0) {
            return zones.ramp() * limits.rampPuPerS();
        }
        return zones.valve() > 0 ? limits.upPu() : -limits.downPu();
    }
}
