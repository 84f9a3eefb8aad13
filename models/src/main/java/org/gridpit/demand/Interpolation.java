package org.gridpit.demand;

/** What a recorded load is between two rows. */
public enum Interpolation {
    /** Each row's power holds until the next; energy is exact. */
    STEP,
    /** Straight lines between the middles of the rows; peaks and valleys are cut, the total hardly moves. */
    LINEAR
}
