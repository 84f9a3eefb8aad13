package org.gridpit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.BusClosed;
import org.gridpit.record.SimEvent.DecisionMade;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.ForecastIssued;
import org.gridpit.record.SimEvent.GridClosed;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.record.SimEvent.TradeMade;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.weather.Weather;

/** A made-up community with sun, batteries, a market and a generator trip: plausible curves, conserved to the last Wh. */
public final class SampleRun {
    public static final long START_S = 1_909_094_400; // 2030-07-01T00:00:00Z
    public static final int TICK_S = 300;

    private static final double BASE_KW = 100_000;
    private static final long BUYS_AT_TICKS = 4_000;
    private static final long SELLS_AT_TICKS = 14_000;
    private static final int SECONDS_PER_DAY = 86_400;

    private final int agents;
    private final long tripTick;
    private final RandomStream noise = RandomStreams.of(42, "world/market", "sample");
    private final long[] balances;
    private double frequencyHz = 60;

    /**
     * @param agents even number; the first half sell
     * @param tripTick tick of a generator trip
     */
    public SampleRun(int agents, long tripTick) {
        this.agents = agents;
        this.tripTick = tripTick;
        this.balances = new long[agents];
    }

    /** All events of so many ticks. */
    public void play(long ticks, SimListener to) {
        for (long tick = 0; tick < ticks; tick++) {
            play(tick, START_S + tick * TICK_S, to);
        }
    }

    private void play(long tick, long startS, SimListener to) {
        double day = (double) Math.floorMod(startS - 7 * 3600, (long) SECONDS_PER_DAY) / SECONDS_PER_DAY;
        double sun = Math.max(0, StrictMath.sin((day - 0.25) * 2 * Math.PI)) * (0.85 + 0.05 * noise.nextGaussian());
        double generation = Math.max(0, 500 * sun);
        double load = 180 + 120 * StrictMath.exp(-StrictMath.pow((day - 0.79) / 0.08, 2)) + 8 * noise.nextGaussian();
        double battery = Math.max(-90, Math.min(90, (load - generation) * 0.5));
        double curtailed = Math.max(0, generation - 470);
        double net = load - (generation - curtailed) - battery;
        long price = price(generation, load);
        market(tick, startS, price, to);
        forecasts(tick, startS, price, to);
        grid(tick, startS, net, to);
        for (int bus = 1; bus <= 2; bus++) {
            to.on(new BusClosed(tick, startS, bus, 1.0 + 0.02 * bus * (sun - 0.3), generation - load, -3.25));
        }
        to.on(new TickClosed(
                tick,
                startS,
                TICK_S,
                new Weather(900 * Math.min(1, sun), 0, 0, 18 + 10 * Math.min(1, sun), 5, 40, 3, 270, 83_000, 2),
                load,
                generation - curtailed,
                generation,
                curtailed,
                battery,
                0,
                tick == tripTick ? 25 : 0,
                net,
                net + 1,
                net * TICK_S / 3600,
                0,
                1e-12,
                0,
                OptionalLong.of(price),
                tradedWh(tick) * (agents / 2),
                5_000,
                12_000,
                BUYS_AT_TICKS,
                SELLS_AT_TICKS));
    }

    private long price(double generation, double load) {
        double share = Math.max(0, Math.min(1, (load - generation + 250) / 500));
        return Math.round(BUYS_AT_TICKS + (SELLS_AT_TICKS - BUYS_AT_TICKS) * share + 200 * noise.nextGaussian());
    }

    private static long tradedWh(long tick) {
        return 1_000 + Math.floorMod(tick * 37, 400L);
    }

    private void market(long tick, long startS, long price, SimListener to) {
        int half = agents / 2;
        long wh = tradedWh(tick);
        for (int i = 0; i < agents; i++) {
            boolean sells = i < half;
            long limit = sells ? price - 150L * (half - i) : price + 150L * (agents - i);
            long spare = i % 3 == 0 ? 250 : 0;
            to.on(new OrderClosed(
                    tick,
                    startS,
                    tick,
                    tick * agents + i,
                    id(i),
                    sells ? Side.SELL : Side.BUY,
                    "gtc",
                    limit,
                    wh + spare,
                    wh,
                    spare > 0 ? "part-filled" : "filled",
                    ""));
            long money = (sells ? 1 : -1) * price * wh;
            balances[i] += money;
            to.on(new StatementMade(tick, startS, id(i), tick, Kind.TRADE, sells ? wh : -wh, money));
            double soc = 0.5 + 0.3 * StrictMath.sin(tick / 40.0 + i);
            boolean hasBattery = i % 2 == 0;
            to.on(new AgentMetered(
                    tick,
                    startS,
                    TICK_S,
                    id(i),
                    sells ? "producer" : "consumer",
                    3.4 + noise.nextUniform(),
                    sells ? 12.3 * noise.nextUniform() : 0,
                    sells ? 12.5 : 0,
                    0,
                    0,
                    0,
                    hasBattery ? OptionalDouble.of(1.5 - soc) : OptionalDouble.empty(),
                    hasBattery ? OptionalDouble.of(13.5 * soc) : OptionalDouble.empty(),
                    hasBattery ? OptionalDouble.of(soc) : OptionalDouble.empty(),
                    sells ? wh : -wh,
                    sells ? wh : -wh,
                    balances[i],
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    0));
        }
        to.on(new OrderClosed(
                tick, startS, tick, -1 - tick, id(0), Side.SELL, "gtc", 900_000, 1, 0, "refused", "PRICE_OUT_OF_BAND"));
        for (int i = 0; i < half; i++) {
            to.on(new TradeMade(
                    tick,
                    startS,
                    tick,
                    i,
                    tick * agents + half + i,
                    tick * agents + i,
                    id(half + i),
                    id(i),
                    wh,
                    price * wh,
                    price * wh));
        }
        to.on(new PeriodCleared(
                tick,
                startS,
                tick,
                startS,
                "uniform-price",
                "open",
                agents + 1,
                1,
                wh * half,
                wh * half,
                wh * half,
                150 * wh * half,
                OptionalLong.of(price - 10),
                OptionalLong.of(price + 10),
                OptionalLong.of(price),
                0,
                0,
                100_000,
                BUYS_AT_TICKS,
                SELLS_AT_TICKS));
    }

    private void forecasts(long tick, long startS, long price, SimListener to) {
        for (int step = 1; step <= 2; step++) {
            to.on(new ForecastIssued(
                    tick,
                    startS,
                    "forecaster",
                    "price",
                    step,
                    startS + (long) step * TICK_S,
                    TICK_S,
                    price - 900,
                    price,
                    price + 900,
                    "ticks"));
        }
        to.on(new DecisionMade(
                tick,
                startS,
                "forecaster",
                "forecast",
                0,
                "RULE",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "{\"series\":[],\"alerts\":[]}",
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.empty()));
        to.on(new MessageMoved(
                tick,
                startS,
                "FORECAST",
                tick + "-FORECAST-forecaster-0",
                Optional.empty(),
                "forecast",
                "forecaster",
                "forecasting",
                Optional.of(id(0)),
                "producer",
                Optional.of("forecasts"),
                812,
                OptionalLong.of(tick),
                Optional.of("BID"),
                "delivered",
                Optional.empty()));
    }

    private void grid(long tick, long startS, double net, SimListener to) {
        double[] hz = new double[TICK_S];
        double low = 60;
        double high = 60;
        for (int s = 0; s < TICK_S; s++) {
            frequencyHz = 60 + 0.97 * (frequencyHz - 60) + 0.005 * noise.nextGaussian();
            double sinceTrip = (tick - tripTick) * TICK_S + s - 12;
            hz[s] = frequencyHz - dip(sinceTrip);
            low = Math.min(low, hz[s]);
            high = Math.max(high, hz[s]);
        }
        double[] zero = new double[TICK_S];
        to.on(new TraceClosed(tick, startS, hz, zero, zero, zero, zero));
        if (tick == tripTick) {
            to.on(new EventNoted(
                    tick,
                    startS,
                    startS + 12,
                    "generator-trip",
                    true,
                    Optional.empty(),
                    OptionalDouble.of(5000),
                    "5000 kW lost, back in 10 min"));
        }
        double below = low < 59.8 ? 30 : 0;
        to.on(new GridClosed(
                tick,
                startS,
                TICK_S,
                new FrequencyStatistics(
                        TICK_S,
                        low,
                        startS,
                        high,
                        60,
                        0.02,
                        below,
                        0,
                        tick == tripTick ? -0.3 : -0.01,
                        0.1,
                        0.2,
                        0.3,
                        0.4,
                        0.001,
                        new FrequencyStatistics.Balance(0, 0, 0, 0, 0)),
                BASE_KW,
                net + 1,
                net,
                tick == tripTick ? 5000 : 0,
                below > 0 ? "alert" : "normal"));
    }

    private static double dip(double sinceTripS) {
        return sinceTripS < 0
                ? 0
                : 0.42 * StrictMath.exp(-sinceTripS / 60) * (1 - StrictMath.exp(-sinceTripS / 1.5))
                        + 0.25 * StrictMath.exp(-sinceTripS / 8) * StrictMath.sin(sinceTripS / 2);
    }

    private String id(int i) {
        return IDS.get(i);
    }

    private static final List<String> IDS = ids();

    private static List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add("home-" + (i + 1));
        }
        return ids;
    }
}
