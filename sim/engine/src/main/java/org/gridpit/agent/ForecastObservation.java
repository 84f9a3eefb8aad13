package org.gridpit.agent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.message.Message;

/**
 * What a forecasting agent sees: the site's totals of the last tick, the weather, and what the weather outlook means for
 * the site's photovoltaic plants. History is what it remembers of earlier ticks.
 *
 * @param demandW all loads, last tick, with what was shed; empty before the first tick has passed, as are the next three
 * @param pvW all plants, last tick, with what was curtailed
 * @param netLoadW demand minus plants, last tick
 * @param priceTicks last clearing price
 * @param pvRatedW all plants' greatest power
 * @param pvSteps outlook of all plants, tick by tick from now
 * @param pvHours the same for this and the next 23 blocks of about an hour
 */
public record ForecastObservation(
        Now now,
        String agentId,
        OptionalLong demandW,
        OptionalLong pvW,
        OptionalLong netLoadW,
        OptionalLong priceTicks,
        long pvRatedW,
        List<Quantiles> pvSteps,
        List<Quantiles> pvHours,
        Optional<WeatherSeen> weather,
        MarketSeen market,
        GridSeen grid,
        List<Message> inbox) {}
