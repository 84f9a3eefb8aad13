package org.gridpit.engine;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Orders of the grid operator that hold until changed: limits on plants and emergency shedding. */
final class GridOrders {
    /** Share of load that one stage of emergency shedding cuts off. */
    private static final double LOAD_SHARE_PER_STAGE = 0.05;

    private final double[] limitKw;
    private final SortedMap<String, double[]> limitsOfOperator = new TreeMap<>();
    private final SortedMap<String, Integer> stageOfOperator = new TreeMap<>();
    private int shedStage;

    GridOrders(int meters) {
        this.limitKw = unlimited(meters);
    }

    private static double[] unlimited(int meters) {
        double[] limits = new double[meters];
        Arrays.fill(limits, Double.POSITIVE_INFINITY);
        return limits;
    }

    /** An operator limits a plant; of several operators the lowest limit is in force. */
    void limit(String operator, int meter, double kw) {
        limitsOfOperator.computeIfAbsent(operator, id -> unlimited(limitKw.length))[meter] = kw;
        limitKw[meter] = lowest(meter);
    }

    private double lowest(int meter) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double[] limits : limitsOfOperator.values()) {
            lowest = Math.min(lowest, limits[meter]);
        }
        return lowest;
    }

    /** An operator sets its stage; of several operators the highest stage is in force. */
    void shed(String operator, int stage) {
        stageOfOperator.put(operator, stage);
        shedStage = Collections.max(stageOfOperator.values());
    }

    /** Lifts an operator's limits and ends its shedding; those of others stay. */
    void allClear(String operator) {
        limitsOfOperator.remove(operator);
        for (int meter = 0; meter < limitKw.length; meter++) {
            limitKw[meter] = lowest(meter);
        }
        stageOfOperator.remove(operator);
        shedStage = stageOfOperator.isEmpty() ? 0 : Collections.max(stageOfOperator.values());
    }

    double limitKw(int meter) {
        return limitKw[meter];
    }

    int shedStage() {
        return shedStage;
    }

    /** Share of every load that is cut off, 0..1. */
    double shedShare() {
        return shedStage * LOAD_SHARE_PER_STAGE;
    }
}
