package org.gridpit.agent;

import java.util.List;
import java.util.OptionalLong;

/**
 * The market as everybody sees it.
 *
 * @param mechanism its name; {@code none} means that the tariff is all there is
 * @param open false while the supervisor halts it
 * @param floorTicks lowest price accepted [0.01 USD/MWh]
 * @param capTicks highest price accepted
 * @param lastPriceTicks price of the last delivery period that has begun and had one
 * @param contractWh quantity that every order must have; 0 where it may be any
 * @param periods delivery periods open for orders, earliest first; empty without a market
 * @param utilityHours the tariff of this and the next 23 blocks of about an hour
 * @param gridFeeTicks what the buyer of a local trade pays the grid [0.01 USD/MWh]
 * @param demandChargeCentsPerKw charge on the highest mean import [0.01 USD/kW]; 0 when there is none
 */
public record MarketSeen(
        String mechanism,
        boolean open,
        long floorTicks,
        long capTicks,
        OptionalLong lastPriceTicks,
        long contractWh,
        List<OpenPeriod> periods,
        List<UtilityPrices> utilityHours,
        long gridFeeTicks,
        long demandChargeCentsPerKw) {
    /** A market that takes orders of any size. */
    public MarketSeen(
            String mechanism,
            boolean open,
            long floorTicks,
            long capTicks,
            OptionalLong lastPriceTicks,
            List<OpenPeriod> periods,
            List<UtilityPrices> utilityHours,
            long gridFeeTicks,
            long demandChargeCentsPerKw) {
        this(
                mechanism,
                open,
                floorTicks,
                capTicks,
                lastPriceTicks,
                0,
                periods,
                utilityHours,
                gridFeeTicks,
                demandChargeCentsPerKw);
    }

    /** The outside option in an open delivery period. */
    public UtilityPrices outside(long period) {
        return periods.stream()
                .filter(open -> open.period() == period)
                .findFirst()
                .map(OpenPeriod::utility)
                .orElseThrow(() -> new IllegalArgumentException(
                        "period (%d) is not open. Maybe it has closed already.".formatted(period)));
    }
}
