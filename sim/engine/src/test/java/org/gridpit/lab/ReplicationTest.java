package org.gridpit.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.lab.Finding.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published experiments, run again; every figure within the tolerance it is held to. */
@Tag("replication")
class ReplicationTest {
    /** Of 100 seeds, 5 leave one of the 24 ratios of mcafee-1992 outside at 10,000 rounds, none a figure of the others. */
    private static final long SEED = 1;

    @ParameterizedTest
    @CsvSource({
        "SMITH_1962, 100, 15",
        "GODE_SUNDER_1993, 100, 4",
        "CLIFF_BRUTEN_1997, 100, 26",
        "GJERSTAD_DICKHAUT_1998, 100, 11",
        "MCAFEE_1992, 10000, 36"
    })
    void published_figures_come_out_again(Replication replication, int runs, int held) {
        Findings findings = replication.run(SEED, runs(runs));
        assertThat(findings.asPublished()).isTrue();
        assertThat(findings.figures())
                .as("figures that are held to something")
                .filteredOn(figure -> figure.verdict() != Verdict.REPORTED)
                .hasSize(held);
        assertThat(findings.figures())
                .filteredOn(figure -> figure.verdict() == Verdict.DIFFERS)
                .isEmpty();
        assertThat(findings.figures()).extracting(Finding::metric).doesNotHaveDuplicates();
    }

    @Test
    void same_seed_same_figures() {
        Findings once = Replication.GJERSTAD_DICKHAUT_1998.run(7, runs(10));
        Findings again = Replication.GJERSTAD_DICKHAUT_1998.run(7, runs(10));
        assertThat(again.figures())
                .extracting(Finding::ours)
                .isEqualTo(once.figures().stream().map(Finding::ours).toList());
        assertThat(Replication.GJERSTAD_DICKHAUT_1998.run(8, runs(10)).figures())
                .extracting(Finding::ours)
                .isNotEqualTo(once.figures().stream().map(Finding::ours).toList());
    }

    @Test
    void nothing_is_held_against_another_setting() {
        Variation longer = new Variation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalInt.of(500),
                OptionalInt.empty(),
                OptionalInt.of(3));
        Findings findings = Replication.GJERSTAD_DICKHAUT_1998.run(SEED, longer);
        assertThat(findings.asPublished()).isFalse();
        assertThat(findings.differing()).isZero();
        assertThat(findings.figures()).extracting(Finding::verdict).containsOnly(Verdict.REPORTED);
        assertThat(findings.figures()).hasSize(3 * 5);
    }

    private static Variation runs(int runs) {
        return new Variation(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(runs));
    }
}
