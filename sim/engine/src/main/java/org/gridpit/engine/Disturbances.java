package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What disturbs the balance: the supplier's lost power, the plants that stand still and the tie when it is down. Changes are noted as they happen
 * and taken in order of time when the tick they fell into is balanced.
 */
final class Disturbances {
    /** A change at an instant: power on the supplier's side, or a meter's plant, lost (+1) or back (-1). */
    record Change(double atS, int meter, double lostKw, int direction) {
        private static final int NO_METER = -1;
        private static final int TIE = -2;

        static Change ofSupplier(double atS, double lostKw, int direction) {
            return new Change(atS, NO_METER, lostKw, direction);
        }

        static Change ofTie(double atS, int direction) {
            return new Change(atS, TIE, 0, direction);
        }

        static Change ofPlant(double atS, int meter, int direction) {
            return new Change(atS, meter, 0, direction);
        }
    }

    private final List<Change> pending = new ArrayList<>();
    private final int[] tripsOfMeter;
    private int tieOutages;
    /** Kept one by one: added and taken off again, a sum would keep a rounding. */
    private final List<Double> lossesKw = new ArrayList<>();

    Disturbances(int meters) {
        this.tripsOfMeter = new int[meters];
    }

    void note(Change change) {
        pending.add(change);
    }

    /** Takes every pending change up to an instant, itself included. */
    void takeUntil(double timeS) {
        while (!pending.isEmpty() && pending.get(0).atS() <= timeS) {
            take(pending.remove(0));
        }
    }

    private void take(Change change) {
        if (change.meter() == Change.TIE) {
            tieOutages += change.direction();
        } else if (change.meter() != Change.NO_METER) {
            tripsOfMeter[change.meter()] += change.direction();
        } else if (change.direction() > 0) {
            lossesKw.add(change.lostKw());
        } else {
            lossesKw.remove(change.lostKw());
        }
    }

    /** Instant of the next pending change, or the given end if none comes before it. */
    double nextBefore(double endS) {
        return pending.isEmpty() ? endS : Math.min(endS, pending.get(0).atS());
    }

    /** Power lost on the supplier's side, or load come on it, now [kW]. */
    double supplierKw() {
        double sum = 0;
        for (double lossKw : lossesKw) {
            sum += lossKw;
        }
        return sum;
    }

    boolean tieDown() {
        return tieOutages > 0;
    }

    boolean tripped(int meter) {
        return tripsOfMeter[meter] > 0;
    }
}
