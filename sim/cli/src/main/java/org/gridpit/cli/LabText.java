package org.gridpit.cli;

import org.gridpit.experiment.LabRun;
import org.gridpit.record.ReplicationResult;
import org.gridpit.record.ReplicationResult.Figure;
import org.gridpit.scenario.LabScenario;

/** What a laboratory experiment says of itself on a screen: what it is, and what came out beside what was published. */
record LabText(LabScenario scenario, Surroundings surroundings) {
    private static final String NOTHING = "-";

    /** One line before the first period. */
    String header(int overrides) {
        String changed = overrides == 0 ? "" : " (" + Refusal.counted(overrides, "override") + ")";
        return "scenario  %s%s   seed %d   laboratory experiment\n"
                .formatted(scenario.name(), changed, scenario.seed());
    }

    /** Figure by figure, and where they are. */
    String results(LabRun.Outcome outcome) {
        ReplicationResult replication = outcome.replication();
        TextTable table = new TextTable("  ").row("figure", "published", "ours (95 %)", "held to", "verdict");
        for (Figure figure : replication.figures()) {
            table.row(
                    figure.figure(),
                    orNothing(figure.published()),
                    figure.oursText(),
                    orNothing(figure.heldTo()),
                    figure.verdict());
        }
        return "done in %s\n"
                        .formatted(Spans.spent(outcome.run().manifest().timing().wallSeconds()))
                + replication.source() + "\n"
                + table.text(surroundings.columns())
                + replication.summary() + "\n"
                + "  fingerprint  %s\n"
                        .formatted(outcome.run().manifest().fingerprint().orElseThrow())
                + surroundings.shown(outcome.run().folder()) + "\n";
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
