package org.gridpit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.OrderColumns;
import org.gridpit.market.UniformPriceAuction;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** What holds for every outcome, tried on seeded books with limits off the truth and trades that should not be. */
class OutcomePropertiesTest {
    private static final int BOOKS = 1000;
    private static final long SEED = 42;

    @Test
    void surplus_adds_up_to_the_optimum_and_losses_to_what_was_lost() {
        for (int book = 0; book < BOOKS; book++) {
            List<ValuedOrder> orders = cleared(limits(book));
            CompetitiveOptimum optimum = CompetitiveOptimum.of(orders);
            SurplusSplit split = SurplusSplit.of(orders);
            MarginalLoss loss = MarginalLoss.of(orders);
            assertThat(split.optimumTickWh()).as("book %s", orders).isEqualTo(optimum.gainsTickWh());
            assertThat(split.lostTickWh()).as("book %s", orders).isNotNegative();
            assertThat(loss.extraTickWh() + loss.intraTickWh())
                    .as("book %s", orders)
                    .isEqualTo(split.lostTickWh());
            assertThat(Math.min(loss.extraTickWh(), loss.intraTickWh()))
                    .as("book %s", orders)
                    .isNotNegative();
        }
    }

    @Test
    void truthful_orders_in_one_call_lose_nothing_and_split_as_the_optimum_does() {
        for (int book = 0; book < BOOKS; book++) {
            List<ValuedOrder> truth =
                    limits(book).stream().map(o -> o.withLimit(o.trueTicks())).toList();
            List<ValuedOrder> orders = cleared(truth);
            CompetitiveOptimum optimum = CompetitiveOptimum.of(orders);
            SurplusSplit split = SurplusSplit.of(orders);
            assertThat(split.lostTickWh()).as("book %s", orders).isZero();
            assertThat(MarginalLoss.of(orders)).as("book %s", orders).isEqualTo(new MarginalLoss(0, 0));
            // the market's price is the middle rounded down: half a tick at most on each lot
            assertThat((double) split.sellersTickWh())
                    .as("book %s", orders)
                    .isCloseTo(optimum.sellersTickWh(), offset(0.5 * optimum.mostWh()));
        }
    }

    @Test
    void the_optimum_is_what_pairing_the_best_lots_one_by_one_gains() {
        for (int book = 0; book < BOOKS; book++) {
            List<ValuedOrder> orders = limits(book);
            List<Long> values = lots(orders, true, Comparator.reverseOrder());
            List<Long> costs = lots(orders, false, Comparator.naturalOrder());
            long gains = 0;
            long least = 0;
            long most = 0;
            for (int i = 0; i < Math.min(values.size(), costs.size()); i++) {
                long gain = values.get(i) - costs.get(i);
                gains += Math.max(0, gain);
                least += gain > 0 ? 1 : 0;
                most += gain >= 0 ? 1 : 0;
            }
            CompetitiveOptimum optimum = CompetitiveOptimum.of(orders);
            assertThat(List.of(optimum.gainsTickWh(), optimum.leastWh(), optimum.mostWh()))
                    .as("book %s", orders)
                    .containsExactly(gains, least, most);
            assertThat(optimum.buyersTickWh() + optimum.sellersTickWh()).isEqualTo(gains);
        }
    }

    private static List<Long> lots(List<ValuedOrder> orders, boolean buys, Comparator<Long> best) {
        List<Long> lots = new ArrayList<>();
        for (ValuedOrder order : orders) {
            for (long lot = 0; lot < order.quantityWh() && order.isBuy() == buys; lot++) {
                lots.add(order.trueTicks());
            }
        }
        lots.sort(best);
        return lots;
    }

    /** Up to 9 orders with true prices from -20 to 20 and limits up to 8 off either way. */
    private static List<ValuedOrder> limits(int book) {
        RandomStream stream = RandomStreams.of(SEED, "metrics-" + book, "book");
        List<ValuedOrder> orders = new ArrayList<>();
        int n = stream.nextInt(10);
        for (int i = 0; i < n; i++) {
            String owner = "agent-" + stream.nextInt(4);
            long price = stream.nextInt(41) - 20;
            long quantity = 1 + stream.nextInt(4);
            ValuedOrder order = stream.nextInt(2) == 0
                    ? ValuedOrder.buy(owner, price, quantity)
                    : ValuedOrder.sell(owner, price, quantity);
            orders.add(order.withLimit(price + stream.nextInt(17) - 8));
        }
        return orders;
    }

    /** What the orders get from one call at their limits. */
    private static List<ValuedOrder> cleared(List<ValuedOrder> orders) {
        OrderColumns book = new OrderColumns();
        orders.forEach(o -> book.add(book.size(), o.owner(), o.side(), o.limitTicks(), o.quantityWh(), book.size()));
        ClearingResult result = new UniformPriceAuction().clear(book);
        List<ValuedOrder> cleared = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            cleared.add(orders.get(i).filled(result.fill(i), result.cash(i)));
        }
        return cleared;
    }
}
