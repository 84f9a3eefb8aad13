package org.gridpit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrnsteinUhlenbeckTest {
    private static final double SD = 2;
    private static final double TAU_S = 30;

    @Test
    void it_follows_the_exact_recursion_with_one_draw_a_step() {
        RandomStream draws = RandomStreams.of(1, "world/grid", "noise");
        OrnsteinUhlenbeck noise = new OrnsteinUhlenbeck(SD, TAU_S, RandomStreams.of(1, "world/grid", "noise"));
        double expected = SD * draws.nextGaussian();
        assertThat(noise.value()).isEqualTo(expected);
        for (double dtS : new double[] {1, 1, 0.1, 3600, 0, 1}) {
            double kept = Math.exp(-dtS / TAU_S);
            expected = kept * expected + SD * Math.sqrt(1 - kept * kept) * draws.nextGaussian();
            assertThat(noise.advance(dtS)).isCloseTo(expected, within(1e-12)).isEqualTo(noise.value());
        }
    }

    @Test
    void its_spread_and_its_memory_are_those_asked_for_whatever_the_step() {
        for (double dtS : new double[] {1, 10, 60}) {
            OrnsteinUhlenbeck noise = new OrnsteinUhlenbeck(SD, TAU_S, RandomStreams.of(1, "world/grid", "noise"));
            int steps = 400_000;
            double squares = 0;
            double products = 0;
            double last = noise.value();
            for (int i = 0; i < steps; i++) {
                double next = noise.advance(dtS);
                squares += next * next;
                products += last * next;
                last = next;
            }
            double kept = Math.exp(-dtS / TAU_S);
            double fiveErrors = 5 * Math.sqrt(2 * (1 + kept * kept) / (1 - kept * kept) / steps);
            assertThat(squares / steps / (SD * SD)).isCloseTo(1, within(fiveErrors));
            assertThat(products / squares).isCloseTo(kept, within(5 * Math.sqrt((1 - kept * kept) / steps)));
        }
    }

    @Test
    void no_spread_is_no_noise() {
        OrnsteinUhlenbeck still = new OrnsteinUhlenbeck(0, TAU_S, RandomStreams.of(1, "world/grid", "noise"));
        assertThat(still.advance(1)).isZero();
    }

    @Test
    void absurd_parameters_are_refused_by_name_and_value() {
        RandomStream stream = RandomStreams.of(1, "world/grid", "noise");
        assertThatThrownBy(() -> new OrnsteinUhlenbeck(Double.NaN, TAU_S, stream))
                .hasMessageContaining("sd (NaN)");
        assertThatThrownBy(() -> new OrnsteinUhlenbeck(SD, 0, stream)).hasMessageContaining("tauS (0.0)");
        assertThatThrownBy(() -> new OrnsteinUhlenbeck(SD, TAU_S, stream).advance(-1))
                .hasMessageContaining("dtS (-1.0)");
    }
}
