package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows of somebody's CSV by RFC 4180, from a stream of bytes: fields in quotes may hold commas, quotes and line ends. Rows
 * without any text are skipped. Memory holds one row.
 */
final class RowScanner {
    private static final int BLOCK_BYTES = 1 << 16;
    private static final int FIRST_ROW_BYTES = 1 << 10;
    private static final int LONGEST_ROW_BYTES = 1 << 20;
    private static final int FIRST_FIELDS = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private enum State {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE;

        /** Behind this byte, which is neither a comma nor a line end outside quotes. */
        State after(int read) {
            return switch (this) {
                case FIELD_START -> read == '"' ? QUOTED : PLAIN;
                case PLAIN -> PLAIN;
                case QUOTED -> read == '"' ? AFTER_QUOTE : QUOTED;
                case AFTER_QUOTE -> read == '"' ? QUOTED : AFTER_QUOTE;
            };
        }
    }

    private final InputStream in;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int blockAt;
    private int blockEnd;

    private byte[] row = new byte[FIRST_ROW_BYTES];
    private int length;
    private int[] ends = new int[FIRST_FIELDS];
    private int fields;
    private int line;
    private int nextLine = 1;
    private boolean openQuote;

    RowScanner(InputStream in) {
        this.in = in;
    }

    /** Goes to the next row with text in it; false behind the last one. */
    boolean next() {
        boolean found = read();
        while (found && isBlank()) {
            found = read();
        }
        return found;
    }

    /** Line the row begins on, from 1. */
    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    /** Whether a quote was opened and the input, or a row of a megabyte, ended before it was closed. */
    boolean hasOpenQuote() {
        return openQuote;
    }

    /** Whether the row is longer than any table's. */
    boolean isEndless() {
        return length >= LONGEST_ROW_BYTES;
    }

    /** A field without its quotes and the blanks around it. */
    String text(int field) {
        String text = raw(field).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** Character of the field's beginning in its line, from 1. */
    int column(int field) {
        String before = decoded(0, start(field));
        return before.length() - (before.lastIndexOf('\n') + 1) + 1;
    }

    /** Line the field begins on, from 1. */
    int line(int field) {
        return line
                + (int) decoded(0, start(field)).chars().filter(c -> c == '\n').count();
    }

    private boolean isBlank() {
        return fields == 1 && !openQuote && raw(0).isBlank();
    }

    private String raw(int field) {
        return decoded(start(field), ends[field]);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[field - 1] + 1;
    }

    private String decoded(int from, int to) {
        return new String(row, from, to - from, StandardCharsets.UTF_8);
    }

    private boolean read() {
        line = nextLine;
        length = 0;
        fields = 0;
        State state = State.FIELD_START;
        int read = nextByte();
        if (read < 0) {
            return false;
        }
        while (read >= 0 && !isEndless()) {
            if (read == '\n') {
                nextLine++;
            }
            if (read == '\n' && state != State.QUOTED) {
                break;
            }
            if (read == ',' && state != State.QUOTED) {
                endField();
                state = State.FIELD_START;
            } else {
                state = state.after(read);
            }
            append(read);
            read = nextByte();
        }
        openQuote = state == State.QUOTED;
        endField();
        skipByteOrderMark();
        return true;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = length;
    }

    private void append(int read) {
        if (length == row.length) {
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length++] = (byte) read;
    }

    private void skipByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        if (line == 1 && length >= mark && Arrays.equals(row, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            System.arraycopy(row, mark, row, 0, length - mark);
            for (int i = 0; i < fields; i++) {
                ends[i] -= mark;
            }
        }
    }

    private int nextByte() {
        if (blockAt == blockEnd) {
            try {
                blockEnd = in.read(block);
                blockAt = 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (blockEnd <= 0) {
                blockEnd = 0;
                return -1;
            }
        }
        return block[blockAt++] & 0xFF;
    }
}
