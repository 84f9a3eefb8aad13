package org.gridpit.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Traders in laboratory markets: the settings, and what their figures are held to.
 *
 * @param findings from what was seen, by the name of the setting
 */
record MarketExperiment(List<Setting> settings, Function<Map<String, Measured>, List<Finding>> findings) {
    Findings run(long seed, Variation variation) {
        List<Setting> varied = settings.stream().map(variation::of).distinct().toList();
        Map<String, Measured> seen = new LinkedHashMap<>();
        for (Setting setting : varied) {
            String name = seen.containsKey(setting.name()) ? setting.fullName() : setting.name();
            seen.put(name, new Measured(name, setting.observe(seed)));
        }
        List<Setting> published = settings.stream().map(variation.ofRuns()::of).toList();
        boolean asPublished = varied.equals(published);
        return new Findings(
                asPublished,
                asPublished
                        ? findings.apply(seen)
                        : seen.values().stream()
                                .flatMap(MarketExperiment::measures)
                                .toList());
    }

    private static Stream<Finding> measures(Measured market) {
        Span all = market.all();
        return Stream.of(
                market.efficiency(all),
                market.price(all),
                market.alpha(all),
                market.deviation(all),
                market.trades(all));
    }
}
