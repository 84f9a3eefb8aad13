package org.gridpit.market;

import java.util.List;
import java.util.OptionalLong;

/**
 * How a {@link HuangAuction} came to its result.
 *
 * @param buyerPrice what buyers pay, the bid of the last efficient buyer [ticks]; absent with no trade
 * @param sellerPrice what sellers get, the ask of the last efficient seller [ticks]; absent with no trade
 * @param repeatedOwners owners with more than one order on a side, by first order
 * @param result fills and money
 */
public record MultiUnitReduction(
        OptionalLong buyerPrice, OptionalLong sellerPrice, List<String> repeatedOwners, ClearingResult result) {
    public MultiUnitReduction {
        repeatedOwners = List.copyOf(repeatedOwners);
    }

    /** Whether no order of this book could gain by another price; an owner with two orders may, by using one for the other. */
    public boolean truthful() {
        return repeatedOwners.isEmpty();
    }
}
