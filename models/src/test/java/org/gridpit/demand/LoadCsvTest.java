package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridpit.time.TimeSeries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCsvTest {
    @TempDir
    Path folder;

    @Test
    void a_year_of_hours_is_read_row_by_row() {
        var file = LoadCsv.read(write("hour_of_year,load_kw\n" + hours(8760)));
        assertThat(file.dating()).isEqualTo(LoadFile.Dating.HOUR_OF_YEAR);
        assertThat(file.loadKw().size()).isEqualTo(8760);
        assertThat(file.loadKw().value(0)).isEqualTo(1.5);
        assertThat(file.loadKw().value(8759)).isEqualTo(8760.5);
        assertThat(LoadCsv.read(write("hour_of_year,load_kw\n" + hours(8784)))
                        .loadKw()
                        .size())
                .isEqualTo(8784);
    }

    @Test
    void dated_rows_tell_their_step_and_columns_come_in_any_order() {
        var path = write("meter, load_kw ,time_utc\r\nA,1.25,2030-01-01T00:00:00Z\r\nA,2.5,2030-01-01T00:15:00Z\r\n");
        assertThat(LoadCsv.read(path))
                .isEqualTo(new LoadFile(
                        path,
                        LoadFile.Dating.TIME_UTC,
                        new TimeSeries(Runs.seconds("2030-01-01T00:00:00Z"), 900, new double[] {1.25, 2.5})));
    }

    @Test
    void an_empty_file_is_refused() {
        refuses("", 1, 1, "file is empty (0)");
        refuses("hour_of_year,load_kw\n", 1, 1, "file has no rows (0)");
    }

    @Test
    void a_missing_column_is_refused() {
        refuses("hour_of_year,load_mw\n1,2\n", 1, 1, "column load_kw is missing (hour_of_year,load_mw)");
        refuses("hour,load_kw\n1,2\n", 1, 1, "one column hour_of_year or time_utc is needed (hour,load_kw)");
        refuses("hour_of_year,time_utc,load_kw\n", 1, 1, "one column hour_of_year or time_utc is needed");
    }

    @Test
    void a_bad_number_is_refused_where_it_stands() {
        refuses("hour_of_year,load_kw\n1,2.0\n2,n/a\n", 3, 3, "load_kw must be a number, 0 or more (n/a) Maybe");
        refuses("hour_of_year,load_kw\n1,-2.0\n", 2, 3, "load_kw must be a number, 0 or more (-2.0)");
        refuses("hour_of_year,load_kw\n1,NaN\n", 2, 3, "(NaN)");
        refuses("hour_of_year,load_kw\n1,\n", 2, 3, "()");
        refuses("hour_of_year,load_kw\n1,2,5\n", 2, 1, "row must have 2 cells (3)");
        refuses("hour_of_year,load_kw\n1,2\n\n2,2\n", 3, 1, "row must have 2 cells (1)");
    }

    @Test
    void hours_out_of_order_and_years_of_another_length_are_refused() {
        refuses("hour_of_year,load_kw\n0,2\n", 2, 1, "hour_of_year must be 1 here (0)");
        refuses("hour_of_year,load_kw\n1,2\n3,2\n", 3, 1, "hour_of_year must be 2 here (3)");
        refuses("hour_of_year,load_kw\n" + hours(24), 25, 1, "a year has 8760 or 8784 rows (24)");
    }

    @Test
    void gaps_and_bad_instants_are_refused() {
        String two = "load_kw,time_utc\n1,2030-01-01T00:00:00Z\n1,2030-01-01T01:00:00Z\n";
        refuses(
                two + "12,2030-01-01T03:00:00Z\n",
                4,
                4,
                "time_utc must be 2030-01-01T02:00:00Z here (2030-01-01T03:00:00Z)");
        refuses(two + "1,2030-01-01 02:00\n", 4, 3, "time_utc must be a whole second in UTC (2030-01-01 02:00)");
        refuses(two + "1,2030-01-01T02:00:00.5Z\n", 4, 3, "time_utc must be a whole second in UTC");
        refuses("load_kw,time_utc\n1,2030-01-01T00:00:00Z\n", 2, 1, "time_utc needs two rows to tell its step (1)");
        refuses(
                "load_kw,time_utc\n1,2030-01-01T00:00:00Z\n1,2030-01-01T00:00:00Z\n",
                3,
                3,
                "time_utc must be after the first here");
    }

    @Test
    void a_file_that_is_not_there_or_not_text_is_refused() throws IOException {
        var absent = folder.resolve("absent.csv");
        assertThatExceptionOfType(LoadCsvException.class)
                .isThrownBy(() -> LoadCsv.read(absent))
                .withMessageStartingWith(absent + ":1:1: there is no such file (absent.csv) Maybe");
        var binary = folder.resolve("binary.csv");
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatExceptionOfType(LoadCsvException.class)
                .isThrownBy(() -> LoadCsv.read(binary))
                .withMessageContaining("text must be UTF-8");
    }

    private void refuses(String content, int line, int column, String what) {
        var path = write(content);
        assertThatExceptionOfType(LoadCsvException.class)
                .isThrownBy(() -> LoadCsv.read(path))
                .withMessageStartingWith("%s:%d:%d: %s", path, line, column, what.startsWith("(") ? "load_kw" : what)
                .withMessageContaining(what)
                .withMessageContaining("Maybe")
                .satisfies(e -> assertThat(e.file()).isEqualTo(path.toString()))
                .satisfies(e -> assertThat(e.line()).isEqualTo(line))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column));
    }

    private static String hours(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(hour -> "%d,%d.5\n".formatted(hour, hour))
                .collect(Collectors.joining());
    }

    private Path write(String content) {
        try {
            return Files.writeString(folder.resolve("load.csv"), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
