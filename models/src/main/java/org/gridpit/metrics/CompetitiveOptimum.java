package org.gridpit.metrics;

import java.util.List;
import java.util.OptionalDouble;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.OrderColumns;
import org.gridpit.market.PriceInterval;
import org.gridpit.market.Side;
import org.gridpit.market.UniformPriceAuction;

/**
 * What the orders could have gained at most: the clearing of their true values and costs, the yardstick of all other
 * measures.
 *
 * @param gainsTickWh W*, the largest sum of values less costs
 * @param interval competitive prices; without any trade the best value and the lowest cost
 * @param leastWh smallest quantity that gains W*: lots whose value is above the cost they meet
 * @param mostWh largest quantity that gains W*: also lots whose value equals it
 * @param buyersTickWh gains of the buyers at {@link #priceTicks}, 0 without a trade
 * @param sellersTickWh gains of the sellers there; both add up to W*
 * @see "V. Smith, An experimental study of competitive market behavior, J. of Political Economy 70, 1962"
 */
public record CompetitiveOptimum(
        long gainsTickWh,
        PriceInterval interval,
        long leastWh,
        long mostWh,
        double buyersTickWh,
        double sellersTickWh) {
    /** Prices are whole ticks: a bid one tick lower meets an ask only where it was above it. */
    private static final long STRICTLY_TICKS = 1;

    /** On the true prices of the orders, whatever their limits and fills. */
    public static CompetitiveOptimum of(List<ValuedOrder> orders) {
        ClearingResult best = clear(orders, 0);
        double sellers = best.volume() == 0 ? 0 : sellersTickWh(orders, middle(best.interval()));
        return new CompetitiveOptimum(
                best.welfare(),
                best.interval(),
                clear(orders, STRICTLY_TICKS).volume(),
                best.volume(),
                best.welfare() - sellers,
                sellers);
    }

    /** P0, the middle of the competitive prices; empty where no trade gains or breaks even. */
    public OptionalDouble priceTicks() {
        return mostWh == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(interval));
    }

    private static ClearingResult clear(List<ValuedOrder> orders, long bidsLowerTicks) {
        OrderColumns book = new OrderColumns();
        for (ValuedOrder order : orders) {
            long lower = order.isBuy() ? bidsLowerTicks : 0;
            long ticks = Math.subtractExact(order.trueTicks(), lower);
            book.add(book.size(), order.owner(), order.side(), ticks, order.quantityWh(), book.size());
        }
        ClearingResult result = new UniformPriceAuction().clear(book);
        if (!result.refused().isEmpty()) {
            throw new IllegalArgumentException(
                    "the worth of %d orders passes 64 bits. Maybe count in larger units.".formatted(orders.size()));
        }
        return result;
    }

    private static double middle(PriceInterval interval) {
        return (interval.low().orElseThrow() + (double) interval.high().orElseThrow()) / 2;
    }

    private static double sellersTickWh(List<ValuedOrder> orders, double priceTicks) {
        return orders.stream()
                .filter(order -> order.side() == Side.SELL)
                .mapToDouble(order -> order.quantityWh() * Math.max(0, order.surplusAt(priceTicks)))
                .sum();
    }
}
