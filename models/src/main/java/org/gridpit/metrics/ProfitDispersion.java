package org.gridpit.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How unlike the competitive outcome profits are distributed: root mean square over agents of (profit - profit at P0)
 * [tick Wh]. A market may be efficient and still pay the wrong ones.
 *
 * @see "D. Gode, S. Sunder, Allocative efficiency of markets with zero-intelligence traders, J. of Political Economy 101,
 *     1993"
 */
public final class ProfitDispersion {
    private ProfitDispersion() {}

    /** Over the owners of the orders; empty where there is no competitive price. */
    public static OptionalDouble of(List<ValuedOrder> orders, CompetitiveOptimum optimum) {
        return optimum.priceTicks().isEmpty()
                ? OptionalDouble.empty()
                : of(deviations(orders, optimum.priceTicks().getAsDouble()));
    }

    /** From each agent's profit less its profit at P0, as summed over periods; empty without an agent. */
    public static OptionalDouble of(double... deviations) {
        double squares = 0;
        for (double deviation : deviations) {
            squares += deviation * deviation;
        }
        return deviations.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(squares / deviations.length));
    }

    private static double[] deviations(List<ValuedOrder> orders, double priceTicks) {
        Map<String, Double> byOwner = new LinkedHashMap<>();
        for (ValuedOrder order : orders) {
            double atPrice = order.quantityWh() * Math.max(0, order.surplusAt(priceTicks));
            byOwner.merge(order.owner(), order.surplusTickWh() - atPrice, Double::sum);
        }
        return byOwner.values().stream().mapToDouble(d -> d).toArray();
    }
}
