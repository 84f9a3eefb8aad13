package org.gridpit.market;

/** Who is served when orders at the marginal price offer or want more than can trade there. */
public enum Rationing {
    /** In proportion to quantity; lots left over by rounding go to the largest remainders, equal ones to the earlier. */
    PRO_RATA,
    /** The earlier arrival first; one order may be filled in part. */
    TIME_PRIORITY
}
