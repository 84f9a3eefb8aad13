package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of a stream of bytes, counted from 1. Memory holds one of them. */
final class LineSource {
    /** Something that must be done before the input may keep the reader waiting. */
    @FunctionalInterface
    interface BeforeWait {
        void run() throws IOException;
    }

    private static final int BLOCK_BYTES = 1 << 16;
    private static final int FIRST_LINE_BYTES = 1 << 12;

    private final InputStream in;
    private final BeforeWait beforeWait;
    private final byte[] block = new byte[BLOCK_BYTES];
    private int at;
    private int end;
    private byte[] line = new byte[FIRST_LINE_BYTES];
    private int length;
    private long number;

    LineSource(InputStream in, BeforeWait beforeWait) {
        this.in = in;
        this.beforeWait = beforeWait;
    }

    /** Goes to the next line with something in it; false behind the last one. */
    boolean next() throws IOException {
        while (read()) {
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Bytes of the line, the first {@link #length} of an array that the next line reuses. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /** Its number, empty lines counted. */
    long number() {
        return number;
    }

    private boolean read() throws IOException {
        length = 0;
        number++;
        while (fill()) {
            int stop = at;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            append(stop);
            if (stop < end) {
                at = stop + 1;
                return true;
            }
            at = stop;
        }
        return length > 0;
    }

    private void append(int stop) {
        int added = stop - at;
        if (length + added > line.length) {
            line = Arrays.copyOf(line, Math.max(length + added, 2 * line.length));
        }
        System.arraycopy(block, at, line, length, added);
        length += added;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            beforeWait.run();
            at = 0;
            end = Math.max(0, in.read(block));
        }
        return end > 0;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
