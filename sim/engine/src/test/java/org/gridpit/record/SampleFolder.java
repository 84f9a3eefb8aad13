package org.gridpit.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridpit.record.RecordOptions.Trace;

/** Tables of a made-up run on disk. */
public final class SampleFolder {
    private SampleFolder() {}

    /** Writes the tables and answers their figures. */
    public static List<MetricValue> write(Path folder, long ticks, long tripTick) {
        Metrics metrics = new Metrics();
        RecordOptions options = new RecordOptions(Optional.empty(), 1, new Trace.Events(59.8, 60.2));
        try (Recorder recorder = new Recorder(folder, AllTables.list(), options, List.of(metrics), () -> 0)) {
            new SampleRun(20, tripTick).play(ticks, recorder::record);
            recorder.finish();
        }
        return metrics.values();
    }
}
