package org.gridpit.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.demand.FactoryParameters;
import org.gridpit.demand.HouseholdParameters;
import org.gridpit.demand.PlaybackParameters;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.market.UniformPriceParameters;
import org.gridpit.message.Role;
import org.gridpit.weather.CloudFront;
import org.gridpit.weather.HeatWave;

/** A catalogue with a few names of each kind. */
final class TestVocabulary implements Vocabulary {
    private final Map<String, Map<String, Class<? extends Record>>> kinds = new LinkedHashMap<>();

    TestVocabulary() {
        add("weather", "synthetic", WeatherBlock.Synthetic.class);
        add("weather", "epw", WeatherBlock.Epw.class);
        add("climate", "denver", NoParameters.class);
        add("frequency", "swing", FrequencyParameters.class);
        add("frequency", "none", NoParameters.class);
        add("mechanism", "uniform-price", UniformPriceParameters.class);
        add("mechanism", "none", NoParameters.class);
        add("load", "household", HouseholdParameters.class);
        add("load", "factory", FactoryParameters.class);
        add("load", "playback", PlaybackParameters.class);
        add("event", "generator-trip", Disturbance.GeneratorTrip.class);
        add("event", "load-step", Disturbance.LoadStep.class);
        add("event", "tie-outage", Disturbance.TieOutage.class);
        add("event", "cloud-front", CloudFront.class);
        add("event", "heat-wave", HeatWave.class);
        add("event", "price-cap-change", Disturbance.PriceCapChange.class);
        add("event", "agent-outage", Disturbance.AgentOutage.class);
        add("event", "message-loss", Disturbance.MessageLoss.class);
        for (String table : List.of("ticks", "agents", "trades")) {
            add("table", table, NoParameters.class);
        }
        for (Role role : Role.values()) {
            add("policy/" + role.text(), "rule", NoParameters.class);
        }
        add("policy/producer", "zip", NoParameters.class);
        add("policy/consumer", "zip", NoParameters.class);
    }

    private void add(String kind, String name, Class<? extends Record> parameters) {
        kinds.computeIfAbsent(kind, each -> new LinkedHashMap<>()).put(name, parameters);
    }

    @Override
    public List<String> names(String kind) {
        return List.copyOf(kinds.getOrDefault(kind, Map.of()).keySet());
    }

    @Override
    public Optional<Class<? extends Record>> parameters(String kind, String name) {
        return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(name));
    }
}
