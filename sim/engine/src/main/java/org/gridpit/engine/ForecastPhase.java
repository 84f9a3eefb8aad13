package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.Agent;
import org.gridpit.agent.Alert;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastMessage;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.WeatherSeen;
import org.gridpit.message.Address;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Outgoing;
import org.gridpit.record.SimEvent;
import org.gridpit.weather.Weather;

/** FORECAST: forecasting agents tell everybody what they expect; the first one's net load is the supplier's plan. */
final class ForecastPhase implements TickPhase {
    private final World world;
    private final Outages outages;
    private final Mail mail;
    private final Deciding deciding;
    private final EventSink sink;

    ForecastPhase(World world, SiteState state, Mail mail, Deciding deciding, EventSink sink) {
        this.world = world;
        this.outages = state.outages();
        this.mail = mail;
        this.deciding = deciding;
        this.sink = sink;
    }

    @Override
    public void run(Tick tick) {
        OptionalDouble planned = OptionalDouble.empty();
        for (Agent<ForecastObservation, ForecastDecision> agent : outages.present(world.forecasters())) {
            ForecastDecision decision = deciding.ask(agent, observation(agent.id(), tick), tick);
            tell(agent.id(), decision, tick);
            if (planned.isEmpty()) {
                planned = netLoadKw(decision, tick.number);
            }
        }
        tick.forecastNetLoadKw = planned.orElseGet(() -> persistence(tick));
    }

    /** Without a forecast: last tick's mean; in the first tick what is. */
    private double persistence(Tick tick) {
        return tick.previous()
                .map(last -> SiteTotals.of(last).undisturbedNetLoadKw())
                .orElseGet(() -> SiteTotals.expectedNetLoadKw(world.traders()));
    }

    private static OptionalDouble netLoadKw(ForecastDecision decision, long tick) {
        for (ForecastSeries series : decision.series()) {
            if (series.of() == Quantity.NET_LOAD && series.fromTick() <= tick && tick < series.endTick()) {
                return OptionalDouble.of(Units.toKilo(series.at(tick).p50()));
            }
        }
        return OptionalDouble.empty();
    }

    private ForecastObservation observation(String agentId, Tick tick) {
        Snapshot snapshot = tick.snapshot;
        Optional<SiteTotals> last = tick.previous().map(SiteTotals::of);
        return new ForecastObservation(
                snapshot.now(),
                agentId,
                watts(last.map(SiteTotals::wantedKw)),
                watts(last.map(SiteTotals::offeredKw)),
                watts(last.map(SiteTotals::undisturbedNetLoadKw)),
                snapshot.market().lastPriceTicks(),
                snapshot.pvAhead().ratedW(),
                snapshot.pvAhead().siteSteps(),
                snapshot.pvAhead().siteHours(),
                tick.previous().map(before -> seen(before.snapshot.weather())),
                snapshot.market(),
                snapshot.grid(),
                mail.bus().inbox(agentId));
    }

    private static OptionalLong watts(Optional<Double> kilowatts) {
        return kilowatts.map(kw -> OptionalLong.of(Units.fromKilo(kw))).orElse(OptionalLong.empty());
    }

    private static WeatherSeen seen(Weather weather) {
        return new WeatherSeen(
                (long) Math.rint(weather.ghiWPerM2()),
                weather.airTemperatureC(),
                weather.windSpeedMPerS(),
                weather.cloudCoverOkta());
    }

    private void tell(String agentId, ForecastDecision decision, Tick tick) {
        if (!decision.series().isEmpty()) {
            mail.bus()
                    .send(
                            agentId,
                            Outgoing.toTopic(
                                    Address.Topic.FORECASTS,
                                    MessageKind.FORECAST,
                                    new ForecastMessage(tick.number, decision.series())));
        }
        for (Alert alert : decision.alerts()) {
            mail.bus().send(agentId, Outgoing.toTopic(Address.Topic.FORECASTS, MessageKind.ALERT, alert));
            sink.record(new SimEvent.EventNoted(
                    tick.number,
                    tick.startS(),
                    tick.startS(),
                    "alert",
                    false,
                    Optional.of(agentId),
                    OptionalDouble.empty(),
                    alert.code() + ": " + alert.text()));
        }
        if (sink.wants("forecasts")) {
            decision.series().forEach(series -> note(agentId, series, tick));
        }
    }

    private void note(String agentId, ForecastSeries series, Tick tick) {
        List<Quantiles> steps = series.steps();
        for (int i = 0; i < steps.size(); i++) {
            Quantiles step = steps.get(i);
            sink.record(new SimEvent.ForecastIssued(
                    tick.number,
                    tick.startS(),
                    agentId,
                    series.of().text(),
                    i,
                    world.clock().startOf(series.fromTick() + (long) i * series.strideSteps()),
                    series.strideSteps() * world.clock().tickS(),
                    step.p10(),
                    step.p50(),
                    step.p90(),
                    series.of().unit()));
        }
    }
}
