package org.gridpit.grid;

import java.util.List;
import java.util.function.Consumer;

/** One pass through a case in exact steps of 0.01 s, split where an event begins or ends. */
final class FrequencyStudy {
    private static final int STEPS_PER_S = 100;
    private static final double STEP_S = 0.01;

    /** Half a second, the window of the rate of change of frequency that relays measure. */
    private static final int WINDOW_STEPS = 50;

    private static final double WINDOW_S = 0.5;

    /** Two windows closer than this are equal but for rounding, and the first one counts. */
    private static final double TIE_HZ_PER_S = 1e-9;

    private static final double BAND_HZ = 0.2;

    private final FrequencyCase study;
    private final EventSchedule schedule;
    private final ControlArea area;
    private final SwingState state = new SwingState();
    private final SwingState turning = new SwingState();
    private final double[] recentSpeeds = new double[WINDOW_STEPS];
    private final Consumer<FrequencyResponse.Row> rows;

    private double timeS;
    private double nadirSpeed;
    private double nadirTimeS;
    private double windowRocofHzPerS;
    private double windowRocofStartS;
    private long samplesBelow;

    /** @param rows where each row of the trajectory goes */
    FrequencyStudy(FrequencyCase study, Consumer<FrequencyResponse.Row> rows) {
        this.study = study;
        this.rows = rows;
        this.schedule = new EventSchedule(study.events());
        this.area = new ControlArea(study.parameters(), study.nominalFrequencyHz(), STEP_S);
    }

    /** @param kept the rows to be found in the answer */
    FrequencyResponse run(List<FrequencyResponse.Row> kept) {
        sample(0);
        for (long step = 1; timeS < study.endS(); step++) {
            double gridS = (double) step / STEPS_PER_S;
            advanceTo(Math.min(gridS, study.endS()));
            if (timeS == gridS) {
                sample(step);
            }
        }
        return response(kept);
    }

    private void advanceTo(double endS) {
        double gridLengthS = endS < study.endS() ? STEP_S : endS - timeS;
        if (schedule.nextChangeAfter(timeS) >= endS) {
            advance(endS, gridLengthS);
            return;
        }
        while (timeS < endS) {
            double nextS = Math.min(endS, schedule.nextChangeAfter(timeS));
            advance(nextS, nextS - timeS);
        }
    }

    private void advance(double endS, double lengthS) {
        state.disturbancePu = schedule.at(timeS);
        state.slopePuPerS = schedule.slopeAt(timeS);
        double restS = lengthS;
        while (restS > 0) {
            turning.copyStates(state);
            double movedS = area.advance(turning, state, restS);
            findNadirWithin(movedS);
            timeS += movedS;
            restS -= movedS;
        }
        timeS = endS;
        findNadir(state.speed, timeS);
    }

    private void findNadirWithin(double lengthS) {
        if (area.speedRate(turning) < 0 && area.speedRate(state) > 0) {
            double elapsedS = area.advanceToTurn(area.region(), turning, lengthS);
            findNadir(turning.speed, timeS + elapsedS);
        }
    }

    private void findNadir(double speed, double atS) {
        if (speed < nadirSpeed) {
            nadirSpeed = speed;
            nadirTimeS = atS;
        }
    }

    private void sample(long step) {
        int slot = (int) (step % WINDOW_STEPS);
        if (step >= WINDOW_STEPS) {
            findWindow(step - WINDOW_STEPS, state.speed - recentSpeeds[slot]);
        }
        recentSpeeds[slot] = state.speed;
        if (frequencyHz(state.speed) < study.nominalFrequencyHz() - BAND_HZ) {
            samplesBelow++;
        }
        if (step % STEPS_PER_S == 0) {
            area.updateSecondary(state, step / STEPS_PER_S);
            rows.accept(row());
        }
    }

    private void findWindow(long firstStep, double rise) {
        double rocofHzPerS = study.nominalFrequencyHz() * rise / WINDOW_S;
        if (Math.abs(rocofHzPerS) > Math.abs(windowRocofHzPerS) + TIE_HZ_PER_S) {
            windowRocofHzPerS = rocofHzPerS;
            windowRocofStartS = (double) firstStep / STEPS_PER_S;
        }
    }

    private FrequencyResponse.Row row() {
        return new FrequencyResponse.Row(
                timeS,
                schedule.at(timeS),
                frequencyHz(state.speed),
                state.speed,
                state.governorPu,
                state.turbinePu,
                state.secondaryPu);
    }

    private FrequencyResponse response(List<FrequencyResponse.Row> kept) {
        FrequencyParameters p = study.parameters();
        double initialRate = 0 - schedule.firstStepPu() / (2 * p.inertiaConstantS());
        double settled = area.settledSpeed(schedule.finalPu());
        return new FrequencyResponse(
                kept,
                frequencyHz(nadirSpeed),
                nadirTimeS,
                study.nominalFrequencyHz() * initialRate,
                windowRocofHzPerS,
                windowRocofStartS,
                (double) samplesBelow / STEPS_PER_S,
                frequencyHz(state.speed),
                frequencyHz(settled));
    }

    private double frequencyHz(double speed) {
        return study.nominalFrequencyHz() * (1 + speed);
    }
}
