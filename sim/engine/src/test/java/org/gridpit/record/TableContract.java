package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every table keeps to; its rows are held against a golden file. */
abstract class TableContract<E extends SimEvent> {
    @TempDir
    Path folder;

    abstract Table<E> table();

    /** A few rows: usual ones, empty cells, negative numbers. */
    abstract List<E> rows();

    /** An event with a number that is none, where its type has such numbers. */
    abstract Optional<E> withNaN();

    @Test
    void its_rows_are_those_of_the_golden_file() throws IOException {
        write(rows());
        String golden = table().name() + ".csv";
        try (InputStream in = TableContract.class.getResourceAsStream(golden)) {
            assertThat(in).as("golden file " + golden + " of " + written()).isNotNull();
            assertThat(written()).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void without_rows_its_header_is_still_there_and_starts_with_the_tick() throws IOException {
        write(List.of());
        assertThat(written()).startsWith("tick,time_utc,").endsWith("\n").hasLineCount(1);
    }

    @Test
    void its_keys_tell_its_rows_apart() {
        write(rows());
        List<Column> columns = ColumnsFile.columns(table());
        String[] keys = columns.stream().filter(Column::key).map(Column::name).toArray(String[]::new);
        Set<List<String>> seen = new HashSet<>();
        try (CsvReader reader = new CsvReader(file(), keys)) {
            while (reader.next()) {
                List<String> key =
                        IntStream.range(0, keys.length).mapToObj(reader::text).toList();
                assertThat(seen.add(key)).as("key " + key + " twice").isTrue();
            }
        }
    }

    @Test
    void every_column_has_an_entry_in_the_columns_file() throws IOException {
        ColumnsFile.write(folder, List.of(table()));
        List<String> described = new ArrayList<>();
        try (CsvReader reader = new CsvReader(folder.resolve("columns.csv"), "table", "column", "meaning")) {
            while (reader.next()) {
                assertThat(reader.text(0)).isEqualTo(table().name());
                assertThat(reader.text(2)).isNotBlank();
                described.add(reader.text(1));
            }
        }
        write(List.of());
        assertThat(String.join(",", described) + "\n").isEqualTo(written());
    }

    @Test
    void what_is_no_number_fails_the_run_with_table_column_and_tick() {
        assumeThat(withNaN()).isPresent();
        assertThatThrownBy(() -> write(List.of(withNaN().orElseThrow())))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("NaN")
                .hasMessageContaining("table " + table().name())
                .hasMessageContaining("column ")
                .hasMessageContaining("tick 7");
    }

    private void write(List<E> events) {
        try (TableFile<E> out = new TableFile<>(table(), folder)) {
            events.forEach(out::write);
        }
    }

    private Path file() {
        return folder.resolve(table().name() + ".csv");
    }

    private String written() throws IOException {
        return Files.readString(file());
    }
}
