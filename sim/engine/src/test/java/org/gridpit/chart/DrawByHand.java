package org.gridpit.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.record.AllTables;
import org.gridpit.record.RecordOptions;
import org.gridpit.record.RecordOptions.Trace;
import org.gridpit.record.Recorder;
import org.gridpit.record.SampleRun;

/** Draws all figures of a made-up run, to be looked at. Arguments: folder, ticks, width in inches. */
public final class DrawByHand {
    private DrawByHand() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long ticks = Long.parseLong(args[1]);
        ChartSize size = new ChartSize(Double.parseDouble(args[2]), 200, true);
        if (!Files.exists(folder.resolve("ticks.csv"))) {
            Files.createDirectories(folder);
            var options = new RecordOptions(Optional.empty(), 1, new Trace.Events(59.8, 60.2));
            try (Recorder recorder = new Recorder(folder, AllTables.list(), options, List.of(), System::nanoTime)) {
                new SampleRun(20, Math.min(300, ticks / 2)).play(ticks, recorder::record);
                recorder.finish();
            }
        }
        RunTables run = new RunTables(folder, new GridLimits(60, 0.2, List.of(59.5, 59.3)));
        for (Chart chart : List.of(
                new PriceSeries(),
                new DispatchStack(),
                new FrequencyTrace(),
                new ClearingCurve(OptionalLong.empty()))) {
            long before = System.nanoTime();
            Figure figure = FigureFiles.write(chart, run, size, Files.createDirectories(Path.of(args[3])));
            System.out.printf("%s %.3f s: %s%n", chart.id(), (System.nanoTime() - before) / 1e9, figure.finding());
        }
    }
}
