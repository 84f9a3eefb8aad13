package org.gridpit.settlement;

/** How what an agent delivers or takes beside its contracts is priced. */
public enum ImbalanceScheme {
    /** At the utility's tariff. */
    TARIFF,
    /** At one price for short and long alike. */
    SINGLE,
    /** At one price for those who made it worse, another for those who helped. */
    DUAL;

    /** What is left of the scheme in a period in which the tie was down, if only for a part of it. */
    public ImbalanceScheme withoutTie() {
        return this == TARIFF ? SINGLE : this;
    }
}
