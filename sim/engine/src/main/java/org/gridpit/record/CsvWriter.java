package org.gridpit.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * A CSV file by RFC 4180: comma, dot, LF, UTF-8, quotes only where needed. Cells go straight into a byte buffer; only whole
 * rows leave it.
 */
public final class CsvWriter implements Closeable {
    private static final int FLUSH_BYTES = 1 << 16;
    private static final int TIME_BYTES = 24;
    private static final int DAY_BYTES = 10;
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int KEPT_TEXTS = 64;
    private static final int LONGEST_KEPT = 24;
    private static final boolean[] PLAIN = plain();

    private final Path file;
    private final OutputStream out;
    private byte[] buffer = new byte[FLUSH_BYTES + FLUSH_BYTES / 4];
    private int size;
    private int rowStart;
    private final String[] keptTexts = new String[KEPT_TEXTS];
    private final byte[][] keptBytes = new byte[KEPT_TEXTS][];
    private final byte[] dayText = new byte[DAY_BYTES];
    private long day = Long.MIN_VALUE;
    private long flushedBytes;
    private long rows;

    CsvWriter(Path file) {
        this.file = file;
        try {
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    /**
     * Into a stream that is closed with it.
     *
     * @param file as failures are to name it
     */
    public CsvWriter(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    long bytes() {
        return flushedBytes + size;
    }

    /** Rows ended so far, the header among them. */
    public long rows() {
        return rows;
    }

    public void endRow() {
        room(1);
        buffer[size++] = '\n';
        rowStart = size;
        rows++;
        if (size >= FLUSH_BYTES) {
            flush();
        }
    }

    /** Hands all whole rows to the operating system. */
    void flush() {
        try {
            out.write(buffer, 0, rowStart);
        } catch (IOException e) {
            size = 0; // some of it may be there already: closing must not write it twice
            rowStart = 0;
            throw OutputFailure.writing(file, e);
        }
        flushedBytes += rowStart;
        System.arraycopy(buffer, rowStart, buffer, 0, size - rowStart);
        size -= rowStart;
        rowStart = 0;
    }

    @Override
    public void close() {
        try (out) {
            flush();
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    /** Position in the row, for {@link #copyFrom}. */
    int mark() {
        return size;
    }

    /** The bytes written since a mark of this row. */
    byte[] copyFrom(int mark) {
        return Arrays.copyOfRange(buffer, mark, size);
    }

    void raw(byte[] bytes) {
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    public void comma() {
        room(1);
        buffer[size++] = ',';
    }

    /** A finite double with a fixed number of decimals, half-even. */
    public void real(double value, int decimals) {
        if (Digits.isFast(value, decimals)) {
            room(Digits.MAX_BYTES);
            size = Digits.write(buffer, size, value < 0, Digits.roundScaled(value, decimals), decimals);
        } else if (Double.isFinite(value)) {
            raw(Digits.slow(value, decimals));
        } else {
            throw new ArithmeticException(Double.toString(value));
        }
    }

    /** {@code units} x 10^-decimals, exactly. */
    void decimal(long units, int decimals) {
        if (units == Long.MIN_VALUE) {
            throw new ArithmeticException("amount beyond 63 bits");
        }
        room(Digits.MAX_BYTES);
        size = Digits.write(buffer, size, units < 0, Math.abs(units), decimals);
    }

    /** A UTC instant by ISO 8601. */
    public void time(long utcS) {
        timeUpToSecond(utcS);
        buffer[size++] = 'Z';
    }

    /** A UTC instant by ISO 8601 with milliseconds, rounded half-even. */
    void timeMillis(double utcS) {
        long wholeS = (long) Math.floor(utcS);
        long millis = (long) Math.rint((utcS - wholeS) * 1000);
        timeUpToSecond(wholeS + millis / 1000);
        long units = millis % 1000;
        buffer[size++] = '.';
        buffer[size++] = (byte) ('0' + units / 100);
        Digits.pair(buffer, size, units % 100);
        size += 2;
        buffer[size++] = 'Z';
    }

    /** Names of agents, kinds and states come again and again: what they look like is kept. */
    public void text(String text) {
        if (text.length() > LONGEST_KEPT) {
            spell(text);
            return;
        }
        int place = text.hashCode() & (KEPT_TEXTS - 1);
        if (!text.equals(keptTexts[place])) {
            int mark = size;
            spell(text);
            keptTexts[place] = text;
            keptBytes[place] = Arrays.copyOfRange(buffer, mark, size);
        } else {
            raw(keptBytes[place]);
        }
    }

    private void spell(String text) {
        int length = text.length();
        room(length + 1);
        byte[] to = buffer;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                encoded(text);
                return;
            }
            to[at++] = (byte) c;
        }
        size = at;
    }

    /** Text with a character that needs quotes, or more than one byte. */
    private void encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > text.length()) {
            encodedWide(text);
            return;
        }
        room(2 + 2 * bytes.length);
        byte[] to = buffer;
        int at = size;
        to[at++] = '"';
        for (byte b : bytes) {
            if (b == '"') {
                to[at++] = '"';
            }
            to[at++] = b;
        }
        to[at++] = '"';
        size = at;
    }

    private void encodedWide(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        byte[] bytes = (quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8);
        raw(bytes);
    }

    private void timeUpToSecond(long utcS) {
        room(TIME_BYTES);
        spellDay(Math.floorDiv(utcS, (long) SECONDS_PER_DAY));
        int second = (int) Math.floorMod(utcS, (long) SECONDS_PER_DAY);
        byte[] to = buffer;
        int at = size;
        System.arraycopy(dayText, 0, to, at, DAY_BYTES);
        separated(to, at + 10, 'T', second / 3600);
        separated(to, at + 13, ':', second / 60 % 60);
        separated(to, at + 16, ':', second % 60);
        size = at + 19;
    }

    /** One row after the other is of the same day. */
    private void spellDay(long epochDay) {
        if (epochDay != day) {
            day = epochDay;
            LocalDate date = LocalDate.ofEpochDay(epochDay);
            Digits.pair(dayText, 0, Digits.pair(dayText, 2, date.getYear()));
            separated(dayText, 4, '-', date.getMonthValue());
            separated(dayText, 7, '-', date.getDayOfMonth());
        }
    }

    private static void separated(byte[] to, int at, char separator, int twoDigits) {
        to[at] = (byte) separator;
        Digits.pair(to, at + 1, twoDigits);
    }

    private void room(int bytes) {
        if (size + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + bytes));
        }
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[128];
        Arrays.fill(plain, ' ', plain.length, true);
        plain['"'] = false;
        plain[','] = false;
        return plain;
    }
}
