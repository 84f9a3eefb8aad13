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
    private final SortedMap<String, Integer> stageOfOperator = new TreeMap<>();
    private int shedStage;

    GridOrders(int meters) {
        this.limitKw = new double[meters];
        Arrays.fill(limitKw, Double.POSITIVE_INFINITY);
    }

    void limit(int meter, double kw) {
        limitKw[meter] = kw;
    }

    /** An operator sets its stage; of several operators the highest stage is in force. */
    void shed(String operator, int stage) {
        stageOfOperator.put(operator, stage);
        shedStage = Collections.max(stageOfOperator.values());
    }

    /** Lifts every limit and ends shedding. */
    void allClear() {
        Arrays.fill(limitKw, Double.POSITIVE_INFINITY);
        stageOfOperator.clear();
        shedStage = 0;
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
