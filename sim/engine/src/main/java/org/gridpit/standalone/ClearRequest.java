package org.gridpit.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.Ratio;
import org.gridpit.market.Rationing;
import org.gridpit.setup.Mechanisms;

/**
 * Which mechanism is to clear, and what was chosen of its parameters.
 *
 * @param mechanism its name in the catalogue
 */
public record ClearRequest(String mechanism, Optional<Ratio> k, Optional<Rationing> rationing) {
    private static final String K = "k";
    private static final String RATIONING = "rationing";

    /** What was chosen although the mechanism has no such parameter. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (String name : chosen().keySet()) {
            if (!Mechanisms.has(mechanism, name)) {
                unused.add(name);
            }
        }
        return unused;
    }

    /** The mechanism, which takes whatever 64 signed bits hold. */
    MarketMechanism market() {
        return market(Map.of());
    }

    /** The same with more parameters. */
    MarketMechanism market(Map<String, ?> more) {
        Map<String, Object> all = chosen();
        all.putAll(more);
        Supplier<MarketMechanism> made = Mechanisms.of(mechanism, all, OrderLimits.none());
        return made.get();
    }

    private Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        k.ifPresent(value -> chosen.put(K, value));
        rationing.ifPresent(value -> chosen.put(RATIONING, value));
        return chosen;
    }
}
