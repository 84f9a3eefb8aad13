package org.gridpit.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridpit.record.SimEvent.OrderClosed;

/** Which orders were kept out of the market, and why. */
final class RefusalTally implements Tally {
    private static final String REFUSED = "refused";
    private static final String DETAIL = ":";
    private static final int MWH_DECIMALS = 6;

    private final SortedMap<String, Refused> byReason = new TreeMap<>();
    private long orders;

    /** Of one reason. An order may be refused for a quantity that no other number here could hold. */
    private static final class Refused {
        private long orders;
        private BigInteger wh = BigInteger.ZERO;

        BigDecimal mwh() {
            return new BigDecimal(wh, MWH_DECIMALS);
        }
    }

    @Override
    public void on(SimEvent event) {
        if (event instanceof OrderClosed order) {
            orders++;
            if (order.state().equals(REFUSED)) {
                Refused refused = byReason.computeIfAbsent(reason(order), reason -> new Refused());
                refused.orders++;
                refused.wh = refused.wh.add(BigInteger.valueOf(Math.max(0, order.quantityWh())));
            }
        }
    }

    /** Without the supervisor's own words behind it. */
    private static String reason(OrderClosed order) {
        return order.reason().split(DETAIL, 2)[0];
    }

    @Override
    public List<MetricValue> values() {
        long count =
                byReason.values().stream().mapToLong(refused -> refused.orders).sum();
        BigDecimal mwh = byReason.values().stream().map(Refused::mwh).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.of(Metric.ORDERS_REFUSED, BigDecimal.valueOf(count), orders),
                MetricValue.of(Metric.REFUSED, mwh, count)));
        byReason.forEach((reason, refused) -> {
            values.add(row(Metric.ORDERS_REFUSED, reason, BigDecimal.valueOf(refused.orders), orders));
            values.add(row(Metric.REFUSED, reason, refused.mwh(), refused.orders));
        });
        return values;
    }

    private static MetricValue row(Metric metric, String reason, BigDecimal value, long n) {
        return new MetricValue(metric.id() + "." + reason, metric.unit(), Optional.of(value), n);
    }
}
