package org.gridpit.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.market.OrderLimits;
import org.gridpit.settlement.TariffPrices;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.weather.LinkeTurbidity;
import org.gridpit.weather.Outlook;
import org.gridpit.weather.Weather;

/** OBSERVE: one immutable picture of weather, meters, grid and market, the same for everybody. */
final class ObservePhase implements TickPhase {
    private static final int MINUTES_PER_HOUR = 60;
    private static final int FRIDAY = 5;
    private static final long SECONDS_PER_DAY = 86_400;

    private final World world;
    private final Supply supply;
    private final TradingFloor floor;
    private final int blockSteps;
    private final Outlook outlook;
    private final PvForecaster pvForecaster;
    private final List<SiteMeter> meters;
    private final PriceCaps caps;
    /** Without a tie it is regulation that stands outside the market. */
    private final UtilityPrices regulation;

    private List<UtilityPrices> utilityHours = List.of();
    private OrderLimits lastLimits;
    private OptionalLong lastPriceTicks = OptionalLong.empty();

    ObservePhase(World world, SiteState state) {
        this.supply = state.supply();
        this.floor = state.floor();
        this.world = world;
        this.caps = state.caps();
        this.regulation = new UtilityPrices(
                world.market().imbalance().downTicks(),
                world.market().imbalance().upTicks());
        this.lastLimits = caps.inForce();
        this.blockSteps =
                (int) Math.max(1, Clock.SECONDS_PER_HOUR / world.clock().tickS());
        this.outlook = yesterday(world);
        this.meters = world.meters();
        this.pvForecaster = new PvForecaster(outlook, world.weather().site(), world.clock(), blockSteps, meters);
    }

    /** An outlook that has seen the day before the run: weather does not begin with it. */
    private static Outlook yesterday(World world) {
        Outlook outlook = new Outlook(world.weather().site(), LinkeTurbidity.DEFAULT);
        int tickS = world.clock().tickS();
        for (long startS = world.clock().startS() - SECONDS_PER_DAY;
                startS < world.clock().startS();
                startS += tickS) {
            DeliveryPeriod period = new DeliveryPeriod(startS, startS + tickS);
            outlook.observe(period, world.weather().at(period));
        }
        return outlook;
    }

    @Override
    public void run(Tick tick) {
        tick.previous().ifPresent(this::learnPrice);
        floor.begin(tick);
        Now now = now(tick);
        tick.previous().ifPresent(last -> outlook.observe(last.period, last.snapshot.weather()));
        Weather weather = world.weather().at(tick.period);
        for (SiteMeter meter : meters) {
            meter.meet(tick.period, weather, pvForecaster.sun(tick.number));
        }
        UtilityPrices utility = supply.isIslanded() ? regulation : prices(tick.period);
        tick.snapshot = new Snapshot(
                now, tick.period, weather, grid(tick), market(tick, now, utility), utility, pvForecaster.look(now));
    }

    private Now now(Tick tick) {
        long startS = tick.startS();
        return new Now(
                tick.number,
                startS,
                tick.tickS(),
                blockSteps,
                world.clock().steps() - 1,
                (int) (world.calendar().hourOfDay(startS) * MINUTES_PER_HOUR),
                world.calendar().dayOfWeek(startS) <= FRIDAY);
    }

    private GridSeen grid(Tick tick) {
        GridSettings settings = world.grid();
        double nominalHz = settings.nominalHz();
        Optional<Balance> last = tick.previous().map(before -> before.balance);
        Optional<FeederTick> feeder = tick.previous().flatMap(before -> before.feeder);
        var statistics = last.flatMap(Balance::frequency);
        return new GridSeen(
                supply.frequencyHz(nominalHz),
                statistics.map(FrequencyStatistics::nadirHz).orElse(nominalHz),
                statistics.map(FrequencyStatistics::maxHz).orElse(nominalHz),
                nominalHz,
                settings.bandHz(),
                Units.fromKilo(last.map(Balance::netLoadKw).orElse(0.0)),
                Units.fromKilo(last.map(Balance::planKw).orElse(0.0)),
                Units.fromKilo(supply.secondaryKw()),
                Units.fromKilo(supply.inCharge().map(Supplier::upKw).orElse(0.0)),
                Units.fromKilo(supply.inCharge().map(Supplier::downKw).orElse(0.0)),
                voltage(feeder, FeederTick::lowestPu),
                voltage(feeder, FeederTick::highestPu));
    }

    private static OptionalDouble voltage(Optional<FeederTick> feeder, ToDoubleFunction<FeederTick> which) {
        return feeder.isPresent() ? OptionalDouble.of(which.applyAsDouble(feeder.get())) : OptionalDouble.empty();
    }

    private MarketSeen market(Tick tick, Now now, UtilityPrices utility) {
        Optional<Supervision> last = tick.previous().map(before -> before.supervision);
        PriceBand band = band(tick);
        return new MarketSeen(
                world.market().name(),
                last.map(one -> one.market() == MarketStatus.OPEN).orElse(true),
                band.floorTicks(),
                band.capTicks(),
                lastPriceTicks,
                world.market().contractWh(),
                openPeriods(tick, utility),
                utilityHours(now),
                world.tariff().gridFeeTicks(),
                centsPerKw());
    }

    private void learnPrice(Tick last) {
        if (last.settlement.priceTicks().isPresent()) {
            lastPriceTicks = last.settlement.priceTicks();
        }
    }

    /** Without a tie what stands outside the market now stands for all periods. */
    private List<OpenPeriod> openPeriods(Tick tick, UtilityPrices now) {
        if (floor.marketplace().isEmpty()) {
            return List.of();
        }
        List<OpenPeriod> open = new ArrayList<>();
        for (long number : floor.marketplace().get().openPeriods()) {
            DeliveryPeriod period = world.periods().period(number);
            open.add(new OpenPeriod(
                    number,
                    period.startS(),
                    (int) period.durationS(),
                    world.market().session().closesAtS(number),
                    supply.isIslanded() ? now : prices(period)));
        }
        return open;
    }

    /** The band of the last tick inside the limits of this one; a cap that was the market's own is the new one. */
    private PriceBand band(Tick tick) {
        OrderLimits limits = caps.inForce();
        long before = lastLimits.capTicks();
        lastLimits = limits;
        if (tick.previous().isEmpty()) {
            return new PriceBand(limits.floorTicks(), limits.capTicks());
        }
        PriceBand last = tick.previous().get().supervision.band();
        long cap = last.capTicks() == before ? limits.capTicks() : Math.min(last.capTicks(), limits.capTicks());
        return new PriceBand(Math.min(last.floorTicks(), cap), cap);
    }

    private long centsPerKw() {
        return world.tariff()
                .demandCharge()
                .map(charge -> charge.usdPerKw()
                        .multiply(BigDecimal.valueOf(100))
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .orElse(0L);
    }

    private List<UtilityPrices> utilityHours(Now now) {
        if (now.startsBlock() || utilityHours.isEmpty()) {
            List<UtilityPrices> hours = new ArrayList<>(PvForecaster.HOURS);
            int blockS = blockSteps * world.clock().tickS();
            long firstS = world.clock().startOf(now.blockStartTick());
            for (int i = 0; i < PvForecaster.HOURS; i++) {
                long startS = firstS + (long) i * blockS;
                hours.add(prices(new DeliveryPeriod(startS, startS + blockS)));
            }
            utilityHours = List.copyOf(hours);
        }
        return utilityHours;
    }

    private UtilityPrices prices(DeliveryPeriod period) {
        TariffPrices prices = world.tariff().prices(period);
        return new UtilityPrices(prices.buysAtTicks(), prices.sellsAtTicks());
    }
}
