package org.gridpit.engine;

/**
 * What one meter is told for the coming tick [kW].
 *
 * @param setPointKw battery, discharge positive
 * @param promisedKw relief promised to demand-response calls
 * @param loadReliefKw the part of it that the load gives at the calls' prices
 * @param voluntaryKw load the owner gives up of its own will
 * @param limitKw most that the plant may give
 * @param shedShare share of load cut off in an emergency, 0..1
 */
record MeterOrder(
        double setPointKw,
        double promisedKw,
        double loadReliefKw,
        double voluntaryKw,
        double limitKw,
        double shedShare) {}
