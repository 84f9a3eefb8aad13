package org.gridpit.demand;

import java.time.Instant;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.TimeSeries;

/** A dated record that covers the run; a look beyond it, as a forecast may take, sees its first or last row. */
final class DatedRecord implements Timeline {
    private static final int HEADER_LINES = 1;

    private final TimeSeries loadKw;

    DatedRecord(LoadFile file, DeliveryPeriod run) {
        this.loadKw = file.loadKw();
        if (loadKw.startS() > run.startS()) {
            throw new LoadCsvException(
                    file.file(),
                    HEADER_LINES + 1,
                    1,
                    "file must start at or before the run's start " + Instant.ofEpochSecond(run.startS()),
                    Instant.ofEpochSecond(loadKw.startS()),
                    "Maybe start the run later.");
        }
        if (loadKw.endS() < run.endS()) {
            throw new LoadCsvException(
                    file.file(),
                    HEADER_LINES + loadKw.size(),
                    1,
                    "file must reach the run's end " + Instant.ofEpochSecond(run.endS()),
                    Instant.ofEpochSecond(loadKw.endS()),
                    "Maybe shorten the run.");
        }
    }

    @Override
    public int cellS() {
        return loadKw.stepS();
    }

    @Override
    public long originS() {
        return loadKw.startS();
    }

    @Override
    public double cellKw(long cell) {
        return loadKw.value((int) Math.max(0, Math.min(loadKw.size() - 1, cell)));
    }
}
