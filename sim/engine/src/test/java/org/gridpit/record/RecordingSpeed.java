package org.gridpit.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long recording a year takes, beside making the events up. Run by hand. */
public final class RecordingSpeed {
    private RecordingSpeed() {}

    public static void main(String[] args) throws Exception {
        int agents = 20;
        long ticks = args.length > 0 ? Long.parseLong(args[0]) : 105_120;
        long before = System.nanoTime();
        long[] count = {0};
        new SampleRun(agents, 5000).play(ticks, e -> count[0]++);
        System.out.printf("made up %d events in %.2f s%n", count[0], (System.nanoTime() - before) / 1e9);
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("speed");
        Files.createDirectories(folder);
        Metrics metrics = new Metrics();
        var options = new RecordOptions(Optional.empty(), 1, new RecordOptions.Trace.Events(59.8, 60.2));
        before = System.nanoTime();
        List<TableSummary> tables;
        try (Recorder recorder =
                new Recorder(folder, AllTables.list(), options, new ArrayList<>(List.of(metrics)), System::nanoTime)) {
            new SampleRun(agents, 5000).play(ticks, recorder::record);
            tables = recorder.finish();
        }
        System.out.printf("recorded in %.2f s%n", (System.nanoTime() - before) / 1e9);
        before = System.nanoTime();
        Fingerprint print = Fingerprint.of(folder, tables);
        System.out.printf(
                "fingerprint %s in %.2f s%n", print.sha256().substring(0, 8), (System.nanoTime() - before) / 1e9);
        tables.forEach(System.out::println);
        System.out.println(Metrics.toCsv(metrics.values()));
    }
}
