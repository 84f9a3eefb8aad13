package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {
    @TempDir
    Path folder;

    @Test
    void columns_are_read_by_name_in_any_order() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "tick,name,kw\n1,\"a,\"\"b\"\"\n\",-2.50\n2,,\n");
        try (CsvReader rows = new CsvReader(file, "kw", "name")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.real(0)).isEqualTo(-2.5);
            assertThat(rows.text(1)).isEqualTo("a,\"b\"\n");
            assertThat(rows.next()).isTrue();
            assertThat(rows.real(0)).isNaN();
            assertThat(rows.isEmpty(1)).isTrue();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void numbers_come_back_as_they_were_written() throws IOException {
        RandomStream random = RandomStreams.of(7, "test", "csv");
        double[] values = new double[20_000];
        Path file = folder.resolve("n.csv");
        try (CsvWriter out = new CsvWriter(file)) {
            out.text("kw");
            out.endRow();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.rint(random.nextGaussian() * 1e9) / 1e6;
                out.real(values[i], 6);
                out.endRow();
            }
        }
        try (CsvReader rows = new CsvReader(file, "kw")) {
            for (double value : values) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.real(0)).isEqualTo(value);
            }
        }
    }

    @Test
    void exact_decimals_come_back_to_the_last_digit_up_to_64_bits() throws IOException {
        long[] values = {0, -1, 25, 123_456_789, Long.MAX_VALUE, -Long.MAX_VALUE};
        Path file = folder.resolve("u.csv");
        try (CsvWriter out = new CsvWriter(file)) {
            out.text("amount_usd");
            out.endRow();
            for (long value : values) {
                out.decimal(value, 8);
                out.endRow();
            }
        }
        try (CsvReader rows = new CsvReader(file, "amount_usd")) {
            for (long value : values) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.units(0)).isEqualTo(value);
            }
        }
    }

    @Test
    void a_tick_is_found_without_reading_what_is_before_it() throws IOException {
        Path file = folder.resolve("t.csv");
        StringBuilder text = new StringBuilder("tick,order\n");
        for (int tick = 0; tick < 40_000; tick += 2) {
            text.append(tick).append(",1\n").append(tick).append(",2\n");
        }
        Files.writeString(file, text);
        for (long tick : new long[] {0, 1, 2, 19_998, 19_999, 39_998}) {
            try (CsvReader rows = new CsvReader(file, "tick", "order")) {
                rows.seekTick(tick);
                assertThat(rows.next()).isTrue();
                assertThat(rows.integer(0)).as("from tick " + tick).isEqualTo(tick + tick % 2);
                assertThat(rows.integer(1)).isEqualTo(1);
            }
        }
        try (CsvReader rows = new CsvReader(file, "tick")) {
            rows.seekTick(99_999);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void the_last_row_is_found() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "tick\n1\n2\n");
        assertThat(CsvReader.lastRow(file)).isEqualTo("2");
    }

    @Test
    void a_column_that_is_not_there_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "tick,kw\n");
        assertThatThrownBy(() -> new CsvReader(file, "mw"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mw")
                .hasMessageContaining("[tick, kw]");
    }
}
