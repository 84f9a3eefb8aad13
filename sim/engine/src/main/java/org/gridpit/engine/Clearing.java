package org.gridpit.engine;

import java.util.List;
import java.util.OptionalLong;

/**
 * What CLEAR brought for the delivery period of the tick.
 *
 * @param priceTicks the clearing's price, where it has one
 * @param middleTicks middle of the prices at which the market would have cleared; empty with an empty side
 * @param soldWh per meter
 * @param boughtWh per meter
 */
record Clearing(
        OptionalLong priceTicks,
        OptionalLong middleTicks,
        long volumeWh,
        List<OwnTrade> trades,
        long[] soldWh,
        long[] boughtWh) {
    /** A tick without a market. */
    static Clearing none(int meters) {
        return new Clearing(
                OptionalLong.empty(), OptionalLong.empty(), 0, List.of(), new long[meters], new long[meters]);
    }

    long contractedWh(int meter) {
        return soldWh[meter] - boughtWh[meter];
    }
}
