package org.gridpit.demand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.demand.LoadFile.Dating;
import org.gridpit.time.TimeSeries;

/**
 * Reads recorded loads: a header, then a row per step with the columns {@code load_kw} and either {@code hour_of_year}
 * (1 to 8760 or 8784) or {@code time_utc} (ISO 8601 with Z, regular steps). Other columns are ignored.
 */
public final class LoadCsv {
    private static final String LOAD = "load_kw";
    private static final String HOUR = "hour_of_year";
    private static final String TIME = "time_utc";
    private static final int HOURS_PER_YEAR = 8760;
    private static final int HOURS_PER_LEAP_YEAR = 8784;
    private static final int SECONDS_PER_HOUR = 3600;

    private final Path file;
    private final List<Double> loadsKw = new ArrayList<>();
    private String text = "";
    private int line;
    private int columns;
    private int loadColumn;
    private int dateColumn;
    private Dating dating = Dating.HOUR_OF_YEAR;
    private long firstS;
    private long stepS;

    private LoadCsv(Path file) {
        this.file = file;
    }

    /** Reads a whole file, or throws a {@link LoadCsvException} that names the first place that is wrong. */
    public static LoadFile read(Path file) {
        var reader = new LoadCsv(file);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reader.read(in);
        } catch (NoSuchFileException e) {
            throw reader.wrong(
                    1, "there is no such file", file.getFileName(), "Maybe the path is relative to another folder.");
        } catch (CharacterCodingException e) {
            throw reader.wrong(1, "text must be UTF-8", file.getFileName(), "Maybe save it as CSV again.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LoadFile read(BufferedReader in) throws IOException {
        readHeader(in);
        while (next(in)) {
            readRow();
        }
        if (loadsKw.isEmpty()) {
            throw wrong(1, "file has no rows", 0, "Maybe the export broke off after its header.");
        }
        return dating == Dating.HOUR_OF_YEAR ? year() : dated();
    }

    private boolean next(BufferedReader in) throws IOException {
        String read = in.readLine();
        if (read == null) {
            return false;
        }
        text = read;
        line++;
        return true;
    }

    private void readHeader(BufferedReader in) throws IOException {
        if (!next(in)) {
            line = 1;
            throw wrong(1, "file is empty", 0, "Maybe the export broke off.");
        }
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        columns = names.size();
        loadColumn = names.indexOf(LOAD);
        if (loadColumn < 0) {
            throw wrong(1, "column load_kw is missing", text, "Maybe it has another name or unit.");
        }
        if (names.contains(HOUR) == names.contains(TIME)) {
            throw wrong(1, "one column hour_of_year or time_utc is needed", text, "Maybe rename the one that counts.");
        }
        dating = names.contains(TIME) ? Dating.TIME_UTC : Dating.HOUR_OF_YEAR;
        dateColumn = names.indexOf(dating == Dating.TIME_UTC ? TIME : HOUR);
    }

    private void readRow() {
        String[] cells = text.split(",", -1);
        if (cells.length != columns) {
            throw wrong(
                    1,
                    "row must have %d cells".formatted(columns),
                    cells.length,
                    "Maybe a decimal comma or a blank line.");
        }
        if (dating == Dating.HOUR_OF_YEAR) {
            checkHour(cells);
        } else {
            checkTime(cells);
        }
        loadsKw.add(loadKw(cells));
    }

    private double loadKw(String[] cells) {
        String cell = cells[loadColumn].strip();
        double loadKw = number(cell);
        if (!(loadKw >= 0 && loadKw < Double.POSITIVE_INFINITY)) {
            throw wrongCell(
                    cells,
                    loadColumn,
                    "load_kw must be a number, 0 or more",
                    "Maybe a gap in the record, or own generation taken off the load.");
        }
        return loadKw;
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private void checkHour(String[] cells) {
        int expected = loadsKw.size() + 1;
        if (!cells[dateColumn].strip().equals(Integer.toString(expected))) {
            throw wrongCell(
                    cells,
                    dateColumn,
                    "hour_of_year must be %d here".formatted(expected),
                    "Maybe a row is missing, doubled, or hours count from 0.");
        }
    }

    private void checkTime(String[] cells) {
        long timeS = timeS(cells);
        int row = loadsKw.size();
        if (row == 0) {
            firstS = timeS;
        } else if (row == 1) {
            stepS = timeS - firstS;
        }
        if (timeS != firstS + row * stepS || (row == 1 && !(stepS > 0 && stepS <= Integer.MAX_VALUE))) {
            throw wrongCell(
                    cells,
                    dateColumn,
                    "time_utc must be %s here".formatted(expectedTime(row)),
                    "Maybe a gap, a doubled row, or a clock change kept from local time.");
        }
    }

    private String expectedTime(int row) {
        return row == 1
                ? "after the first"
                : Instant.ofEpochSecond(firstS + row * stepS).toString();
    }

    private long timeS(String[] cells) {
        try {
            Instant instant = Instant.parse(cells[dateColumn].strip());
            if (instant.getNano() == 0) {
                return instant.getEpochSecond();
            }
        } catch (DateTimeException e) {
            // reported below, as a fraction of a second is
        }
        throw wrongCell(
                cells, dateColumn, "time_utc must be a whole second in UTC", "Maybe write 2030-01-01T00:00:00Z.");
    }

    private LoadFile year() {
        if (loadsKw.size() != HOURS_PER_YEAR && loadsKw.size() != HOURS_PER_LEAP_YEAR) {
            throw wrong(
                    1,
                    "a year has 8760 or 8784 rows",
                    loadsKw.size(),
                    "Maybe date them by time_utc when they are no year.");
        }
        return new LoadFile(file, dating, new TimeSeries(0, SECONDS_PER_HOUR, values()));
    }

    private LoadFile dated() {
        if (loadsKw.size() == 1) {
            throw wrong(1, "time_utc needs two rows to tell its step", 1, "Maybe the export broke off.");
        }
        return new LoadFile(file, dating, new TimeSeries(firstS, (int) stepS, values()));
    }

    private double[] values() {
        return loadsKw.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private LoadCsvException wrongCell(String[] cells, int cell, String what, String hint) {
        int column = 1;
        for (int i = 0; i < cell; i++) {
            column += cells[i].length() + 1;
        }
        return wrong(column, what, cells[cell], hint);
    }

    private LoadCsvException wrong(int column, String what, Object value, String hint) {
        return new LoadCsvException(file, Math.max(1, line), column, what, value, hint);
    }
}
