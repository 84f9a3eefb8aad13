package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;

/**
 * How a {@link McAfeeAuction} came to its result. Prices lie on half ticks and are told doubled, as whole numbers.
 *
 * @param buyerPriceX2 twice what a buyer pays [half ticks]; absent with no trade
 * @param sellerPriceX2 twice what a seller gets [half ticks]; absent with no trade
 * @param surplusX2 twice what the market keeps by those prices, before money is rounded to whole units [tick Wh / 2]
 * @param optimalGains from trade of all efficient pairs [tick Wh]
 * @param result fills and money
 */
public record TradeReduction(
        Rule rule,
        OptionalLong buyerPriceX2,
        OptionalLong sellerPriceX2,
        long surplusX2,
        long optimalGains,
        ClearingResult result) {
    /** How the prices were found. */
    public enum Rule {
        /** The middle of the first rejected bid and ask: all efficient pairs trade. */
        SINGLE_PRICE,
        /** The last efficient pair sets both prices and does not trade. */
        REDUCTION,
        /** No bid reaches an ask, or the book was refused. */
        NO_TRADE
    }

    /** Pairs that trade, best bid with best ask first. */
    public List<Trade> trades() {
        return result.trades();
    }

    /** Gains from trade of the pairs that trade, what the market keeps included [tick Wh]. */
    public long realisedGains() {
        return result.welfare();
    }

    /** A book none of which trades. */
    static TradeReduction none(Rule rule, long optimalGains, ClearingResult result) {
        return new TradeReduction(rule, OptionalLong.empty(), OptionalLong.empty(), 0, optimalGains, result);
    }
}
