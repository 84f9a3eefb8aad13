package org.gridpit.time;

/**
 * Noise that forgets: normal, mean zero, correlation exp(-dt / tau), stepped exactly whatever the step.
 *
 * <p>x(t + dt) = x(t) e + sd sqrt(1 - e^2) N(0, 1), e = exp(-dt / tau). It starts from its stationary law with one draw.
 *
 * @see "D. T. Gillespie, Exact numerical simulation of the Ornstein-Uhlenbeck process, Physical Review E 54, 1996"
 */
public final class OrnsteinUhlenbeck {
    private final double sd;
    private final double tauS;
    private final RandomStream stream;
    private double value;
    private double stepS = Double.NaN;
    private double kept;
    private double freshSd;

    /**
     * @param sd stationary standard deviation, in the unit of the value
     * @param tauS correlation time [s]
     */
    public OrnsteinUhlenbeck(double sd, double tauS, RandomStream stream) {
        if (!(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sd (%s) must be 0 or more. Maybe it is a variance.".formatted(sd));
        }
        if (!(tauS > 0 && tauS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("tauS (%s) must be above 0. Maybe it is in hours.".formatted(tauS));
        }
        this.sd = sd;
        this.tauS = tauS;
        this.stream = stream;
        this.value = sd * stream.nextGaussian();
    }

    public double value() {
        return value;
    }

    /** Steps forward by dtS seconds, with one draw, and answers the new value. */
    public double advance(double dtS) {
        if (dtS != stepS) {
            prepare(dtS);
        }
        value = kept * value + freshSd * stream.nextGaussian();
        return value;
    }

    private void prepare(double dtS) {
        if (!(dtS >= 0)) {
            throw new IllegalArgumentException("dtS (%s) must be 0 or more. Maybe time went back.".formatted(dtS));
        }
        stepS = dtS;
        kept = StrictMath.exp(-dtS / tauS);
        freshSd = sd * Math.sqrt(-StrictMath.expm1(-2 * dtS / tauS));
    }
}
