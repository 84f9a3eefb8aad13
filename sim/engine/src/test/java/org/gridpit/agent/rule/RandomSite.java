package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.AllClear;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.CallState;
import org.gridpit.agent.CurtailNotice;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.GuardObservation;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.MeterSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.PlantSeen;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.SoldShare;
import org.gridpit.agent.SubmittedOrder;
import org.gridpit.agent.SuperviseObservation;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.agent.WeatherSeen;
import org.gridpit.market.Side;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Moment;
import org.gridpit.message.Outgoing;
import org.gridpit.message.Phase;
import org.gridpit.message.Role;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/** Valid observations of a random site: anything may be missing, every number may be odd. */
final class RandomSite {
    private static final int[] TICK_S = {60, 300, 900, 3_600};

    private final RandomStream stream;
    private final int tickS;
    private final long lastTick;
    private final boolean hasMarket;
    private final boolean hasForecasts;
    private final boolean hasPv;
    private final boolean hasBattery;
    private final boolean hasLoad;
    private final long ratedW;
    private final long capacityWh;
    private final long feeTicks;
    private final long chargeCents;

    RandomSite(long seed) {
        stream = RandomStreams.of(seed, "world/test", "random-site");
        tickS = TICK_S[stream.nextInt(TICK_S.length)];
        lastTick = 20 + stream.nextInt(200);
        hasMarket = chance(0.8);
        hasForecasts = chance(0.7);
        hasPv = chance(0.6);
        hasBattery = chance(0.6);
        hasLoad = chance(0.7);
        ratedW = 1_000 + stream.nextInt(500_000);
        capacityWh = stream.nextInt(200_000);
        feeTicks = chance(0.5) ? 0 : stream.nextInt(3_000);
        chargeCents = chance(0.7) ? 0 : stream.nextInt(2_000);
    }

    long lastTick() {
        return lastTick;
    }

    TraderObservation trader(long tick) {
        Now now = Scene.now(tick, tickS, lastTick);
        MeterSeen meter = new MeterSeen(
                hasPv ? Optional.of(plant()) : Optional.empty(),
                hasBattery ? Optional.of(battery()) : Optional.empty(),
                hasLoad ? Optional.of(load()) : Optional.empty(),
                signed(50_000),
                signed(50_000),
                signed(1_000_000));
        return new TraderObservation(now, "home-1", meter, market(now), grid(), forecasts(now), calls(), inbox(tick));
    }

    ForecastObservation forecast(long tick) {
        Now now = Scene.now(tick, tickS, lastTick);
        boolean known = tick > 0 && chance(0.97);
        long demandW = stream.nextInt(1_000_000);
        long pvW = stream.nextInt((int) ratedW);
        return new ForecastObservation(
                now,
                "forecaster",
                known ? OptionalLong.of(demandW) : OptionalLong.empty(),
                known ? OptionalLong.of(pvW) : OptionalLong.empty(),
                known ? OptionalLong.of(demandW - pvW) : OptionalLong.empty(),
                known && hasMarket && chance(0.5) ? OptionalLong.of(signed(30_000)) : OptionalLong.empty(),
                hasPv ? ratedW : 0,
                hasPv ? powers(1) : List.of(),
                hasPv ? powers(24) : List.of(),
                chance(0.5) ? Optional.empty() : Optional.of(new WeatherSeen(500, 25.1, 3.2, 4)),
                market(now),
                grid(),
                List.of());
    }

    SuperviseObservation supervise(long tick) {
        Now now = Scene.now(tick, tickS, lastTick);
        List<SubmittedOrder> orders = new ArrayList<>();
        long orderId = tick * 100;
        for (int agent = 1; agent <= 4; agent++) {
            int count = hasMarket ? stream.nextInt(5) : 0;
            for (int i = 0; i < count; i++) {
                Side side = chance(0.5) ? Side.SELL : Side.BUY;
                long quantityWh = 1 + stream.nextInt(5_000);
                orders.add(new SubmittedOrder(
                        orderId++, "home-" + agent, side, tick, signed(60_000), quantityWh, stream.nextInt(8_000)));
            }
        }
        double share = stream.nextUniform();
        List<SoldShare> shares = chance(0.5)
                ? List.of()
                : List.of(
                        new SoldShare("home-1", share),
                        new SoldShare("home-2", (1 - share) / 2),
                        new SoldShare("home-3", (1 - share) / 2));
        MarketSeen market = market(now);
        PriceBand limits = new PriceBand(market.floorTicks(), market.capTicks());
        return new SuperviseObservation(
                now, "supervisor", market, limits, grid(), forecasts(now), orders, shares, List.of());
    }

    GuardObservation guard(long tick) {
        Now now = Scene.now(tick, tickS, lastTick);
        return new GuardObservation(
                now,
                "operator",
                grid(),
                forecasts(now),
                chance(0.3) ? List.of() : List.of(new FlexibleSeen("home-1", stream.nextInt(50_000))),
                hasPv ? List.of(new PlantSeen("farm", ratedW, stream.nextInt((int) ratedW))) : List.of(),
                chance(0.8) ? List.of() : List.of(new CallState("task-1", "home-1", 100, 100, 50, tick + 3)),
                utility(),
                List.of());
    }

    private PvSeen plant() {
        List<Quantiles> hours = powers(24);
        return new PvSeen(ratedW, stream.nextInt((int) ratedW), hasMarket ? hours.subList(0, 1) : powers(1), hours);
    }

    private BatterySeen battery() {
        long minWh = capacityWh / 10;
        long energyWh = chance(0.1) ? minWh / 2 : minWh + (long) (stream.nextUniform() * (capacityWh - minWh));
        long limitW = stream.nextInt(100_000);
        double tickH = tickS / 3_600.0;
        long room = (long) ((capacityWh - energyWh) / 0.95 / tickH);
        long stock = (long) (Math.max(0, energyWh - minWh) * 0.95 / tickH);
        return new BatterySeen(
                energyWh,
                minWh,
                capacityWh,
                limitW,
                limitW,
                Math.min(limitW, room),
                Math.min(limitW, stock),
                0.95,
                0.95);
    }

    private LoadSeen load() {
        long largestW = 1 + stream.nextInt(100_000);
        long lastW = (long) (largestW * stream.nextUniform());
        return new LoadSeen(lastW, largestW, lastW / 10);
    }

    private List<CallSeen> calls() {
        if (chance(0.9)) {
            return List.of();
        }
        long sizeW = stream.nextInt(20_000);
        return List.of(new CallSeen(
                "task-1", "operator", sizeW, 1 + stream.nextInt(12), stream.nextInt(60_000), sizeW / 3, 0));
    }

    private List<Message> inbox(long tick) {
        if (chance(0.9)) {
            return List.of();
        }
        Outgoing content = chance(0.5)
                ? Outgoing.toAgent("home-1", MessageKind.CURTAIL, new CurtailNotice(stream.nextInt((int) ratedW)))
                : Outgoing.toAgent("home-1", MessageKind.ALL_CLEAR, new AllClear(tick));
        return List.of(new Message(
                tick + "-guard-operator-0",
                "0123456789ab",
                new Moment(tick, Phase.GUARD),
                "operator",
                Role.GRID_OPTIMIZATION,
                0,
                content,
                20));
    }

    private MarketSeen market(Now now) {
        List<UtilityPrices> hours = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            hours.add(utility());
        }
        OpenPeriod period = new OpenPeriod(now.tick(), now.startS(), tickS, now.startS(), hours.get(0));
        long floor = chance(0.8) ? -50_000 : 5_000;
        return new MarketSeen(
                hasMarket ? "uniform-price" : "none",
                chance(0.9),
                floor,
                floor + stream.nextInt(150_000),
                hasMarket && chance(0.7) ? OptionalLong.of(stream.nextInt(20_000)) : OptionalLong.empty(),
                hasMarket ? List.of(period) : List.of(),
                hours,
                feeTicks,
                chargeCents);
    }

    private UtilityPrices utility() {
        long buys = signed(8_000);
        return new UtilityPrices(buys, buys + stream.nextInt(20_000));
    }

    private GridSeen grid() {
        double lowHz = 60 - (chance(0.9) ? 0.05 : 1.5) * stream.nextUniform();
        return new GridSeen(
                (lowHz + 60) / 2,
                lowHz,
                60 + 0.02 * stream.nextUniform(),
                60,
                0.2,
                signed(2_000_000),
                signed(2_000_000),
                signed(500_000),
                chance(0.9) ? 1_500_000 : 0,
                chance(0.9) ? 1_500_000 : 0,
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private ForecastsSeen forecasts(Now now) {
        if (!hasForecasts) {
            return ForecastsSeen.NONE;
        }
        return Scene.forecasts(
                new ForecastSeries(Quantity.PRICE, now.blockStartTick(), now.blockSteps(), powers(24)),
                new ForecastSeries(Quantity.NET_LOAD, now.tick(), 1, shifted(powers(3))),
                new ForecastSeries(Quantity.PV, now.tick(), 1, powers(3)));
    }

    private List<Quantiles> shifted(List<Quantiles> powers) {
        long shiftW = signed(2_000_000);
        return powers.stream()
                .map(one -> new Quantiles(one.p10() + shiftW, one.p50() + shiftW, one.p90() + shiftW))
                .toList();
    }

    private List<Quantiles> powers(int count) {
        List<Quantiles> powers = new ArrayList<>(count);
        boolean night = chance(0.3);
        for (int i = 0; i < count; i++) {
            powers.add(night ? Quantiles.certain(0) : Quantiles.ordered(power(), power(), power()));
        }
        return powers;
    }

    private long power() {
        return stream.nextInt((int) ratedW + 1);
    }

    private long signed(int bound) {
        return (long) stream.nextInt(2 * bound) - bound;
    }

    private boolean chance(double share) {
        return stream.nextUniform() < share;
    }
}
