package org.gridpit.agent;

import java.util.Optional;

/**
 * What stands behind an agent's own meter, and its account.
 *
 * @param meteredWh energy of the last tick, generation positive
 * @param contractedWh sold minus bought for the last tick: its share of the delivery period's contracts
 * @param balanceTickWh money received less paid since the run began [0.01 USD/MWh times Wh]
 */
public record MeterSeen(
        Optional<PvSeen> pv,
        Optional<BatterySeen> battery,
        Optional<LoadSeen> load,
        long meteredWh,
        long contractedWh,
        long balanceTickWh) {}
