package org.gridpit.market;

/**
 * How far the search for the best selection of block orders came.
 *
 * @param nodes selections looked at
 * @param complete whether the welfare is proven to be the largest
 * @param welfare of the selection found [tick Wh]
 * @param bound no selection has more [tick Wh]
 * @param gap (bound - welfare) / max(1, |welfare|) as a decimal text; 0 exactly when complete
 */
public record SearchReport(long nodes, boolean complete, long welfare, long bound, String gap) {}
