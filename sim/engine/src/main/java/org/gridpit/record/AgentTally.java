package org.gridpit.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.DecisionMade;

/** What agents earned, how hard their batteries worked and what their decisions cost. */
final class AgentTally implements Tally {
    private static final int USD_DECIMALS = 8;
    private static final int NANO_USD_DECIMALS = 9;
    private static final int SHARE_DECIMALS = 12;
    private static final Set<String> TRADERS = Set.of("producer", "consumer");
    private static final String FALLBACK = "FALLBACK";

    private final Map<String, Meter> meters = new LinkedHashMap<>();
    private long decisions;
    private long fallbacks;
    private long costNanoUsd;

    /** An agent's account and battery so far. */
    private static final class Meter {
        private long balanceTickWh;
        private double soc = Double.NaN;
        private double halfCycles;
        private double health = Double.NaN;
        private double wearUsd;
        private boolean trades;
    }

    @Override
    public void on(SimEvent event) {
        if (event instanceof AgentMetered metered) {
            add(metered);
        } else if (event instanceof DecisionMade decision) {
            decisions++;
            fallbacks += decision.source().equals(FALLBACK) ? 1 : 0;
            costNanoUsd = Math.addExact(costNanoUsd, decision.costNanoUsd().orElse(0));
        }
    }

    private void add(AgentMetered metered) {
        Meter meter = meters.computeIfAbsent(metered.agentId(), id -> new Meter());
        meter.balanceTickWh = metered.balanceTickWh();
        meter.trades = TRADERS.contains(metered.role());
        if (metered.soc().isPresent()) {
            double soc = metered.soc().getAsDouble();
            meter.halfCycles += Double.isNaN(meter.soc) ? 0 : Math.abs(soc - meter.soc);
            meter.soc = soc;
        }
        if (metered.stateOfHealth().isPresent()) {
            meter.health = metered.stateOfHealth().getAsDouble();
            meter.wearUsd = metered.wearUsd().orElse(0);
        }
    }

    BigDecimal communityCostUsd() {
        BigInteger sum = BigInteger.ZERO;
        for (Meter meter : meters.values()) {
            sum = sum.add(BigInteger.valueOf(meter.balanceTickWh));
        }
        return new BigDecimal(sum.negate(), USD_DECIMALS);
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                meters.isEmpty()
                        ? MetricValue.undefined(Metric.COMMUNITY_COST)
                        : MetricValue.of(Metric.COMMUNITY_COST, communityCostUsd(), meters.size()),
                cycles(),
                healthMin(),
                wear(),
                gini(),
                MetricValue.of(Metric.DECISIONS_FALLBACK, BigDecimal.valueOf(fallbacks), decisions),
                MetricValue.of(Metric.MODEL_COST, BigDecimal.valueOf(costNanoUsd, NANO_USD_DECIMALS), decisions));
    }

    private MetricValue cycles() {
        List<Meter> batteries =
                meters.values().stream().filter(m -> !Double.isNaN(m.soc)).toList();
        if (batteries.isEmpty()) {
            return MetricValue.undefined(Metric.BATTERY_CYCLES);
        }
        Sum halfCycles = new Sum();
        batteries.forEach(m -> halfCycles.add(m.halfCycles));
        return MetricValue.of(Metric.BATTERY_CYCLES, halfCycles.value() / 2 / batteries.size(), batteries.size());
    }

    private List<Meter> ageing() {
        return meters.values().stream().filter(m -> !Double.isNaN(m.health)).toList();
    }

    private MetricValue healthMin() {
        List<Meter> batteries = ageing();
        OptionalDouble least = batteries.stream().mapToDouble(m -> m.health).min();
        return least.isEmpty()
                ? MetricValue.undefined(Metric.BATTERY_HEALTH_MIN)
                : MetricValue.of(Metric.BATTERY_HEALTH_MIN, least.getAsDouble(), batteries.size());
    }

    private MetricValue wear() {
        List<Meter> batteries = ageing();
        Sum usd = new Sum();
        batteries.forEach(m -> usd.add(m.wearUsd));
        return batteries.isEmpty()
                ? MetricValue.undefined(Metric.BATTERY_WEAR)
                : MetricValue.of(Metric.BATTERY_WEAR, usd.value(), batteries.size());
    }

    /**
     * Gini index of producers and consumers, made fit for losses: sum of |x_i - x_j| over pairs i &lt; j, over (n - 1) sum of |x_i|. Without losses it
     * is the usual index times n / (n - 1).
     *
     * @see "E. Raffinetti, E. Siletti, A. Vernizzi, Statistical Methods and Applications 24 (2015) 507"
     */
    private MetricValue gini() {
        long[] sorted = meters.values().stream()
                .filter(m -> m.trades)
                .mapToLong(m -> m.balanceTickWh)
                .sorted()
                .toArray();
        int n = sorted.length;
        BigInteger differences = BigInteger.ZERO;
        BigInteger sizes = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            BigInteger x = BigInteger.valueOf(sorted[i]);
            differences = differences.add(x.multiply(BigInteger.valueOf(2L * i - n + 1)));
            sizes = sizes.add(x.abs());
        }
        if (n < 2 || sizes.signum() == 0) {
            return MetricValue.undefined(Metric.PROFIT_GINI);
        }
        BigDecimal most = new BigDecimal(sizes.multiply(BigInteger.valueOf(n - 1)));
        return MetricValue.of(
                Metric.PROFIT_GINI,
                new BigDecimal(differences).divide(most, SHARE_DECIMALS, RoundingMode.HALF_EVEN),
                n);
    }
}
