package org.gridpit.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.gridpit.record.RecordOptions.Trace;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.record.SimEvent.TraceSecond;

/**
 * Lets through the seconds around what happened on the grid: 60 s before to 600 s after. A second waits until nothing that
 * is still to come can ask for it, so an event may be told after the tick it fell in.
 */
final class TraceWindow {
    private static final int BEFORE_S = 60;
    private static final int AFTER_S = 600;

    private final Trace.Events band;
    private final Consumer<TraceSecond> kept;
    private final Deque<TraceClosed> waiting = new ArrayDeque<>();
    private final List<Span> wanted = new ArrayList<>();
    private long decidedUntilS = Long.MIN_VALUE;
    private boolean outside;

    TraceWindow(Trace.Events band, Consumer<TraceSecond> kept) {
        this.band = band;
        this.kept = kept;
    }

    /** First and last second of a stretch to keep. */
    private record Span(long fromS, long toS) {
        boolean holds(long timeS) {
            return fromS <= timeS && timeS <= toS;
        }
    }

    void note(EventNoted event) {
        if (event.onGrid()) {
            want((long) Math.floor(event.atS()));
        }
    }

    void offer(TraceClosed tick) {
        decideUntil(tick.startS() - BEFORE_S);
        waiting.add(copy(tick));
        for (int i = 0; i < tick.seconds(); i++) {
            boolean now = tick.frequencyHz()[i] < band.lowHz() || tick.frequencyHz()[i] > band.highHz();
            if (now && !outside) {
                want(tick.startS() + i);
            }
            outside = now;
        }
    }

    void close() {
        decideUntil(Long.MAX_VALUE);
    }

    static TraceSecond second(TraceClosed tick, int i) {
        return new TraceSecond(
                tick.tick(),
                tick.startS(),
                tick.startS() + i,
                tick.frequencyHz()[i],
                tick.disturbancePu()[i],
                tick.governorPu()[i],
                tick.turbinePu()[i],
                tick.secondaryPu()[i]);
    }

    private void want(long atS) {
        wanted.add(new Span(atS - BEFORE_S, atS + AFTER_S));
    }

    private void decideUntil(long endS) {
        for (TraceClosed tick : waiting) {
            decide(tick, endS);
        }
        decidedUntilS = endS;
        while (!waiting.isEmpty()
                && waiting.getFirst().startS() + waiting.getFirst().seconds() <= endS) {
            waiting.removeFirst();
        }
        wanted.removeIf(span -> span.toS() < endS);
    }

    private void decide(TraceClosed tick, long endS) {
        if (wanted.isEmpty()) {
            return;
        }
        long from = Math.max(tick.startS(), decidedUntilS);
        long end = Math.min(tick.startS() + tick.seconds(), endS);
        for (long timeS = from; timeS < end; timeS++) {
            if (isWanted(timeS)) {
                kept.accept(second(tick, (int) (timeS - tick.startS())));
            }
        }
    }

    private boolean isWanted(long timeS) {
        for (Span span : wanted) {
            if (span.holds(timeS)) {
                return true;
            }
        }
        return false;
    }

    private static TraceClosed copy(TraceClosed tick) {
        return new TraceClosed(
                tick.tick(),
                tick.startS(),
                tick.frequencyHz().clone(),
                tick.disturbancePu().clone(),
                tick.governorPu().clone(),
                tick.turbinePu().clone(),
                tick.secondaryPu().clone());
    }
}
