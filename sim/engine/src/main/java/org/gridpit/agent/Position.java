package org.gridpit.agent;

/**
 * What an agent has sold and bought so far for a delivery period that is not over.
 *
 * @param startS start of the period, UTC epoch seconds
 * @param durationS its length [s]
 */
public record Position(long period, long startS, int durationS, long soldWh, long boughtWh) {
    /** Energy owed to others; below 0 owed by them. */
    public long contractedWh() {
        return soldWh - boughtWh;
    }
}
