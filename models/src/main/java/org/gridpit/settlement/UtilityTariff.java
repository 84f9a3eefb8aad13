package org.gridpit.settlement;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.market.Prices;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/**
 * The outside option: a utility that buys any surplus and sells any shortage of an agent at its tariff, each agent alone.
 * Prices may change with day and time of day; a delivery period has the prices of its start.
 */
public final class UtilityTariff {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_WEEK = 7;
    /** Local midnight of some Monday, in local seconds: 1970-01-05. */
    private static final int MONDAY_S = 4 * SECONDS_PER_DAY;

    private final LocalCalendar calendar;
    private final long buysAtTicks;
    private final long sellsAtTicks;
    private final long gridFeeTicks;
    private final DemandCharge demandCharge;
    private final List<Window> windows;

    private record Window(TimeOfUse when, Optional<Long> buysAtTicks, Optional<Long> sellsAtTicks) {
        static Window of(TimeOfUse when) {
            return new Window(
                    when,
                    when.buysAtUsdPerMwh().map(Prices::ticks),
                    when.sellsAtUsdPerMwh().map(Prices::ticks));
        }
    }

    /** Refuses a tariff that at some time of the week buys above what it sells at. */
    public UtilityTariff(TariffParameters parameters, LocalCalendar calendar) {
        this.calendar = calendar;
        this.buysAtTicks = Prices.ticks(parameters.buysAtUsdPerMwh());
        this.sellsAtTicks = Prices.ticks(parameters.sellsAtUsdPerMwh());
        this.gridFeeTicks = Prices.ticks(parameters.gridFeeUsdPerMwh());
        this.demandCharge = parameters.demandCharge();
        this.windows = parameters.timeOfUse().stream().map(Window::of).toList();
        requireBandAllWeek(parameters.timeOfUse());
    }

    /** The prices of a delivery period: those of its start. */
    public TariffPrices prices(DeliveryPeriod period) {
        return pricesAt(period.startS());
    }

    /** What the buyer of a local trade pays to the grid [ticks]. */
    public long gridFeeTicks() {
        return gridFeeTicks;
    }

    /** The charge on highest imports; empty where it costs nothing. */
    public Optional<DemandCharge> demandCharge() {
        return Optional.of(demandCharge).filter(charge -> charge.usdPerKw().signum() > 0);
    }

    /** The highest price the utility asks in any of these periods. */
    public long dearestSellsAtTicks(DeliveryPeriods periods) {
        return LongStream.range(0, periods.count())
                .map(number -> pricesAt(periods.startOf(number)).sellsAtTicks())
                .max()
                .orElseThrow();
    }

    /**
     * Buys an account's surplus from it, or sells it its shortage: that of an agent, or feeder losses of the grid.
     *
     * @param imbalanceWh metered minus contracted, surplus positive [Wh]
     */
    public Optional<Entry> settle(long number, DeliveryPeriod period, String account, long imbalanceWh) {
        if (imbalanceWh == 0) {
            return Optional.empty();
        }
        TariffPrices prices = prices(period);
        return Optional.of(
                imbalanceWh > 0
                        ? sale(number, account, Ledger.UTILITY, imbalanceWh, prices.buysAtTicks())
                        : sale(number, Ledger.UTILITY, account, -imbalanceWh, prices.sellsAtTicks()));
    }

    /** The grid fee on a local trade, paid by its buyer; empty where there is none. */
    public Optional<Entry> gridFee(long number, String reference, String buyer, long tradedWh) {
        if (gridFeeTicks == 0) {
            return Optional.empty();
        }
        long fee = Math.multiplyExact(gridFeeTicks, tradedWh);
        return Optional.of(Entry.payment(number, Kind.GRID_FEE, reference, buyer, Ledger.GRID, fee));
    }

    private static Entry sale(long number, String seller, String buyer, long energyWh, long priceTicks) {
        return Entry.sale(number, Kind.UTILITY, "tariff", seller, buyer, energyWh, priceTicks);
    }

    private TariffPrices pricesAt(long utcS) {
        long buys = buysAtTicks;
        long sells = sellsAtTicks;
        int dayOfWeek = calendar.dayOfWeek(utcS);
        int secondOfDay = Math.floorMod(utcS + calendar.utcOffsetS(), SECONDS_PER_DAY);
        for (Window window : windows) {
            if (window.when.covers(dayOfWeek, secondOfDay)) {
                buys = window.buysAtTicks.orElse(buys);
                sells = window.sellsAtTicks.orElse(sells);
            }
        }
        return new TariffPrices(buys, sells);
    }

    /** Prices change only at midnight and where a window starts or ends: looking there is looking everywhere. */
    private void requireBandAllWeek(List<TimeOfUse> timeOfUse) {
        List<Integer> changes = Stream.concat(
                        Stream.of(LocalTime.MIDNIGHT),
                        timeOfUse.stream().flatMap(when -> Stream.of(when.from(), when.to())))
                .map(LocalTime::toSecondOfDay)
                .toList();
        for (int day = 0; day < DAYS_PER_WEEK; day++) {
            for (int secondOfDay : changes) {
                pricesAt(MONDAY_S + day * SECONDS_PER_DAY + secondOfDay - calendar.utcOffsetS());
            }
        }
    }
}
