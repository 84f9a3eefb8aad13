package org.gridpit.grid;

import java.util.ArrayList;
import java.util.List;

/** Lowest and highest speed of a stretch, between steps too, and the steepest change. */
final class SpeedExtremes {
    private final ControlArea area;
    private final List<Turn> turns = new ArrayList<>();

    private double minSpeed;
    private double minTimeS;
    private double maxSpeed;
    private double worstRate;

    /**
     * A step within which speed turns, perhaps beyond all extremes. Only few still may when the stretch is over, so it is
     * looked into no earlier.
     *
     * @param bound speed turns before it gets here
     */
    private record Turn(Region region, SwingState from, double startS, double lengthS, double bound) {}

    SpeedExtremes(ControlArea area) {
        this.area = area;
    }

    /** Begins a new stretch. */
    void reset(double speed, double timeS) {
        turns.clear();
        minSpeed = speed;
        minTimeS = timeS;
        maxSpeed = speed;
        worstRate = 0;
    }

    /** The step that the area made last. */
    void add(SwingState from, SwingState to, double startS, double lengthS) {
        double rateFrom = area.speedRate(from);
        double rateTo = area.speedRate(to);
        addRate(rateFrom);
        addRate(rateTo);
        addSpeed(to.speed, startS + lengthS);
        double ahead = from.speed + rateFrom * lengthS;
        double back = to.speed - rateTo * lengthS;
        if (ahead < minSpeed && back < minSpeed || ahead > maxSpeed && back > maxSpeed) {
            addTurn(from, to, rateFrom, rateTo, startS, lengthS);
        }
    }

    /** Lowest speed at the ends of steps, and between those looked into so far. */
    double minSoFar() {
        return minSpeed;
    }

    /** Highest speed likewise. */
    double maxSoFar() {
        return maxSpeed;
    }

    /**
     * What whole seconds brought at their ends.
     *
     * @param minAtS when the lowest speed was reached, where it is lower than before
     */
    void found(double min, double minAtS, double max, double steepest) {
        addSpeed(min, minAtS);
        maxSpeed = max;
        worstRate = steepest;
    }

    double minSpeed() {
        lookIntoTurns();
        return minSpeed;
    }

    double minTimeS() {
        lookIntoTurns();
        return minTimeS;
    }

    double maxSpeed() {
        lookIntoTurns();
        return maxSpeed;
    }

    /** Rate of change of largest size at the ends of steps. */
    double worstRate() {
        return worstRate;
    }

    /** Both tangents leave the range so far: the curve turns between them, well before they meet. */
    private void addTurn(
            SwingState from, SwingState to, double rateFrom, double rateTo, double startS, double lengthS) {
        double meetS = (to.speed - from.speed - rateTo * lengthS) / (rateFrom - rateTo);
        double bound = from.speed + rateFrom * meetS;
        if (bound < minSpeed || bound > maxSpeed) {
            SwingState start = new SwingState();
            start.copyStates(from);
            turns.add(new Turn(area.region(), start, startS, lengthS, bound));
        }
    }

    private void lookIntoTurns() {
        for (Turn turn : turns) {
            if (turn.bound < minSpeed || turn.bound > maxSpeed) {
                double elapsedS = area.advanceToTurn(turn.region, turn.from, turn.lengthS);
                addSpeed(turn.from.speed, turn.startS + elapsedS);
            }
        }
        turns.clear();
    }

    private void addRate(double rate) {
        if (Math.abs(rate) > Math.abs(worstRate)) {
            worstRate = rate;
        }
    }

    private void addSpeed(double speed, double timeS) {
        if (speed < minSpeed) {
            minSpeed = speed;
            minTimeS = timeS;
        }
        if (speed > maxSpeed) {
            maxSpeed = speed;
        }
    }
}
