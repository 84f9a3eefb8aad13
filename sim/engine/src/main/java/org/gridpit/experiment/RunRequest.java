package org.gridpit.experiment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.gridpit.engine.Progress;
import org.gridpit.record.RunManifest;
import org.gridpit.record.Verdict;

/**
 * What a run needs from outside besides its scenario; nothing of it reaches a table.
 *
 * @param argv the command line, for the manifest
 * @param now wall clock
 * @param cpuNanos processor time used by this process
 * @param stop asked after every tick: how a run ends that is to stop now; nothing while it is to go on
 * @param progress told after every tick
 */
public record RunRequest(
        RunPlace place,
        List<String> argv,
        RunManifest.Program program,
        RunManifest.Machine machine,
        Supplier<Instant> now,
        LongSupplier cpuNanos,
        Supplier<Optional<Verdict>> stop,
        Progress progress) {
    public RunRequest {
        argv = List.copyOf(argv);
    }
}
