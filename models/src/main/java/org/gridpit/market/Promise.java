package org.gridpit.market;

/**
 * What a mechanism vows for every book. No mechanism has it all: efficiency, truthfulness, a balanced budget and
 * individual rationality exclude each other.
 *
 * @param individuallyRational no order pays more than its bid or gets less than its ask
 * @param truthful no order gains by a report other than its true price
 * @param efficientOnReports the trades have the largest welfare the reported prices allow
 * @param singlePrice all trades of a clearing have one price
 * @see "R. Myerson, M. Satterthwaite, Efficient mechanisms for bilateral trading, J. of Economic Theory 29, 1983"
 */
public record Promise(
        BudgetClass budget,
        boolean individuallyRational,
        boolean truthful,
        boolean efficientOnReports,
        boolean singlePrice) {
    /** Sign of the market's own account after a clearing. */
    public enum BudgetClass {
        /** Exactly zero. */
        BALANCED,
        /** Zero or more. */
        SURPLUS,
        /** Zero or less. */
        DEFICIT
    }
}
