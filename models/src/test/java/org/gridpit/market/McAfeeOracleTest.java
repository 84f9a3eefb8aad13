package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.market.TradeReduction.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both reductions against their definition, written down with big integers. */
class McAfeeOracleTest {
    private static final int BOOKS = 2000;
    private static final BigInteger TWO = BigInteger.TWO;

    /** What the definition says, in big integers; ids in the order of rank. */
    private record Answer(
            Rule rule,
            BigInteger buyerX2,
            BigInteger sellerX2,
            BigInteger surplusX2,
            BigInteger optimal,
            BigInteger realised,
            List<Long> buyers,
            List<Long> sellers) {
        boolean fits() {
            return List.of(buyerX2, sellerX2, surplusX2, optimal, realised).stream()
                    .allMatch(number -> number.bitLength() < Long.SIZE);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void books_agree_with_the_definition_or_are_refused_whole(boolean alwaysReducing) {
        McAfeeAuction market = alwaysReducing ? TradeReductionTest.reduction() : McAfeeAuctionTest.mcafee(1);
        int refused = 0;
        int[] rules = new int[Rule.values().length];
        for (int book = 0; book < BOOKS; book++) {
            List<Order> orders = book % 2 == 0 ? Books.narrow(book, 1) : Books.wide(book, 1);
            Answer expected = define(orders, alwaysReducing);
            TradeReduction outcome = market.outcome(Books.columns(orders));
            rules[expected.rule.ordinal()]++;
            if (expected.fits()) {
                assertThat(answered(outcome)).as(Books.json(book, orders)).isEqualTo(expected);
                assertKeptPromises(outcome);
            } else {
                assertThat(outcome.result()).isEqualTo(ClearingResult.refusing(Books.columns(orders), Reason.OVERFLOW));
                refused++;
            }
        }
        assertThat(refused).isBetween(1, BOOKS / 4);
        assertThat(rules[Rule.SINGLE_PRICE.ordinal()] > BOOKS / 4).isNotEqualTo(alwaysReducing);
        assertThat(rules[Rule.REDUCTION.ordinal()]).isGreaterThan(BOOKS / 10);
    }

    /** At most one trade is lost, the least valuable of k, so at most one k-th of the gains; the market keeps no debt. */
    private static void assertKeptPromises(TradeReduction outcome) {
        long efficient = outcome.trades().size() + (outcome.rule() == Rule.REDUCTION ? 1 : 0);
        assertThat(big(outcome.realisedGains()).multiply(big(efficient)))
                .isGreaterThanOrEqualTo(big(outcome.optimalGains()).multiply(big(efficient - 1)));
        assertThat(outcome.result().marketAccount()).isNotNegative();
        BigInteger odd = outcome.buyerPriceX2().stream().anyMatch(x2 -> (x2 & 1) != 0)
                ? big(outcome.trades().size())
                : BigInteger.ZERO;
        assertThat(big(outcome.result().marketAccount()).multiply(TWO))
                .isEqualTo(big(outcome.surplusX2()).add(odd.multiply(TWO)));
    }

    private static Answer answered(TradeReduction outcome) {
        return new Answer(
                outcome.rule(),
                big(outcome.buyerPriceX2().orElse(0)),
                big(outcome.sellerPriceX2().orElse(0)),
                big(outcome.surplusX2()),
                big(outcome.optimalGains()),
                big(outcome.realisedGains()),
                outcome.trades().stream().map(Trade::buyId).toList(),
                outcome.trades().stream().map(Trade::sellId).toList());
    }

    private static Answer define(List<Order> orders, boolean alwaysReducing) {
        List<Order> bids = ranked(orders, Side.BUY, Comparator.comparing(o -> -o.priceTicks()));
        List<Order> asks = ranked(orders, Side.SELL, Comparator.comparing(Order::priceTicks));
        int k = 0;
        while (k < Math.min(bids.size(), asks.size())
                && bids.get(k).priceTicks() >= asks.get(k).priceTicks()) {
            k++;
        }
        if (k == 0) {
            return answer(Rule.NO_TRADE, bids, asks, 0, 0);
        }
        if (!alwaysReducing && k < bids.size() && k < asks.size()) {
            BigInteger sum = price(bids, k).add(price(asks, k));
            if (price(asks, k - 1).multiply(TWO).compareTo(sum) <= 0
                    && sum.compareTo(price(bids, k - 1).multiply(TWO)) <= 0) {
                Answer all = answer(Rule.SINGLE_PRICE, bids, asks, k, k);
                return new Answer(
                        all.rule, sum, sum, BigInteger.ZERO, all.optimal, all.realised, all.buyers, all.sellers);
            }
        }
        return answer(Rule.REDUCTION, bids, asks, k, k - 1);
    }

    private static Answer answer(Rule rule, List<Order> bids, List<Order> asks, int efficient, int trading) {
        boolean priced = rule == Rule.REDUCTION && trading > 0;
        BigInteger buyerX2 = priced ? price(bids, efficient - 1).multiply(TWO) : BigInteger.ZERO;
        BigInteger sellerX2 = priced ? price(asks, efficient - 1).multiply(TWO) : BigInteger.ZERO;
        return new Answer(
                rule,
                buyerX2,
                sellerX2,
                buyerX2.subtract(sellerX2).multiply(big(trading)),
                gains(bids, asks, efficient),
                gains(bids, asks, trading),
                bids.stream().limit(trading).map(Order::id).toList(),
                asks.stream().limit(trading).map(Order::id).toList());
    }

    private static BigInteger gains(List<Order> bids, List<Order> asks, int pairs) {
        BigInteger gains = BigInteger.ZERO;
        for (int i = 0; i < pairs; i++) {
            gains = gains.add(price(bids, i)).subtract(price(asks, i));
        }
        return gains;
    }

    private static BigInteger price(List<Order> ranked, int rank) {
        return big(ranked.get(rank).priceTicks());
    }

    private static List<Order> ranked(List<Order> orders, Side side, Comparator<Order> byPrice) {
        List<Order> ranked =
                new ArrayList<>(orders.stream().filter(o -> o.side() == side).toList());
        ranked.sort(byPrice.thenComparing(Order::seq));
        return ranked;
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
