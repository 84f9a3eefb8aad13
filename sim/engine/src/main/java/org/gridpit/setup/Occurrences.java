package org.gridpit.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridpit.engine.Contingency;
import org.gridpit.engine.Effect;
import org.gridpit.json.CanonicalJson;
import org.gridpit.market.Prices;
import org.gridpit.message.Faults;
import org.gridpit.message.Link;
import org.gridpit.message.MessageKind;
import org.gridpit.scenario.Disturbance.AgentOutage;
import org.gridpit.scenario.Disturbance.GeneratorTrip;
import org.gridpit.scenario.Disturbance.LoadStep;
import org.gridpit.scenario.Disturbance.MessageLoss;
import org.gridpit.scenario.Disturbance.PriceCapChange;
import org.gridpit.scenario.Disturbance.TieOutage;
import org.gridpit.scenario.EventBlock;
import org.gridpit.scenario.MarketBlock;
import org.gridpit.weather.CloudFront;
import org.gridpit.weather.DisturbedWeather;
import org.gridpit.weather.HeatWave;
import org.gridpit.weather.WeatherDisturbance;
import org.gridpit.weather.WeatherSource;

/** What events do, from what the scenario says of them. */
final class Occurrences {
    private Occurrences() {}

    /** A weather source, and what events do to it. */
    static WeatherSource disturbed(WeatherSource usual, List<EventBlock> events) {
        List<WeatherDisturbance> happening = events.stream()
                .filter(event -> event.parameters() instanceof WeatherDisturbance)
                .map(event -> (WeatherDisturbance) event.parameters())
                .toList();
        return happening.isEmpty() ? usual : new DisturbedWeather(usual, happening);
    }

    /** What the mechanism itself must be able to take; the band of each tick is checked before it. */
    static BigDecimal highestCap(MarketBlock market, List<EventBlock> events) {
        BigDecimal highest = market.priceCapUsdPerMwh();
        for (EventBlock event : events) {
            if (event.parameters() instanceof PriceCapChange change) {
                highest = highest.max(change.priceCapUsdPerMwh());
            }
        }
        return highest;
    }

    static boolean tieMayGo(List<EventBlock> events) {
        return events.stream().anyMatch(event -> event.parameters() instanceof TieOutage);
    }

    /** An event of that name in the catalogue. */
    static <P extends Record> Entry<P, EventSetting, Contingency> entry(
            String name, Class<P> parameters, Function<P, Effect> effect) {
        return new Entry<>(
                name,
                parameters,
                (event, when) -> new Contingency(name, when.atS(), when.durationS(), effect.apply(event)));
    }

    static Effect trip(GeneratorTrip trip) {
        return trip.agent()
                .<Effect>map(Effect.PlantTrip::new)
                .orElseGet(() -> new Effect.SupplierLoss(trip.sizeKw().orElseThrow()));
    }

    static Effect step(LoadStep step) {
        return new Effect.SupplierLoss(step.sizeKw());
    }

    static Effect open(TieOutage outage) {
        return new Effect.OpenTie();
    }

    static Effect clouds(CloudFront front) {
        return new Effect.OtherWeather("depth " + CanonicalJson.decimal(front.depth()));
    }

    static Effect heat(HeatWave wave) {
        return new Effect.OtherWeather("rise " + CanonicalJson.decimal(wave.riseK()) + " K");
    }

    static Effect cap(PriceCapChange change) {
        return new Effect.PriceCap(Prices.ticks(change.priceCapUsdPerMwh()));
    }

    static Effect outage(AgentOutage outage) {
        return new Effect.Outage(outage.agent());
    }

    static Effect loss(MessageLoss loss) {
        String kinds = loss.kinds().isEmpty()
                ? ""
                : ", " + loss.kinds().stream().map(MessageKind::text).collect(Collectors.joining(" "));
        String links = loss.links().isEmpty()
                ? ""
                : ", " + loss.links().stream().map(Link::toString).collect(Collectors.joining(" "));
        return new Effect.WorseLinks(
                Faults.ofLoss(loss.loss(), loss.kinds(), loss.links()),
                "loss " + CanonicalJson.decimal(loss.loss()) + kinds + links);
    }
}
