package org.gridpit.solar;

/**
 * From direct to alternating current: an efficiency curve, and a limit on real and reactive power together.
 *
 * @param ratedKw most it gives, AC
 * @param nominalEfficiency at rated power, 0 to 1
 * @see "A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014"
 */
public record Inverter(double ratedKw, double nominalEfficiency) {
    /** Efficiency at rated power of the inverter the curve was measured on. */
    private static final double REFERENCE_EFFICIENCY = 0.9637;

    public Inverter {
        if (!(ratedKw > 0)) {
            throw new IllegalArgumentException("ratedKw (%s) must be above 0. Maybe it is in MW.".formatted(ratedKw));
        }
        if (!(nominalEfficiency > 0 && nominalEfficiency <= 1)) {
            throw new IllegalArgumentException(
                    "nominalEfficiency (%s) must be above 0 and at most 1. Maybe it is in percent."
                            .formatted(nominalEfficiency));
        }
    }

    /**
     * AC power of a DC power: eta Pdc within 0 and the rating, eta = (eta_nom/0.9637)(-0.0162 z - 0.0059/z + 0.9858),
     * z = Pdc eta_nom/rating. Written with z multiplied in, so that no power is 0 and not 0/0.
     */
    public double powerKw(double dcKw) {
        double ratedDcKw = ratedKw / nominalEfficiency;
        double load = dcKw / ratedDcKw;
        double curve = (0.9858 - 0.0162 * load) * load - 0.0059;
        return Math.max(0, Math.min(ratedKw, nominalEfficiency / REFERENCE_EFFICIENCY * curve * ratedDcKw));
    }

    /** Real and reactive power leaving an inverter, generation positive. */
    public record Output(double powerKw, double reactiveKvar) {}

    /**
     * What leaves it under a curtailment and a call for reactive power, |P + jQ| within the rating.
     *
     * @param availableKw power there is
     * @param limitKw curtailment; infinite for none
     * @param reactiveKvar called for, of either sign
     * @param varPriority whether real power gives way to reactive power rather than the other way round
     */
    public Output output(double availableKw, double limitKw, double reactiveKvar, boolean varPriority) {
        if (!(availableKw >= 0 && limitKw >= 0 && Math.abs(reactiveKvar) < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "availableKw (%s) and limitKw (%s) must be 0 or more, reactiveKvar (%s) finite. Maybe a sign is wrong."
                            .formatted(availableKw, limitKw, reactiveKvar));
        }
        double wantedKw = Math.min(Math.min(availableKw, limitKw), ratedKw);
        if (varPriority) {
            double kvar = clamped(reactiveKvar, ratedKw);
            return new Output(Math.min(wantedKw, beside(kvar)), kvar);
        }
        return new Output(wantedKw, clamped(reactiveKvar, beside(wantedKw)));
    }

    /** What the rating leaves at a right angle to this. */
    private double beside(double taken) {
        return Math.sqrt((ratedKw - taken) * (ratedKw + taken));
    }

    private static double clamped(double value, double size) {
        return Math.max(-size, Math.min(size, value));
    }
}
