package org.gridpit.record;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.gridpit.record.RecordOptions.Trace;
import org.gridpit.record.SimEvent.EventNoted;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TraceClosed;
import org.gridpit.record.SimEvent.TraceSecond;

/**
 * Takes what happens in a run, writes it into tables as it comes and tells listeners. Memory does not grow with the length
 * of the run. Each second of work the rows so far are handed to the operating system.
 */
public final class Recorder implements Closeable {
    private static final String TRACE = "trace";
    private static final long FLUSH_NANOS = 1_000_000_000;

    private final List<TableFile<?>> files = new ArrayList<>();
    private final Map<Class<?>, List<Sink>> sinks = new IdentityHashMap<>();
    private final List<SimListener> listeners;
    private final Conservation conservation = new Conservation();
    private final Trace trace;
    private final TraceWindow window;
    private final LongSupplier nanoTime;
    private long flushedAt;

    /**
     * @param folder existing folder for the tables
     * @param tables in any order, each name once
     * @param listeners told each event after it was checked and written
     * @param nanoTime a clock that only decides when rows are flushed
     */
    public Recorder(
            Path folder,
            List<Table<?>> tables,
            RecordOptions options,
            List<SimListener> listeners,
            LongSupplier nanoTime) {
        this.listeners = List.copyOf(listeners);
        this.trace = options.wants(TRACE) ? options.trace() : new Trace.None();
        this.window = new TraceWindow(
                options.trace() instanceof Trace.Events band ? band : new Trace.Events(1, 2), this::write);
        this.nanoTime = nanoTime;
        this.flushedAt = nanoTime.getAsLong();
        for (Table<?> table : tables) {
            open(table, folder, options);
        }
        ColumnsFile.write(folder, tables);
    }

    /** A row-writing end of an event. */
    private interface Sink {
        void accept(SimEvent event);
    }

    /** Checks, writes and passes on what happened. */
    public void record(SimEvent event) {
        conservation.on(event);
        if (event instanceof TraceClosed seconds) {
            keep(seconds);
        } else {
            write(event);
        }
        for (SimListener listener : listeners) {
            listener.on(event);
        }
        if (event instanceof TickClosed) {
            flushWhenDue();
        } else if (event instanceof EventNoted noted) {
            window.note(noted);
        }
    }

    /** Hands all whole rows to the operating system. */
    public void flush() {
        files.forEach(TableFile::flush);
    }

    /** Ends a run that came to its end: last rows, and the checks that hold only over the whole run. */
    public List<TableSummary> finish() {
        List<TableSummary> tables = stop();
        conservation.finish();
        return tables;
    }

    /** Ends a run that was stopped between two ticks: last rows, but no check of what was still under way. */
    public List<TableSummary> stop() {
        window.close();
        close();
        return files.stream()
                .map(TableFile::summary)
                .sorted(Comparator.comparing(TableSummary::name))
                .toList();
    }

    /** Closes all files with the rows so far, those after a file that cannot take its rows too; for a run that broke off. */
    @Override
    public void close() {
        List<OutputFailure> failures = new ArrayList<>();
        for (TableFile<?> file : files) {
            try {
                file.close();
            } catch (OutputFailure failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private <E extends SimEvent> void open(Table<E> table, Path folder, RecordOptions options) {
        var file = new TableFile<>(table, folder);
        files.add(file);
        if (options.wants(table.name())) {
            int every = table.sampled() ? options.every() : 1;
            sinks.computeIfAbsent(table.event(), e -> new ArrayList<>()).add(event -> {
                if (every == 1 || event.tick() % every == 0) {
                    file.write(table.event().cast(event));
                }
            });
        }
    }

    private void write(SimEvent event) {
        List<Sink> ends = sinks.get(event.getClass());
        if (ends != null) {
            for (int i = 0; i < ends.size(); i++) {
                ends.get(i).accept(event);
            }
        }
    }

    private void keep(TraceClosed tick) {
        if (trace instanceof Trace.Events) {
            window.offer(tick);
        } else if (trace instanceof Trace.All) {
            for (int i = 0; i < tick.seconds(); i++) {
                TraceSecond second = TraceWindow.second(tick, i);
                write(second);
            }
        }
    }

    private void flushWhenDue() {
        long now = nanoTime.getAsLong();
        if (now - flushedAt >= FLUSH_NANOS) {
            flush();
            flushedAt = now;
        }
    }
}
