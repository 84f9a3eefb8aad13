package org.gridpit.storage;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * Rain-flow counting of a history that is still going on: which cycles it is made of, and the damage they add up to.
 *
 * <p>Turning points are kept until their cycle is complete. The latest value becomes one only when the history turns:
 * until then the totals count it as the end, and commit nothing. A value costs a fixed time on average.
 *
 * @see "ASTM E1049-85, Standard Practices for Cycle Counting in Fatigue Analysis, section 5.4.4"
 */
final class RainflowCounter {
    private static final int FIRST_LENGTH = 16;

    private final DoubleBinaryOperator damageOfCycle;

    /** Turning points from {@code oldest} to {@code newest}; the ranges between them may yet be parts of larger ones. */
    private double[] points = new double[FIRST_LENGTH];
    /** Damage of half a cycle from each point to the next. */
    private double[] halfDamage = new double[FIRST_LENGTH];
    /** Damage of all half cycles up to each point, those before the oldest included. */
    private double[] halvesBefore = new double[FIRST_LENGTH];

    private int oldest;
    private int newest;
    private long forgottenPoints;
    private long fullCycles;
    private double fullDamage;
    private double latest;
    private int direction;

    /** @param damageOfCycle of the range and the mean of a full cycle; half of it is that of half a cycle */
    RainflowCounter(double start, DoubleBinaryOperator damageOfCycle) {
        this.damageOfCycle = damageOfCycle;
        this.points[0] = start;
        this.latest = start;
    }

    /** The next value of the history. */
    void add(double value) {
        if (value == latest) {
            return;
        }
        int towards = value > latest ? 1 : -1;
        if (towards == -direction) {
            turn();
        }
        direction = towards;
        latest = value;
    }

    /** Cycles counted if the history ended here; a half one counts 0.5. */
    double cycles() {
        if (direction == 0) {
            return 0;
        }
        int last = lastOpen();
        int closing = (newest - last) / 2;
        return fullCycles + closing + (forgottenPoints + last + 1) / 2.0;
    }

    /** Damage done if the history ended here. */
    double damage() {
        if (direction == 0) {
            return 0;
        }
        int last = lastOpen();
        double closing = 0;
        for (int i = newest; i > last; i -= 2) {
            closing += 2 * halfDamage[i - 1];
        }
        return fullDamage + closing + halvesBefore[last] + halfDamage(points[last], latest);
    }

    /** Range of the cycle that a fall from the latest value to this one, which is no higher, would be part of at its end. */
    double depthAt(double value) {
        if (direction <= 0) {
            return points[lastOpen(newest, value)] - value;
        }
        int valley = lastOpen();
        boolean first = valley == oldest || valley - oldest == 1 && encloses(latest, valley);
        return first || value > points[valley] ? latest - value : points[lastOpen(valley - 1, value)] - value;
    }

    private void turn() {
        int last = lastOpen();
        for (int i = newest; i > last; i -= 2) {
            fullCycles++;
            fullDamage += 2 * halfDamage[i - 1];
        }
        newest = last;
        push(latest);
        if (newest - oldest == 2 && encloses(latest, newest - 1)) {
            oldest++;
        }
    }

    /** The newest point that stays open once the latest value closes the full cycles inside its own range. */
    private int lastOpen() {
        return lastOpen(newest, latest);
    }

    /** The newest point not after this one that stays open once a value closes the full cycles inside its range. */
    private int lastOpen(int from, double value) {
        int last = from;
        while (last - oldest >= 2 && encloses(value, last)) {
            last -= 2;
        }
        return last;
    }

    /** Whether the range from this point to a value is at least as large as the range that ends at this point. */
    private boolean encloses(double value, int point) {
        return Math.abs(value - points[point]) >= Math.abs(points[point] - points[point - 1]);
    }

    private void push(double point) {
        if (newest + 1 == points.length) {
            makeRoom();
        }
        halfDamage[newest] = halfDamage(points[newest], point);
        halvesBefore[newest + 1] = halvesBefore[newest] + halfDamage[newest];
        newest++;
        points[newest] = point;
    }

    private double halfDamage(double from, double to) {
        return 0.5 * damageOfCycle.applyAsDouble(Math.abs(to - from), (from + to) / 2);
    }

    /** Forgets points before the oldest; lengthens the arrays where that frees less than half of them. */
    private void makeRoom() {
        int length = oldest > points.length / 2 ? points.length : 2 * points.length;
        points = moved(points, length);
        halfDamage = moved(halfDamage, length);
        halvesBefore = moved(halvesBefore, length);
        forgottenPoints += oldest;
        newest -= oldest;
        oldest = 0;
    }

    private double[] moved(double[] values, int length) {
        return Arrays.copyOf(Arrays.copyOfRange(values, oldest, values.length), length);
    }
}
