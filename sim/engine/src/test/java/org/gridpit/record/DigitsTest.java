package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsTest {
    private static final int CASES = 250_000;
    private static final long SEED = 20_301_122;

    private final RandomStream random = RandomStreams.of(SEED, "test", "digits");

    @Test
    void any_double_by_its_bits_reads_as_big_decimal_rounds_it() {
        for (int i = 0; i < CASES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                check(value);
            }
        }
    }

    @Test
    void numbers_of_plants_and_prices_read_as_big_decimal_rounds_them() {
        for (int i = 0; i < CASES; i++) {
            check(random.nextGaussian() * StrictMath.pow(10, random.nextInt(12) - 4));
        }
    }

    @Test
    void ties_and_their_neighbours_go_to_the_even_digit() {
        for (int i = 0; i < CASES; i++) {
            double tie = (random.nextInt(1 << 20) + 0.5) / (1 << random.nextInt(13));
            check(tie);
            check(Math.nextUp(tie));
            check(-Math.nextDown(tie));
        }
    }

    @Test
    void decimal_fractions_written_by_people_survive() {
        for (int i = 0; i < CASES; i++) {
            check((random.nextInt(2_000_000_000) - 1_000_000_000) / 1e6);
            check((random.nextInt(2_000_000) - 1_000_000 + 0.5) / 1e6);
        }
    }

    @Test
    void edges_of_the_double_range_are_written_in_plain_notation() {
        for (double value : new double[] {
            0,
            -0.0,
            1,
            -1,
            0.5,
            -0.5,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            0x1p52,
            0x1p53 + 2,
            4503599627.370496,
            999999.9999995,
            9.9999999999999995e21,
            1e22,
            1e23
        }) {
            check(value);
            check(-value);
        }
    }

    @Test
    void a_negative_number_that_rounds_to_nothing_has_no_sign() {
        assertThat(text(-1e-9, 6)).isEqualTo("0.000000");
        assertThat(text(-0.0, 0)).isEqualTo("0");
    }

    @Test
    void exact_amounts_keep_every_digit(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("amounts.csv");
        try (CsvWriter out = new CsvWriter(file)) {
            for (long units : new long[] {0, 1, -1, 99, 100, -12345, Long.MAX_VALUE, -Long.MAX_VALUE}) {
                out.decimal(units, 2);
                out.endRow();
            }
        }
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "0.00",
                        "0.01",
                        "-0.01",
                        "0.99",
                        "1.00",
                        "-123.45",
                        "92233720368547758.07",
                        "-92233720368547758.07");
    }

    @Test
    void instants_are_iso_8601_in_utc(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("times.csv");
        try (CsvWriter out = new CsvWriter(file)) {
            out.time(1_909_094_400L + 45_296);
            out.comma();
            out.time(-1);
            out.comma();
            out.timeMillis(1_909_094_412.25);
            out.comma();
            out.timeMillis(59.9996);
            out.endRow();
        }
        assertThat(Files.readString(file))
                .isEqualTo(
                        "2030-07-01T12:34:56Z,1969-12-31T23:59:59Z,2030-07-01T00:00:12.250Z,1970-01-01T00:01:00.000Z\n");
    }

    @Test
    void text_is_quoted_only_where_a_reader_needs_it(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("texts.csv");
        try (CsvWriter out = new CsvWriter(file)) {
            for (String text : new String[] {"plain words", "a,b", "say \"no\"", "two\nlines", "Zürich", ""}) {
                out.text(text);
                out.comma();
            }
            out.endRow();
        }
        assertThat(Files.readString(file))
                .isEqualTo("plain words,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",Zürich,,\n");
    }

    @Test
    void what_is_no_number_is_refused(@TempDir Path folder) {
        try (CsvWriter out = new CsvWriter(folder.resolve("nan.csv"))) {
            assertThatThrownBy(() -> out.real(Double.NaN, 2)).isInstanceOf(ArithmeticException.class);
            assertThatThrownBy(() -> out.real(Double.NEGATIVE_INFINITY, 2)).isInstanceOf(ArithmeticException.class);
        }
    }

    private static void check(double value) {
        for (int decimals : new int[] {0, 1, 2, 6, 9, 12}) {
            BigDecimal exact = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
            String text = text(value, decimals);
            if (!text.equals(exact.toPlainString())) {
                assertThat(text)
                        .as("%s (seed %d)", Double.toHexString(value), SEED)
                        .isEqualTo(exact.toPlainString());
            }
        }
    }

    private static String text(double value, int decimals) {
        if (!Digits.isFast(value, decimals)) {
            return new String(Digits.slow(value, decimals), StandardCharsets.US_ASCII);
        }
        byte[] bytes = new byte[Digits.MAX_BYTES];
        int end = Digits.write(bytes, 0, value < 0, Digits.roundScaled(value, decimals), decimals);
        return new String(bytes, 0, end, StandardCharsets.US_ASCII);
    }
}
