package org.gridpit.grid;

/**
 * Moves a state by any length of time up to a second, exactly and without building a matrix on the way.
 *
 * <p>The second and the fine grid have their own steps. Any other length is the sum of halves, quarters, eighths ... of
 * a second, each of which has one too, down to the last bit of a time within a second. They are built when first asked
 * for.
 *
 * <p>One stepper serves one linear region: a limit or a dead band adds a region, not another method.
 */
final class ExactStepper {
    /** Instants at which something changes inside a step are found to 2^-20 s. */
    static final int SEARCH_HALVINGS = 20;

    static final double SEARCH_RESOLUTION_S = 0x1.0p-20;

    private static final int HALVINGS = 52;

    /** The finest step, to which lengths are rounded. */
    private static final double FINEST_S = 0x1.0p-52;

    private final LinearSystem system;
    private final double gridS;
    private final ExactStep gridStep;
    private final ExactStep secondStep;
    private final ExactStep[] halved = new ExactStep[HALVINGS + 1];
    private final SwingState trial = new SwingState();

    /** @param gridS length of the fine steps [s] */
    ExactStepper(LinearSystem system, double gridS) {
        this.system = system;
        this.gridS = gridS;
        this.gridStep = ExactStep.of(system, gridS);
        this.secondStep = ExactStep.of(system, 1);
        halved[0] = secondStep;
    }

    /** dw/dt [1/s]. */
    double speedRate(SwingState state) {
        double[] a = system.a()[0];
        return a[0] * state.speed
                + a[1] * state.governorPu
                + a[2] * state.turbinePu
                + a[3] * state.secondaryPu
                + system.b()[0] * state.disturbancePu;
    }

    /** Moves the state by a length in 0..1 s. */
    void advance(SwingState state, double lengthS) {
        advance(state, state, lengthS);
    }

    /** Puts the state a length in 0..1 s later, and the integrals on the way, into another. */
    void advance(SwingState from, SwingState to, double lengthS) {
        if (lengthS == 1) {
            secondStep.advance(from, to);
        } else if (Math.abs(lengthS - gridS) < FINEST_S) {
            gridStep.advance(from, to);
        } else {
            advanceByHalves(from, to, lengthS);
        }
    }

    /** The step of 2^-halvings seconds. */
    ExactStep halved(int halvings) {
        if (halved[halvings] == null) {
            halved[halvings] = ExactStep.of(system, Math.scalb(1.0, -halvings));
        }
        return halved[halvings];
    }

    /**
     * Moves a state to where dw/dt changes sign, known to be within the next lengthS of at most 1 s. Speed is flat
     * there, so that its own error is of second order.
     *
     * @return how far that is [s]
     */
    double advanceToTurn(SwingState state, double lengthS) {
        boolean falling = speedRate(state) < 0;
        double elapsedS = 0;
        double stepS = 1;
        for (int i = 1; i <= SEARCH_HALVINGS; i++) {
            stepS /= 2;
            if (elapsedS + stepS < lengthS) {
                halved(i).advanceStates(state, trial);
                if (speedRate(trial) < 0 == falling) {
                    state.copyStates(trial);
                    elapsedS += stepS;
                }
            }
        }
        return elapsedS;
    }

    private void advanceByHalves(SwingState from, SwingState to, double lengthS) {
        long finest = Math.round(lengthS / FINEST_S);
        double speedPuS = 0;
        double turbinePuS = 0;
        double secondaryPuS = 0;
        to.copyStates(from);
        for (int i = 0; i <= HALVINGS; i++) {
            if ((finest >> (HALVINGS - i) & 1) == 1) {
                halved(i).advance(to, to);
                speedPuS += to.speedPuS;
                turbinePuS += to.turbinePuS;
                secondaryPuS += to.secondaryPuS;
            }
        }
        to.speedPuS = speedPuS;
        to.turbinePuS = turbinePuS;
        to.secondaryPuS = secondaryPuS;
    }
}
