package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.LabBlock.Replication;

/** Whether the keys of a laboratory experiment go together. */
final class LabChecks {
    private static final long HIGHEST_UNIT = 1_000_000;

    private final LabBlock lab;
    private final Findings findings;

    LabChecks(LabBlock lab, Findings findings) {
        this.lab = lab;
        this.findings = findings;
    }

    void run() {
        units("values", lab.values());
        units("costs", lab.costs());
        if (lab.replication() == Replication.MCAFEE_1992) {
            auction();
        } else {
            schedule();
        }
    }

    private void units(String key, List<List<Long>> traders) {
        for (int i = 0; i < traders.size(); i++) {
            String path = "lab." + key + "." + i;
            List<Long> units = traders.get(i);
            findings.require(!units.isEmpty(), path, "a trader needs a unit. Maybe [330, 225].");
            findings.require(
                    units.stream().allMatch(unit -> 1 <= unit && unit <= HIGHEST_UNIT),
                    path,
                    "%s; allowed 1 to %d ticks each",
                    units,
                    HIGHEST_UNIT);
        }
    }

    private void schedule() {
        if (lab.values().isEmpty() != lab.costs().isEmpty()) {
            String missing = lab.values().isEmpty() ? "values" : "costs";
            findings.inconsistent("lab." + missing, "values and costs come together. Maybe leave out both.");
        } else if (!lab.values().isEmpty()) {
            findings.require(
                    extreme(lab.values(), 1) > extreme(lab.costs(), -1),
                    "lab.values",
                    "no value is above any cost, so there is nothing to gain. Maybe the two are swapped.");
        }
    }

    private static long extreme(List<List<Long>> traders, int sign) {
        return sign
                * traders.stream()
                        .flatMap(List::stream)
                        .mapToLong(unit -> sign * unit)
                        .max()
                        .orElse(-HIGHEST_UNIT);
    }

    private void auction() {
        absent("protocol", lab.protocol());
        absent("trader", lab.trader());
        absent("values", lab.values().stream().findFirst());
        absent("costs", lab.costs().stream().findFirst());
        absent("max_steps", lab.maxSteps());
        absent("periods", lab.periods());
    }

    private void absent(String key, Optional<?> value) {
        findings.require(
                value.isEmpty(),
                "lab." + key,
                "mcafee-1992 is an auction of random values without it. Maybe leave it out.");
    }
}
