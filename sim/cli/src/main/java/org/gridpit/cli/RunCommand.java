package org.gridpit.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: what was typed. The work is in {@link RunAction}, so that help and other commands do not load it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a scenario once, into a folder of its own, with charts and a report.",
        footer = {
            "",
            "Examples:",
            "  ./gridpit run scenarios/sunny-week.yaml",
            "  ./gridpit run scenarios/sunny-week.yaml --set market.price_cap_usd_per_mwh=300 --seed 42 -o /tmp/capped"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "Scenario file.")
    private Path scenario = Path.of("");

    @Mixin
    private ScenarioOptions changes = new ScenarioOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Exactly this folder; left out: a new one in output/runs.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "Replaces the folder of -o, if a run of ours is in it.")
    private boolean force;

    @Option(names = "--no-charts", description = "Draws nothing.")
    private boolean noCharts;

    @Option(names = "--no-report", description = "Writes no report.html.")
    private boolean noReport;

    @Mixin
    private CommonOptions common = new CommonOptions();

    private final Program program;

    RunCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return new RunAction(program, this).run().exit();
    }

    Path scenario() {
        return scenario;
    }

    ScenarioOptions changes() {
        return changes;
    }

    Optional<Path> output() {
        return output;
    }

    boolean force() {
        return force;
    }

    boolean charts() {
        return !noCharts;
    }

    boolean report() {
        return !noReport;
    }

    CommonOptions common() {
        return common;
    }
}
