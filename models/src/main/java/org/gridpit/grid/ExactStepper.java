package org.gridpit.grid;

/**
 * Moves a state by any length of time up to a second, exactly and without building a matrix on the way.
 *
 * <p>The second and the fine grid have their own steps. Any other length is the sum of halves, quarters, eighths ... of
 * a second, each of which has one too, down to the last bit of a time within a second.
 *
 * <p>One stepper serves one linear region: a limit or a dead band adds a region, not another method.
 */
final class ExactStepper {
    private static final int HALVINGS = 52;

    /** The finest step, to which lengths are rounded. */
    private static final double FINEST_S = 0x1.0p-52;

    /** Turning points are found to 2^-20 s; speed is flat there, so its own error is of second order. */
    private static final int TURN_HALVINGS = 20;

    private final double rateOfSpeed;
    private final double rateOfGovernor;
    private final double rateOfTurbine;
    private final double rateOfSecondary;
    private final double rateOfDisturbance;
    private final double gridS;
    private final ExactStep gridStep;
    private final ExactStep[] halved = new ExactStep[HALVINGS + 1];
    private final SwingState trial = new SwingState();

    /** @param gridS length of the fine steps [s] */
    ExactStepper(LinearSystem system, double gridS) {
        this.rateOfSpeed = system.a()[0][0];
        this.rateOfGovernor = system.a()[0][1];
        this.rateOfTurbine = system.a()[0][2];
        this.rateOfSecondary = system.a()[0][3];
        this.rateOfDisturbance = system.b()[0];
        this.gridS = gridS;
        this.gridStep = ExactStep.of(system, gridS);
        for (int i = 0; i <= HALVINGS; i++) {
            halved[i] = ExactStep.of(system, Math.scalb(1.0, -i));
        }
    }

    /** dw/dt [1/s]. */
    double speedRate(SwingState state) {
        return rateOfSpeed * state.speed
                + rateOfGovernor * state.governorPu
                + rateOfTurbine * state.turbinePu
                + rateOfSecondary * state.secondaryPu
                + rateOfDisturbance * state.disturbancePu;
    }

    /** Moves the state by a length in 0..1 s. */
    void advance(SwingState state, double lengthS) {
        if (lengthS == 1) {
            halved[0].advance(state, state);
        } else if (Math.abs(lengthS - gridS) < FINEST_S) {
            gridStep.advance(state, state);
        } else {
            advanceByHalves(state, lengthS);
        }
    }

    /**
     * Moves a state to where dw/dt changes sign, known to be within the next lengthS of at most 1 s.
     *
     * @return how far that is [s]
     */
    double advanceToTurn(SwingState state, double lengthS) {
        boolean falling = speedRate(state) < 0;
        double elapsedS = 0;
        double stepS = 1;
        for (int i = 1; i <= TURN_HALVINGS; i++) {
            stepS /= 2;
            if (elapsedS + stepS < lengthS) {
                halved[i].advanceStates(state, trial);
                if (speedRate(trial) < 0 == falling) {
                    state.copyStates(trial);
                    elapsedS += stepS;
                }
            }
        }
        return elapsedS;
    }

    private void advanceByHalves(SwingState state, double lengthS) {
        long finest = Math.round(lengthS / FINEST_S);
        for (int i = 0; i <= HALVINGS; i++) {
            if ((finest >> (HALVINGS - i) & 1) == 1) {
                halved[i].advance(state, state);
            }
        }
    }
}
