package org.gridpit.experiment;

import java.nio.file.Path;
import java.util.List;
import org.gridpit.record.MetricValue;
import org.gridpit.record.RunManifest;

/**
 * How a run ended.
 *
 * @param folder where its results are: under its own name when it came to its end, else still called partial
 * @param manifest as it was written last
 * @param metrics the run's figures; of the ticks done when it was stopped
 */
public record RunOutcome(Path folder, RunManifest manifest, List<MetricValue> metrics) {}
