package org.gridpit.demand;

/** Recorded powers laid on the time of a run: cells of equal length, numbered through. */
interface Timeline {
    /** Length of a cell [s]. */
    int cellS();

    /** Start of cell 0, UTC epoch [s]; cells before it have negative numbers. */
    long originS();

    /** Mean power in a cell [kW]. */
    double cellKw(long cell);
}
