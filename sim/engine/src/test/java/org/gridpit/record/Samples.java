package org.gridpit.record;

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
import org.gridpit.record.SimEvent.TraceSecond;
import org.gridpit.record.SimEvent.TradeMade;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.weather.Weather;

/** One plausible event of each type, to be varied by tests. */
final class Samples {
    static final long MIDNIGHT_S = SampleRun.START_S;
    static final int TICK_S = 300;

    private Samples() {}

    static long startS(long tick) {
        return MIDNIGHT_S + tick * TICK_S;
    }

    static TickClosed tick(long tick, double loadKw, OptionalLong priceTicks) {
        return tick(tick, loadKw, 12.5, priceTicks, 0, 0);
    }

    static TickClosed tick(
            long tick,
            double loadKw,
            double tieImportKwh,
            OptionalLong priceTicks,
            double residualKwh,
            long moneyTickWh) {
        Weather weather = new Weather(812.34, 700, 90.05, 21.255, 8, 35, 3.2, 180, 83_000, 2);
        return new TickClosed(
                tick,
                startS(tick),
                TICK_S,
                weather,
                loadKw,
                60,
                66,
                6,
                -10,
                4,
                1.5,
                150.25,
                149,
                tieImportKwh,
                0,
                residualKwh,
                moneyTickWh,
                priceTicks,
                12_345,
                1_000,
                2_000,
                4_000,
                -1);
    }

    static OrderClosed order(long tick, long id, Side side, long filledWh, String state, String reason) {
        return new OrderClosed(
                tick, startS(tick), tick + 1, id, "home-" + id, side, "gtc", -8_050, 2_500, filledWh, state, reason);
    }

    static TradeMade trade(long tick, long seq, long quantityWh) {
        return new TradeMade(
                tick,
                startS(tick),
                tick + 1,
                seq,
                7,
                8,
                "home-7",
                "farm",
                quantityWh,
                9_000 * quantityWh,
                8_999 * quantityWh);
    }

    static PeriodCleared cleared(long tick, long volumeWh, long marketTickWh) {
        return cleared(tick, volumeWh, OptionalLong.of(9_000), marketTickWh);
    }

    static PeriodCleared cleared(long tick, long volumeWh, OptionalLong priceTicks, long marketTickWh) {
        return new PeriodCleared(
                tick,
                startS(tick),
                tick + 1,
                startS(tick + 1),
                "uniform-price",
                "open",
                3,
                1,
                5_000,
                4_000,
                volumeWh,
                123_456_789,
                OptionalLong.of(8_900),
                OptionalLong.empty(),
                priceTicks,
                marketTickWh,
                -50_000,
                100_000,
                4_000,
                13_500);
    }

    static StatementMade statement(long tick, String agent, Kind kind, long amountTickWh) {
        return new StatementMade(tick, startS(tick), agent, tick + 1, kind, -2_500, amountTickWh);
    }

    static AgentMetered meter(long tick, String agent, double loadKw, OptionalDouble soc, long balanceTickWh) {
        OptionalDouble battery = soc.isPresent() ? OptionalDouble.of(-1.25) : OptionalDouble.empty();
        OptionalDouble energy = soc.isPresent() ? OptionalDouble.of(6.75) : OptionalDouble.empty();
        return new AgentMetered(
                tick,
                startS(tick),
                TICK_S,
                agent,
                "consumer",
                loadKw,
                0.5,
                0.75,
                0.25,
                0.1,
                0,
                battery,
                energy,
                soc,
                -42,
                -40,
                balanceTickWh,
                soc.isPresent() ? OptionalDouble.of(0.9875) : OptionalDouble.empty(),
                soc.isPresent() ? OptionalDouble.of(12.5) : OptionalDouble.empty(),
                0.2);
    }

    static GridClosed grid(long tick, double minHz, double maxHz, double rocof, double outsideS) {
        FrequencyStatistics statistics = new FrequencyStatistics(
                TICK_S,
                minHz,
                12,
                maxHz,
                60.001,
                0.0195,
                outsideS,
                0,
                rocof,
                0.36,
                0.72,
                -0.036,
                0.072,
                0.00125,
                new FrequencyStatistics.Balance(0, 0, 0, 0, 0));
        return new GridClosed(tick, startS(tick), TICK_S, statistics, 100_000, 149, 150.25, 5_000, "normal");
    }

    static TraceSecond second(long tick, int second, double hz) {
        return new TraceSecond(tick, startS(tick), startS(tick) + second, hz, 0.05, 0.04, 0.035, 0.001);
    }

    static BusClosed bus(long tick, int bus, double voltagePu) {
        return new BusClosed(tick, startS(tick), bus, voltagePu, -12.5, -3.25);
    }

    static MessageMoved message(long tick, String kind, String to, String fate, OptionalLong dueTick) {
        return new MessageMoved(
                tick,
                startS(tick),
                "FORECAST",
                tick + "-FORECAST-forecaster-0",
                Optional.empty(),
                kind,
                "forecaster",
                "forecasting",
                Optional.of(to),
                "consumer",
                Optional.of("forecasts"),
                812,
                dueTick,
                Optional.of("BID"),
                fate,
                Optional.of("dear, \"sunny\" day"));
    }

    static DecisionMade decision(long tick, String agent, String source, OptionalLong costNanoUsd) {
        return new DecisionMade(
                tick,
                startS(tick),
                agent,
                "bid",
                0,
                source,
                Optional.of("OK"),
                Optional.empty(),
                Optional.of("a1b2"),
                Optional.of("stub-rule@local"),
                Optional.of("p1"),
                "{\"orders\":[],\"reason\":\"none\"}",
                Optional.empty(),
                OptionalLong.of(2_000),
                OptionalLong.of(150),
                costNanoUsd,
                OptionalInt.of(1));
    }

    static ForecastIssued forecast(long tick, int step) {
        return new ForecastIssued(
                tick, startS(tick), "forecaster", "net-load", step, startS(tick + step), TICK_S, -90, 12, 340, "W");
    }

    static EventNoted event(long tick, double afterS, String type, boolean onGrid) {
        return new EventNoted(
                tick,
                startS(tick),
                startS(tick) + afterS,
                type,
                onGrid,
                Optional.of("solar-farm"),
                OptionalDouble.of(5_000),
                "lost, back in 10 min");
    }
}
