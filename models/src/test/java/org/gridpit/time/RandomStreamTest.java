package org.gridpit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    private static final int MANY = 1_000_000;

    /** Integers and uniforms were also computed by a separate program in another language, normals to 30 digits. */
    @Test
    void the_first_ten_values_of_three_named_streams_never_change() throws IOException {
        List<String> rows = frozenRows();
        assertThat(rows).hasSize(30);
        for (int first = 0; first < rows.size(); first += 10) {
            RandomStream longs = streamOf(rows.get(first));
            RandomStream uniforms = streamOf(rows.get(first));
            RandomStream normals = streamOf(rows.get(first));
            for (String row : rows.subList(first, first + 10)) {
                assertThat(row)
                        .endsWith("," + longs.nextLong() + "," + uniforms.nextUniform() + "," + normals.nextGaussian());
            }
        }
    }

    @Test
    void streams_that_differ_in_seed_name_or_purpose_are_uncorrelated() {
        List<RandomStream> streams = List.of(
                RandomStreams.of(1, "home-1", "load"),
                RandomStreams.of(2, "home-1", "load"),
                RandomStreams.of(1, "home-2", "load"),
                RandomStreams.of(1, "home-1", "price"));
        double[][] draws = streams.stream().map(s -> uniforms(s, 100_000)).toArray(double[][]::new);
        for (int i = 0; i < draws.length; i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(correlation(draws[i], draws[j]))).isLessThan(0.01);
            }
        }
    }

    @Test
    void drawing_from_one_stream_leaves_the_others_where_they_were() {
        RandomStream alone = RandomStreams.of(1, "home-1", "load");
        RandomStream accompanied = RandomStreams.of(1, "home-1", "load");
        RandomStream newcomer = RandomStreams.of(1, "home-2", "load");
        for (int i = 0; i < 1000; i++) {
            newcomer.nextGaussian();
            assertThat(accompanied.nextLong()).isEqualTo(alone.nextLong());
        }
    }

    @Test
    void uniforms_and_normals_cost_one_draw_each() {
        RandomStream mixed = RandomStreams.of(1, "home-1", "load");
        RandomStream longs = RandomStreams.of(1, "home-1", "load");
        for (int i = 0; i < 1000; i++) {
            mixed.nextUniform();
            mixed.nextGaussian();
            longs.nextLong();
            longs.nextLong();
        }
        assertThat(mixed.nextLong()).isEqualTo(longs.nextLong());
    }

    @Test
    void a_million_normals_have_mean_variance_and_kurtosis_of_the_normal_within_four_standard_errors() {
        RandomStream stream = RandomStreams.of(1, "world/grid", "noise");
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < MANY; i++) {
            double z = stream.nextGaussian();
            sum += z;
            squares += z * z;
            fourths += z * z * z * z;
        }
        assertThat(Math.abs(sum / MANY)).isLessThan(4 * Math.sqrt(1.0 / MANY));
        assertThat(Math.abs(squares / MANY - 1)).isLessThan(4 * Math.sqrt(2.0 / MANY));
        assertThat(Math.abs(fourths / MANY - 3)).isLessThan(4 * Math.sqrt(96.0 / MANY));
    }

    @Test
    void whole_numbers_below_a_bound_are_equally_frequent() {
        RandomStream stream = RandomStreams.of(1, "world/market", "order");
        int bound = 7;
        int[] counts = new int[bound];
        for (int i = 0; i < MANY; i++) {
            counts[stream.nextInt(bound)]++;
        }
        double expected = (double) MANY / bound;
        double chiSquare = Arrays.stream(counts)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        assertThat(chiSquare).as("99.9 %% quantile with 6 degrees of freedom").isLessThan(22.46);
    }

    /** A bound of 3/4 of the range of an int would show the bias of a plain remainder at once. */
    @Test
    void whole_numbers_below_a_huge_bound_are_not_biased() {
        RandomStream stream = RandomStreams.of(1, "world/market", "order");
        int bound = 3 << 29;
        int low = 0;
        for (int i = 0; i < MANY; i++) {
            int drawn = stream.nextInt(bound);
            assertThat(drawn).isBetween(0, bound - 1);
            low += drawn < bound / 2 ? 1 : 0;
        }
        assertThat((double) low / MANY).isBetween(0.5 - 0.002, 0.5 + 0.002);
    }

    @Test
    void each_order_of_three_values_is_shuffled_equally_often() {
        RandomStream stream = RandomStreams.of(1, "world/market", "order");
        int[] counts = new int[1000];
        for (int i = 0; i < 60_000; i++) {
            int[] values = {1, 2, 3};
            stream.shuffle(values);
            counts[values[0] * 100 + values[1] * 10 + values[2]]++;
        }
        assertThat(IntStream.of(123, 132, 213, 231, 312, 321).map(order -> counts[order]))
                .allSatisfy(count -> assertThat(count).isBetween(9600, 10_400));
    }

    @Test
    void a_state_of_zeros_is_replaced_because_it_would_stay_zero() {
        RandomStream zeros = new RandomStream(0, 0, 0, 0);
        RandomStream one = new RandomStream(1, 0, 0, 0);
        assertThat(zeros.nextLong()).isEqualTo(one.nextLong()).isNotZero();
    }

    @Test
    void names_that_could_be_confused_with_another_stream_are_refused() {
        assertThatThrownBy(() -> RandomStreams.of(1, "a|b", "c"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name (a|b)");
        assertThatThrownBy(() -> RandomStreams.of(1, "a", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("purpose");
        assertThatThrownBy(() -> RandomStreams.of(1, "a", "b").nextInt(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bound (0)");
    }

    private static RandomStream streamOf(String row) {
        String[] cells = row.split(",");
        return RandomStreams.of(Long.parseLong(cells[0]), cells[1], cells[2]);
    }

    private static List<String> frozenRows() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                RandomStreamTest.class.getResourceAsStream("streams.csv"), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    private static double[] uniforms(RandomStream stream, int count) {
        return IntStream.range(0, count).mapToDouble(i -> stream.nextUniform()).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double covariance = 0;
        for (int i = 0; i < a.length; i++) {
            covariance += (a[i] - 0.5) * (b[i] - 0.5);
        }
        return covariance / a.length * 12;
    }
}
