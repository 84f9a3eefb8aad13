package org.gridpit.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridpit.experiment.RunOutcome;
import org.gridpit.record.Metric;
import org.gridpit.record.MetricValue;
import org.gridpit.record.RunManifest;
import org.gridpit.scenario.PolicyBlock;
import org.gridpit.scenario.Scenario;

/** What a run says of itself on a screen: what it is, and what came out. */
record RunText(Scenario scenario, Surroundings surroundings) {
    private static final String REPORT = "report.html";
    private static final int DECIMALS = 2;
    private static final int PER_UNIT_DECIMALS = 3;

    /** One line before the first tick. */
    String header(int overrides) {
        long byModel = scenario.agents().stream()
                .filter(agent -> agent.policy().type() == PolicyBlock.Type.MODEL)
                .mapToLong(agent -> agent.ids().size())
                .sum();
        String changed = overrides == 0 ? "" : " (" + Refusal.counted(overrides, "override") + ")";
        return "scenario  %s%s   seed %d   agents %d (%d by model)   %s\n"
                .formatted(
                        scenario.name(),
                        changed,
                        scenario.seed(),
                        scenario.agentIds().size(),
                        byModel,
                        Spans.run(scenario.time().duration(), scenario.time().tick()));
    }

    /** What came out, where it is and what is in it. */
    String results(RunOutcome outcome) {
        RunManifest manifest = outcome.manifest();
        List<MetricValue> metrics = outcome.metrics();
        return "done in %s\n".formatted(Spans.spent(manifest.timing().wallSeconds()))
                + line("price, mean", amount(metrics, Metric.PRICE_MEAN))
                + line(
                        "traded energy",
                        amount(metrics, Metric.TRADED) + "    unserved energy  "
                                + amount(metrics, Metric.UNSERVED_ENERGY))
                + line("frequency in band", inBand(metrics))
                + voltage(metrics)
                + "  fingerprint  %s\n".formatted(manifest.fingerprint().orElse("-"))
                + place(outcome);
    }

    /** That the run was stopped, and where it is. */
    String stopped(RunOutcome outcome) {
        long ticks = outcome.manifest().ticks().orElse(0);
        Instant reached = scenario.time().start().plus(scenario.time().tick().multipliedBy(ticks));
        return "stopped at %s, after tick %d    kept as %s\n"
                .formatted(reached, ticks, surroundings.shown(outcome.folder()));
    }

    private String place(RunOutcome outcome) {
        String folder = surroundings.shown(outcome.folder());
        String content = content(outcome);
        boolean fits = folder.length() + content.length() + "    ".length() < surroundings.columns();
        return folder + (fits ? "    " : "\n    ") + content + "\n";
    }

    private static String content(RunOutcome outcome) {
        List<String> paths =
                outcome.manifest().outputs().stream().map(file -> file.path()).toList();
        long tables = paths.stream()
                .filter(path -> path.startsWith("tables/") && !path.equals("tables/columns.csv"))
                .count();
        long charts = paths.stream().filter(path -> path.endsWith(".png")).count();
        String report = Files.exists(outcome.folder().resolve(REPORT)) ? REPORT + ", " : "";
        return report + Refusal.counted(tables, "table") + (charts == 0 ? "" : ", " + Refusal.counted(charts, "chart"));
    }

    private String inBand(List<MetricValue> metrics) {
        double nominalHz = scenario.grid().nominalFrequencyHz();
        double bandHz = scenario.grid().bandHz();
        return value(metrics, Metric.FREQUENCY_IN_BAND)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %%   (%.2f to %.2f Hz)",
                        rounded(share.movePointRight(2)),
                        nominalHz - bandHz,
                        nominalHz + bandHz))
                .orElse("not simulated");
    }

    /** Nothing where there is no feeder. */
    private static String voltage(List<MetricValue> metrics) {
        return value(metrics, Metric.VOLTAGE_MIN)
                .map(lowest -> "%s to %s pu    outside the band %s bus-hours"
                        .formatted(
                                perUnit(lowest),
                                perUnit(value(metrics, Metric.VOLTAGE_MAX).orElseThrow()),
                                rounded(value(metrics, Metric.VOLTAGE_VIOLATION).orElseThrow())))
                .map(text -> line("voltage", text))
                .orElse("");
    }

    private static String perUnit(BigDecimal voltagePu) {
        return voltagePu.setScale(PER_UNIT_DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String amount(List<MetricValue> metrics, Metric metric) {
        return value(metrics, metric)
                .map(value -> rounded(value) + " " + metric.unit())
                .orElse("none");
    }

    private static Optional<BigDecimal> value(List<MetricValue> metrics, Metric metric) {
        return metrics.stream()
                .filter(value -> value.metric().equals(metric.id()))
                .findFirst()
                .flatMap(MetricValue::value);
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String line(String name, String text) {
        return "  %-24s%s\n".formatted(name, text);
    }
}
