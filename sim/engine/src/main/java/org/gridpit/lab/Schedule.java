package org.gridpit.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.metrics.CompetitiveOptimum;
import org.gridpit.metrics.ValuedOrder;

/**
 * What each trader's units are worth, or cost, in ticks: the first is traded first.
 *
 * @param values a list for each buyer
 * @param costs a list for each seller
 */
public record Schedule(List<List<Long>> values, List<List<Long>> costs) {
    public Schedule {
        values = checked("values", values);
        costs = checked("costs", costs);
    }

    /** One unit for each trader. */
    public static Schedule single(List<Long> values, List<Long> costs) {
        return new Schedule(
                values.stream().map(List::of).toList(),
                costs.stream().map(List::of).toList());
    }

    /** A price from one end to the other in equal steps, both ends included. */
    static List<Long> stairs(long first, long last, int count) {
        List<Long> prices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            prices.add(first + (last - first) * i / (count - 1));
        }
        return prices;
    }

    /** The same price so many times. */
    static List<Long> flat(long price, int count) {
        Long[] prices = new Long[count];
        Arrays.fill(prices, price);
        return List.of(prices);
    }

    /** The largest gain there is, and the prices and quantities that bring it. */
    public CompetitiveOptimum optimum() {
        List<ValuedOrder> orders = new ArrayList<>();
        for (int trader = 0; trader < values.size(); trader++) {
            String owner = "buyer-" + trader;
            values.get(trader).forEach(value -> orders.add(ValuedOrder.buy(owner, value, 1)));
        }
        for (int trader = 0; trader < costs.size(); trader++) {
            String owner = "seller-" + trader;
            costs.get(trader).forEach(cost -> orders.add(ValuedOrder.sell(owner, cost, 1)));
        }
        return CompetitiveOptimum.of(orders);
    }

    private static List<List<Long>> checked(String name, List<List<Long>> traders) {
        if (traders.isEmpty() || traders.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException(
                    "%s (%s) must name traders with a unit each. Maybe [[330, 225], [280]].".formatted(name, traders));
        }
        return traders.stream().map(List::copyOf).toList();
    }
}
