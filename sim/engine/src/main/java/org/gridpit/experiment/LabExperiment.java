package org.gridpit.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.agent.rule.Trader;
import org.gridpit.json.Naming;
import org.gridpit.lab.Expectation;
import org.gridpit.lab.Finding;
import org.gridpit.lab.Findings;
import org.gridpit.lab.Protocol;
import org.gridpit.lab.Replication;
import org.gridpit.lab.Sample;
import org.gridpit.lab.Schedule;
import org.gridpit.lab.Variation;
import org.gridpit.record.ReplicationResult;
import org.gridpit.record.ReplicationResult.Figure;
import org.gridpit.scenario.LabBlock;
import org.gridpit.scenario.LabScenario;

/** A laboratory experiment from what a scenario says to figures with their intervals. */
final class LabExperiment {
    private LabExperiment() {}

    static ReplicationResult run(LabScenario scenario) {
        LabBlock lab = scenario.lab();
        Replication replication = Replication.valueOf(lab.replication().name());
        Findings findings = replication.run(scenario.seed(), variation(lab));
        return new ReplicationResult(
                replication.source(),
                replication.choices(),
                findings.asPublished(),
                findings.figures().stream().map(LabExperiment::figure).toList());
    }

    private static Variation variation(LabBlock lab) {
        Optional<Schedule> units =
                lab.values().isEmpty() ? Optional.empty() : Optional.of(new Schedule(lab.values(), lab.costs()));
        return new Variation(
                lab.protocol().map(protocol -> Protocol.valueOf(protocol.name())),
                lab.trader().map(trader -> Trader.Kind.valueOf(trader.name())),
                units,
                lab.maxPrice().map(OptionalLong::of).orElse(OptionalLong.empty()),
                whole(lab.maxSteps()),
                whole(lab.periods()),
                whole(lab.runs()));
    }

    private static OptionalInt whole(Optional<Integer> value) {
        return value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    private static Figure figure(Finding finding) {
        Sample ours = finding.ours();
        Optional<BigDecimal> halfWidth = ours.n() < 2
                ? Optional.empty()
                : Optional.of(rounded(Interval.halfWidth(ours.sd(), ours.n()), finding));
        return new Figure(
                finding.figure(),
                finding.metric(),
                finding.published(),
                rounded(ours.mean(), finding),
                halfWidth,
                ours.n(),
                finding.expectation().map(Expectation::text).orElse(""),
                Naming.kebabCase(finding.verdict()));
    }

    private static BigDecimal rounded(double value, Finding finding) {
        return new BigDecimal(value).setScale(finding.decimals(), RoundingMode.HALF_EVEN);
    }
}
