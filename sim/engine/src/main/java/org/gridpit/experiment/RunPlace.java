package org.gridpit.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gridpit.record.RunFolder;

/**
 * Where a run's results go.
 *
 * @param output folder that holds {@code runs/}
 * @param exact the run's folder itself, where somebody named one
 * @param force whether an exact folder that holds a run may be replaced
 * @param hex six hexadecimal digits that tell runs of the same second apart
 */
public record RunPlace(Path output, Optional<Path> exact, boolean force, String hex) {
    RunFolder open(Instant started, String scenario) {
        return exact.map(folder -> RunFolder.exactly(folder, force))
                .orElseGet(() -> RunFolder.underRuns(output, started, scenario, hex));
    }
}
