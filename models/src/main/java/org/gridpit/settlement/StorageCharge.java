package org.gridpit.settlement;

import java.util.Optional;
import org.gridpit.settlement.Entry.Kind;

/** End of a run: what a battery lacks against its start is bought back at the dearest price, so that nobody wins by ending empty. */
public final class StorageCharge {
    private StorageCharge() {}

    /**
     * The booking; empty where the battery ends as full as it started or fuller, which earns nothing.
     *
     * @param seller the utility, or the grid of an island
     * @param shortfallWh energy at the start minus at the end, after discharge efficiency [Wh]
     * @param dearestTicks highest price the seller asked in the run
     */
    public static Optional<Entry> entry(long number, String seller, String agent, long shortfallWh, long dearestTicks) {
        if (shortfallWh <= 0) {
            return Optional.empty();
        }
        return Optional.of(Entry.sale(number, Kind.STORAGE, "end-of-run", seller, agent, shortfallWh, dearestTicks));
    }
}
