package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private final Breaker breaker = new Breaker();

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "TRANSPORT", "THROTTLED"})
    void five_failures_in_a_row_open_it_for_thirty_seconds(Outcome failure) {
        fail(4, failure);
        assertThat(breaker.admits(100)).isTrue();
        breaker.ended(failure, 100);
        assertThat(breaker.isOpen()).isTrue();
        assertThat(breaker.admits(30_099)).isFalse();
        assertThat(breaker.admits(30_100)).isTrue();
    }

    @Test
    void what_is_not_the_providers_failure_starts_the_count_again() {
        fail(4, Outcome.UNAVAILABLE);
        breaker.ended(Outcome.SCHEMA, 0);
        fail(4, Outcome.UNAVAILABLE);
        assertThat(breaker.isOpen()).isFalse();
    }

    @Test
    void one_call_probes_and_its_end_decides() {
        fail(5, Outcome.THROTTLED);
        assertThat(breaker.admits(Breaker.OPEN_MS)).isTrue();
        assertThat(breaker.admits(Breaker.OPEN_MS)).isFalse();
        breaker.ended(Outcome.TRANSPORT, 40_000);
        assertThat(breaker.admits(69_999)).isFalse();
        assertThat(breaker.admits(70_000)).isTrue();
        breaker.ended(Outcome.OK, 70_500);
        assertThat(breaker.isOpen()).isFalse();
        assertThat(breaker.admits(70_500)).isTrue();
    }

    private void fail(int times, Outcome outcome) {
        for (int i = 0; i < times; i++) {
            breaker.ended(outcome, 0);
        }
    }
}
