package org.gridpit.record;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads chosen columns of a finished table row by row; memory does not grow with the table. Numbers are read without a
 * detour over text.
 */
public final class CsvReader implements Closeable {
    private static final int BLOCK_BYTES = 1 << 17;
    private static final int TAIL_BYTES = 1 << 16;
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final Path file;
    private final FileChannel in;
    private final int[] chosen;
    private final int[] starts;
    private final int[] ends;
    private byte[] block = new byte[BLOCK_BYTES];
    private int from;
    private int to;
    private boolean atEnd;

    /**
     * Opens a table before its first row.
     *
     * @param columns names of the columns wanted, addressed by their place in this list
     */
    public CsvReader(Path file, String... columns) {
        this.file = file;
        try {
            this.in = FileChannel.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int headerEnd = rowEnd();
        List<String> names = List.of(new String(block, from, headerEnd - from, StandardCharsets.UTF_8).split(","));
        this.chosen =
                Arrays.stream(columns).mapToInt(name -> place(names, name)).toArray();
        int fields = Arrays.stream(chosen).max().orElse(0) + 1;
        this.starts = new int[fields];
        this.ends = new int[fields];
        from = headerEnd + 1;
    }

    /** Goes to the next row; false behind the last one. */
    public boolean next() {
        int end = rowEnd();
        if (end < 0) {
            return false;
        }
        split(end);
        from = end + 1;
        return true;
    }

    /** Goes to before the first row of this tick or a later one; only for tables without free text. */
    public void seekTick(long tick) {
        try {
            long low = in.position() - (to - from);
            long high = in.size();
            while (high - low > BLOCK_BYTES) {
                long middle = low + (high - low) / 2;
                moveTo(middle);
                from = rowEnd() + 1;
                long rowAt = in.position() - (to - from);
                if (rowAt < high && rowEnd() > 0 && leadingNumber() < tick) {
                    low = rowAt;
                } else {
                    high = middle;
                }
            }
            moveTo(low);
            while (rowEnd() > 0 && leadingNumber() < tick) {
                from = rowEnd() + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last row of a table, its header where it has none. */
    public static String lastRow(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - TAIL_BYTES));
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, in.length())];
            in.readFully(tail);
            String text = new String(tail, StandardCharsets.UTF_8).stripTrailing();
            return text.substring(text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEmpty(int column) {
        return starts[chosen[column]] == ends[chosen[column]];
    }

    /** Number in a cell, NaN where there is none. */
    public double real(int column) {
        int start = starts[chosen[column]];
        int end = ends[chosen[column]];
        if (start == end) {
            return Double.NaN;
        }
        boolean negative = block[start] == '-';
        long digits = 0;
        int decimals = -1;
        for (int i = negative ? start + 1 : start; i < end; i++) {
            if (block[i] == '.') {
                decimals = 0;
            } else {
                digits = digits * 10 + block[i] - '0';
                decimals += decimals < 0 ? 0 : 1;
            }
        }
        if (end - start > EXACT_DIGITS) {
            return Double.parseDouble(text(column));
        }
        double value = digits / POWERS[Math.max(0, decimals)];
        return negative ? -value : value;
    }

    /** Whole number in a cell. */
    public long integer(int column) {
        return Long.parseLong(text(column));
    }

    /** Exact decimal number in a cell, in units of its last digit: USD with eight decimals in tick Wh. */
    public long units(int column) {
        long units = 0;
        int start = starts[chosen[column]];
        boolean negative = start < ends[chosen[column]] && block[start] == '-';
        for (int i = negative ? start + 1 : start; i < ends[chosen[column]]; i++) {
            if (block[i] != '.') {
                int digit = block[i] - '0';
                units = Math.addExact(Math.multiplyExact(units, 10L), negative ? -digit : digit);
            }
        }
        return units;
    }

    public String text(int column) {
        int start = starts[chosen[column]];
        int end = ends[chosen[column]];
        if (start < end && block[start] == '"') {
            return new String(block, start + 1, end - start - 2, StandardCharsets.UTF_8).replace("\"\"", "\"");
        }
        return new String(block, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int place(List<String> names, String name) {
        int place = names.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "%s has no column %s. Maybe it is from another version: it has %s.".formatted(file, name, names));
        }
        return place;
    }

    private void split(int rowEnd) {
        int field = 0;
        int start = from;
        boolean quoted = false;
        for (int i = from; field < starts.length; i++) {
            if (i == rowEnd || block[i] == ',' && !quoted) {
                starts[field] = start;
                ends[field++] = i;
                start = i + 1;
            } else if (block[i] == '"') {
                quoted = !quoted;
            }
        }
    }

    /** Place of the LF that ends the row at {@code from}, reading on where needed; -1 behind the last row. */
    private int rowEnd() {
        boolean quoted = false;
        for (int i = from; ; i++) {
            if (i == to) {
                int scanned = i - from;
                if (!fill()) {
                    return -1;
                }
                i = from + scanned;
            }
            if (block[i] == '\n' && !quoted) {
                return i;
            }
            if (block[i] == '"') {
                quoted = !quoted;
            }
        }
    }

    private boolean fill() {
        if (atEnd) {
            return false;
        }
        System.arraycopy(block, from, block, 0, to - from);
        to -= from;
        from = 0;
        if (to == block.length) {
            block = Arrays.copyOf(block, 2 * block.length);
        }
        try {
            int read = in.read(ByteBuffer.wrap(block, to, block.length - to));
            atEnd = read < 0;
            to += Math.max(0, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !atEnd;
    }

    private void moveTo(long position) throws IOException {
        in.position(position);
        from = 0;
        to = 0;
        atEnd = false;
    }

    private long leadingNumber() {
        long number = 0;
        for (int i = from; block[i] >= '0' && block[i] <= '9'; i++) {
            number = number * 10 + block[i] - '0';
        }
        return number;
    }
}
