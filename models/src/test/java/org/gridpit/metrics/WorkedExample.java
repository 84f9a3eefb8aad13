package org.gridpit.metrics;

import java.util.List;

/**
 * Six orders small enough for a pencil.
 *
 * <pre>
 * buyer  value  lots     seller  cost  lots
 * ada     90     2       sun      20    3
 * ben     70     3       wind     40    2
 * cleo    50     2       gas      60    3
 *
 * lots by value 90 90 70 70 70 50 50
 * lots by cost  20 20 20 40 40 60 60 60
 * </pre>
 *
 * The fifth pair is 70 against 40, the sixth 50 against 60: five lots trade at best, at 50 (cleo left out) to 60 (gas
 * left out). What happened instead: sun sold ada 2 at 60 and cleo 1 at 50, gas sold ben 2 at 65.
 */
final class WorkedExample {
    static final List<ValuedOrder> ORDERS = List.of(
            ValuedOrder.buy("ada", 90, 2).filled(2, -120),
            ValuedOrder.buy("ben", 70, 3).filled(2, -130),
            ValuedOrder.buy("cleo", 50, 2).filled(1, -50),
            ValuedOrder.sell("sun", 20, 3).filled(3, 170),
            ValuedOrder.sell("wind", 40, 2),
            ValuedOrder.sell("gas", 60, 3).filled(2, 130));

    static final List<PricedTrade> TRADES =
            List.of(new PricedTrade(60, 2), new PricedTrade(50, 1), new PricedTrade(65, 2));

    static final CompetitiveOptimum OPTIMUM = CompetitiveOptimum.of(ORDERS);

    /** Middle of 50 and 60. */
    static final double P0 = 55;

    private WorkedExample() {}
}
