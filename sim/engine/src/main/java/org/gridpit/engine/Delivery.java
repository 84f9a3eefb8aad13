package org.gridpit.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.time.DeliveryPeriod;

/** The delivery period that a tick lies in, metered tick by tick until it is over. */
final class Delivery {
    private final DeliveryPeriods periods;
    private final int ticks;
    private final long[] meteredWh;
    private long number;
    private Optional<PeriodTrading> trading = Optional.empty();
    private int tickInPeriod;
    private long lossesWh;
    private boolean islanded;

    Delivery(World world) {
        this.periods = world.periods();
        this.ticks = periods.periodS() / world.clock().tickS();
        this.meteredWh = new long[world.traders().size()];
    }

    /** The meters are about to be read at the end of a tick. */
    void begin(Tick tick, TradingFloor floor) {
        if (tick.startS() == periods.startOf(periods.numberAt(tick.startS()))) {
            Arrays.fill(meteredWh, 0);
            lossesWh = 0;
            islanded = false;
            tickInPeriod = 0;
        } else {
            tickInPeriod++;
        }
        number = periods.numberAt(tick.startS());
        trading = floor.find(number);
        islanded |= tick.balance.islanded();
    }

    void add(int meter, long energyWh) {
        meteredWh[meter] += energyWh;
    }

    void addLosses(long energyWh) {
        lossesWh += energyWh;
    }

    long number() {
        return number;
    }

    DeliveryPeriod period() {
        return periods.period(number);
    }

    boolean endsWithTick() {
        return tickInPeriod == ticks - 1;
    }

    /** Whether the tie was down in any part of it. */
    boolean islanded() {
        return islanded;
    }

    /** Feeder losses that the tie brought [Wh]. */
    long lossesWh() {
        return lossesWh;
    }

    /** Metered minus contracted, per meter. */
    long[] imbalanceWh() {
        long[] imbalance = meteredWh.clone();
        trading.ifPresent(traded -> {
            for (int i = 0; i < imbalance.length; i++) {
                imbalance[i] -= traded.contractedWh(i);
            }
        });
        return imbalance;
    }

    /** Per meter, the share of its contracts that falls into this tick: whole Wh that add up over the period. */
    long[] contractedInTickWh() {
        long[] contracted = new long[meteredWh.length];
        trading.ifPresent(traded -> {
            for (int i = 0; i < contracted.length; i++) {
                contracted[i] =
                        part(traded.contractedWh(i), tickInPeriod + 1) - part(traded.contractedWh(i), tickInPeriod);
            }
        });
        return contracted;
    }

    private long part(long wholeWh, int ticksDone) {
        return Math.floorDiv(Math.multiplyExact(wholeWh, (long) ticksDone), (long) ticks);
    }

    OptionalLong priceTicks() {
        return trading.isPresent() ? trading.get().priceTicks() : OptionalLong.empty();
    }

    OptionalLong middleTicks() {
        return trading.isPresent() ? trading.get().middleTicks() : OptionalLong.empty();
    }
}
