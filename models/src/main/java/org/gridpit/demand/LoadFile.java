package org.gridpit.demand;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.gridpit.time.TimeSeries;

/**
 * What a load file says, read by {@link LoadCsv}.
 *
 * @param file where it came from, for messages
 * @param dating what its first column counts
 * @param loadKw mean power of each row [kW]; a year of hours starts with second 0
 */
public record LoadFile(Path file, Dating dating, TimeSeries loadKw) {
    /** How the rows of a load file are dated. */
    public enum Dating {
        /** Hours of a year that repeats; the first is 00:00 to 01:00 local standard time of 1 January. */
        HOUR_OF_YEAR,
        /** UTC instants in regular steps; each row holds from its own to the next. */
        TIME_UTC
    }

    /** Mean over the rows [kW]. */
    double meanKw() {
        return rows().mapToDouble(loadKw::value).sum() / loadKw.size();
    }

    /** Highest row [kW]. */
    double peakKw() {
        return rows().mapToDouble(loadKw::value).max().orElseThrow();
    }

    private IntStream rows() {
        return IntStream.range(0, loadKw.size());
    }
}
