package org.gridpit.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.grid.VoltageBand;
import org.gridpit.record.SimEvent;

/** Tells of the feeder tick by tick: its buses, and when voltage leaves its band for certain and is back. */
final class FeederRecord {
    private final EventSink sink;
    private boolean outside;

    FeederRecord(EventSink sink) {
        this.sink = sink;
    }

    void tell(Tick tick, FeederTick feeder) {
        for (int bus = 1; bus < feeder.voltagePu().length; bus++) {
            sink.record(new SimEvent.BusClosed(
                    tick.number,
                    tick.startS(),
                    bus,
                    feeder.voltagePu()[bus],
                    feeder.powerKw()[bus],
                    feeder.reactiveKvar()[bus]));
        }
        int violations = feeder.count(VoltageBand.OUTSIDE);
        sink.record(new SimEvent.FeederClosed(
                tick.number,
                tick.startS(),
                tick.tickS(),
                feeder.lowestPu(),
                feeder.highestPu(),
                violations,
                feeder.count(VoltageBand.DOUBTFUL),
                tick.settlement.lossesWh()));
        if (outside != violations > 0) {
            outside = violations > 0;
            note(tick, feeder, violations);
        }
    }

    private void note(Tick tick, FeederTick feeder, int violations) {
        String detail = "buses outside the band: %d, %s to %s pu"
                .formatted(violations, decimals(feeder.lowestPu()), decimals(feeder.highestPu()));
        sink.record(new SimEvent.EventNoted(
                tick.number,
                tick.startS(),
                tick.startS(),
                outside ? "voltage-violation" : "voltage-normal",
                false,
                Optional.empty(),
                OptionalDouble.empty(),
                detail));
    }

    private static String decimals(double voltagePu) {
        return String.format(Locale.ROOT, "%.4f", voltagePu);
    }
}
