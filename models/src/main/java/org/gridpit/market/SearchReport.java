package org.gridpit.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How far the search for the best selection of block orders came.
 *
 * @param nodes selections looked at
 * @param complete whether the welfare is proven to be the largest
 * @param welfare of the selection found [tick Wh]
 * @param bound no selection has more [tick Wh]
 * @param gap (bound - welfare) / max(1, |welfare|) as a decimal text, rounded up to six digits; 0 exactly when complete
 * @param lostBlocks blocks left out that the price would have suited, in the order of submission
 */
public record SearchReport(
        long nodes, boolean complete, long welfare, long bound, String gap, List<LostBlock> lostBlocks) {
    private static final MathContext SIX_DIGITS_UP = new MathContext(6, RoundingMode.UP);

    public SearchReport {
        lostBlocks = List.copyOf(lostBlocks);
    }

    static SearchReport of(long nodes, long welfare, long bound, List<LostBlock> lostBlocks) {
        return new SearchReport(nodes, bound == welfare, welfare, bound, gap(welfare, bound), lostBlocks);
    }

    private static String gap(long welfare, long bound) {
        BigDecimal scale = BigDecimal.valueOf(welfare).abs().max(BigDecimal.ONE);
        return BigDecimal.valueOf(bound)
                .subtract(BigDecimal.valueOf(welfare))
                .divide(scale, SIX_DIGITS_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
