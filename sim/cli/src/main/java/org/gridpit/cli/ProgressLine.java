package org.gridpit.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.gridpit.engine.Progress;

/** How far a run has come: one line drawn over and over on a terminal, now and then a new line elsewhere. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long NANOS_PER_S = 1_000_000_000;
    private static final long REDRAW_NANOS = NANOS_PER_S / 5;
    private static final long HEARTBEAT_NANOS = 10 * NANOS_PER_S;
    private static final int HEARTBEAT_PERCENT = 10;
    private static final int PERCENT = 100;
    private static final int LONGEST_BAR = 20;
    private static final int SHORTEST_BAR = 5;
    private static final double TICKS_PER_USD = 100;
    private static final String GAP = "   ";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream err;
    private final boolean drawn;
    private final int columns;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private long shownNanos;
    private long shownPercent;
    private int shownLength;

    /**
     * @param drawn whether lines can be drawn over
     * @param columns of the terminal
     */
    ProgressLine(PrintStream err, boolean drawn, int columns, LongSupplier nanoTime) {
        this.err = err;
        this.drawn = drawn;
        this.columns = columns;
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
        this.shownNanos = startedNanos;
    }

    @Override
    public void tickDone(long done, long ofSteps, long timeS, OptionalLong priceTicks, OptionalDouble frequencyHz) {
        long now = nanoTime.getAsLong();
        long percent = PERCENT * done / ofSteps;
        if (!isDue(now, percent)) {
            return;
        }
        double leftNanos = (double) (now - startedNanos) * (ofSteps - done) / done;
        String state = state(percent, timeS, priceTicks, frequencyHz, leftNanos);
        if (drawn) {
            draw(bar(percent, columns - 1 - state.length()) + state);
        } else {
            err.println(state.strip());
        }
        shownNanos = now;
        shownPercent = percent;
    }

    /** Takes the drawn line away. */
    @Override
    public void close() {
        if (shownLength > 0) {
            draw("");
            err.print('\r');
            err.flush();
        }
    }

    /** Elsewhere than on a terminal: every tenth of the way, but never more than a line a second; else every 10 s. */
    private boolean isDue(long now, long percent) {
        long waited = now - shownNanos;
        if (drawn) {
            return waited >= REDRAW_NANOS;
        }
        return waited >= HEARTBEAT_NANOS || waited >= NANOS_PER_S && percent >= shownPercent + HEARTBEAT_PERCENT;
    }

    private void draw(String line) {
        String fitting = line.length() < columns ? line : line.substring(0, line.lastIndexOf(GAP, columns - 1));
        err.print('\r' + fitting + " ".repeat(Math.max(0, shownLength - fitting.length())));
        err.flush();
        shownLength = fitting.length();
    }

    private static String state(
            long percent, long timeS, OptionalLong priceTicks, OptionalDouble frequencyHz, double leftNanos) {
        String price = priceTicks.isPresent()
                ? String.format(Locale.ROOT, "%.2f USD/MWh", priceTicks.getAsLong() / TICKS_PER_USD)
                : "no price";
        String frequency =
                frequencyHz.isPresent() ? String.format(Locale.ROOT, "%.2f Hz", frequencyHz.getAsDouble()) + GAP : "";
        return String.format(
                Locale.ROOT,
                "%3d %%  %s   %s   %sETA %s",
                percent,
                MINUTE.format(Instant.ofEpochSecond(timeS)),
                price,
                frequency,
                Spans.left(leftNanos));
    }

    private static String bar(long percent, int room) {
        int length = Math.min(LONGEST_BAR, room - "[] ".length());
        if (length < SHORTEST_BAR) {
            return "";
        }
        int full = (int) (length * percent / PERCENT);
        return "[" + "#".repeat(full) + "-".repeat(length - full) + "] ";
    }
}
