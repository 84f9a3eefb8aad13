package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.gridpit.decision.CallGate.Admission;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class CallGateTest {
    private static final Admission IN = new Admission(true, 0);

    @Test
    void no_more_calls_are_open_than_allowed() {
        CallGate gate = new CallGate(2, 0, 0, 0);
        assertThat(gate.enter(1_000_000, 0)).isEqualTo(IN);
        assertThat(gate.enter(1_000_000, 0)).isEqualTo(IN);
        assertThat(gate.enter(1, 0)).isEqualTo(new Admission(false, 0));
        gate.leave();
        assertThat(gate.enter(1, 0)).isEqualTo(IN);
        assertThat(gate.openCalls()).isEqualTo(2);
    }

    @Test
    void requests_come_back_evenly_over_the_minute() {
        CallGate gate = new CallGate(256, 3, 0, 500);
        for (int i = 0; i < 3; i++) {
            assertThat(gate.enter(1, 500)).isEqualTo(IN);
        }
        assertThat(gate.enter(1, 500)).isEqualTo(new Admission(false, 20_000));
        assertThat(gate.enter(1, 20_499)).isEqualTo(new Admission(false, 1));
        assertThat(gate.enter(1, 20_500)).isEqualTo(IN);
        assertThat(gate.enter(1, 20_500)).isEqualTo(new Admission(false, 20_000));
    }

    @Test
    void a_call_larger_than_a_minutes_tokens_waits_for_a_full_bucket_and_leaves_a_debt() {
        CallGate gate = new CallGate(256, 0, 1_000, 0);
        assertThat(gate.enter(500, 0)).isEqualTo(IN);
        assertThat(gate.enter(3_000, 0)).isEqualTo(new Admission(false, 30_000));
        assertThat(gate.enter(3_000, 30_000)).isEqualTo(IN);
        assertThat(gate.enter(1_000, 30_000)).isEqualTo(new Admission(false, 180_000));
    }

    @Test
    void in_no_stretch_of_time_are_there_more_requests_than_the_limit_allows() {
        for (int seed = 0; seed < 100; seed++) {
            RandomStream stream = RandomStreams.of(seed, "gate", "test");
            int perMinute = 1 + stream.nextInt(200);
            CallGate gate = new CallGate(256, perMinute, 0, 0);
            long nowMs = 0;
            long admitted = 0;
            for (int i = 0; i < 1_000; i++) {
                nowMs += stream.nextInt(500);
                if (gate.enter(1, nowMs).admitted()) {
                    gate.leave();
                    admitted++;
                }
                assertThat(admitted)
                        .as("seed %d, %d a minute, at %d ms", seed, perMinute, nowMs)
                        .isLessThanOrEqualTo(perMinute + perMinute * nowMs / 60_000);
            }
        }
    }

    @Test
    void a_long_pause_fills_the_bucket_once() {
        CallGate gate = new CallGate(256, Integer.MAX_VALUE, 2, 0);
        assertThat(gate.enter(2, 0)).isEqualTo(IN);
        assertThat(gate.enter(2, Long.MAX_VALUE / 2)).isEqualTo(IN);
        assertThat(gate.enter(2, Long.MAX_VALUE / 2)).isEqualTo(new Admission(false, 60_000));
    }

    @Test
    void limits_out_of_range_and_calls_that_leave_twice_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallGate(257, 0, 0, 0))
                .withMessageContaining("maxConcurrent (257)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CallGate(1, 0, -1, 0))
                .withMessageContaining("tokensPerMinute (-1)");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CallGate(1, 0, 0, 0).leave())
                .withMessageContaining("Maybe");
    }
}
