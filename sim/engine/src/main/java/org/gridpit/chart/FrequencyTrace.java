package org.gridpit.chart;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.chart.Figure.Axis;
import org.gridpit.chart.Figure.DataTable;
import org.gridpit.chart.Figure.Note;
import org.gridpit.record.CsvReader;

/** Grid frequency second by second around its worst moment; over the whole run where no seconds were kept. */
public final class FrequencyTrace implements Chart {
    private static final List<String> SECONDS_HEADER = List.of("at_utc", "frequency_hz");
    private static final List<String> TICKS_HEADER =
            List.of("time_utc", "frequency_min_hz", "frequency_mean_hz", "frequency_max_hz");
    private static final int BEFORE_S = 60;
    private static final int AFTER_S = 600;
    private static final double ROOM_SHARE = 0.25;
    private static final int MIN = 0;
    private static final int MEAN = 1;
    private static final int MAX = 2;

    @Override
    public String id() {
        return "frequency-trace";
    }

    @Override
    public List<String> needs() {
        return List.of("grid");
    }

    @Override
    public Figure draw(RunTables run) {
        Worst worst = worst(run);
        if (worst.tick < 0) {
            return Figure.empty(
                    id(),
                    "Grid frequency",
                    "frequency was not modelled in this run",
                    new DataTable(TICKS_HEADER, List.of()));
        }
        Seconds seconds = around(run, worst);
        return seconds.timeS.isEmpty() ? overTheRun(run) : around(run.limits(), seconds);
    }

    /** The tick with the largest deviation, -1 when there is none. */
    private record Worst(long tick, double deviationHz) {}

    /** Frequency second by second. */
    private record Seconds(List<Double> timeS, List<Double> hz) {}

    private static Worst worst(RunTables run) {
        Worst worst = new Worst(-1, -1);
        try (CsvReader rows = run.open("grid", "tick", "frequency_min_hz", "frequency_max_hz")) {
            while (rows.next()) {
                double nominal = run.limits().nominalHz();
                double deviation = Math.max(nominal - rows.real(1), rows.real(2) - nominal);
                if (deviation > worst.deviationHz) {
                    worst = new Worst(rows.integer(0), deviation);
                }
            }
        }
        return worst;
    }

    private static Seconds around(RunTables run, Worst worst) {
        double nominal = run.limits().nominalHz();
        double worstS = Double.NaN;
        double deviation = -1;
        TimeBins.Clock clock = new TimeBins.Clock();
        try (CsvReader rows = run.open("trace", "tick", "at_utc", "frequency_hz")) {
            rows.seekTick(worst.tick);
            while (rows.next() && rows.integer(0) == worst.tick) {
                if (Math.abs(rows.real(2) - nominal) > deviation) {
                    deviation = Math.abs(rows.real(2) - nominal);
                    worstS = clock.seconds(rows.text(1));
                }
            }
        }
        Seconds found = new Seconds(new ArrayList<>(), new ArrayList<>());
        if (Double.isNaN(worstS)) {
            return found;
        }
        try (CsvReader rows = run.open("trace", "tick", "at_utc", "frequency_hz")) {
            rows.seekTick(Math.max(0, worst.tick - BEFORE_S));
            for (boolean more = rows.next(); more; more = rows.next()) {
                double timeS = clock.seconds(rows.text(1));
                if (timeS > worstS + AFTER_S) {
                    break;
                }
                if (timeS >= worstS - BEFORE_S) {
                    found.timeS.add(timeS);
                    found.hz.add(rows.real(2));
                }
            }
        }
        return found;
    }

    private Figure around(GridLimits limits, Seconds seconds) {
        double[] hz = seconds.hz.stream().mapToDouble(Double::doubleValue).toArray();
        int worst = 0;
        for (int i = 0; i < hz.length; i++) {
            worst = Math.abs(hz[i] - limits.nominalHz()) > Math.abs(hz[worst] - limits.nominalHz()) ? i : worst;
        }
        double worstS = seconds.timeS.get(worst);
        double[] x = seconds.timeS.stream().mapToDouble(t -> t - worstS).toArray();
        double end = Math.max(x[x.length - 1], x[0] + 1);
        Axis xAxis = Axis.number("seconds from " + Values.second(worstS) + " UTC", x[0], end);
        Axis yAxis = axis(limits, Values.min(hz), Values.max(hz));
        List<Mark> marks = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        limits(limits, xAxis, yAxis, marks, notes);
        String name = "frequency, farthest %s Hz".formatted(Values.text(hz[worst], 3));
        marks.add(
                hz.length == 1
                        ? Mark.point(name, HouseStyle.FREQUENCY, x[0], hz[0])
                        : Mark.line(name, HouseStyle.FREQUENCY, x, hz));
        String finding = "Frequency from %s to %s Hz, farthest from %s Hz at %s UTC."
                .formatted(
                        Values.text(Values.min(hz), 4),
                        Values.text(Values.max(hz), 4),
                        Values.text(limits.nominalHz(), 0),
                        Values.second(worstS));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < hz.length; i++) {
            rows.add(List.of(Values.iso(seconds.timeS.get(i)), Values.text(hz[i], 6)));
        }
        return new Figure(
                id(),
                "Grid frequency around its worst moment",
                finding,
                xAxis,
                yAxis,
                marks,
                notes,
                new DataTable(SECONDS_HEADER, rows));
    }

    private Figure overTheRun(RunTables run) {
        TimeBins bins = TimeBins.read(run, "grid", "frequency_min_hz", "frequency_mean_hz", "frequency_max_hz");
        double[] low = bins.least(MIN);
        double[] high = bins.most(MAX);
        Axis xAxis = Axis.time(Values.timeAxis(bins.startS()[0], bins.endS()), bins.startS()[0], bins.endS());
        Axis yAxis = axis(run.limits(), Values.min(low), Values.max(high));
        List<Mark> marks = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        marks.add(Mark.between("lowest to highest", Mark.Shape.FAINT_AREA, HouseStyle.FREQUENCY, bins, low, high));
        limits(run.limits(), xAxis, yAxis, marks, notes);
        marks.add(Mark.steps("mean", Mark.Shape.LINE, HouseStyle.FREQUENCY, bins, bins.mean(MEAN)));
        String finding = "Frequency from %s to %s Hz over the run."
                .formatted(Values.text(Values.min(low), 4), Values.text(Values.max(high), 4));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            rows.add(List.of(
                    Values.iso(bins.startS()[i]),
                    Values.text(low[i], 6),
                    Values.text(bins.mean(MEAN)[i], 6),
                    Values.text(high[i], 6)));
        }
        return new Figure(
                id(),
                "Grid frequency" + bins.note(),
                finding,
                xAxis,
                yAxis,
                marks,
                notes,
                new DataTable(TICKS_HEADER, rows));
    }

    /** The band is always in sight, a shedding step where frequency comes near it. */
    private static Axis axis(GridLimits limits, double low, double high) {
        double bottom = Math.min(low, limits.nominalHz() - limits.bandHz());
        double top = Math.max(high, limits.nominalHz() + limits.bandHz());
        double room = (top - bottom) * ROOM_SHARE;
        for (double stage : limits.sheddingHz()) {
            if (low < stage + room && stage < bottom) {
                bottom = stage;
            }
        }
        return Axis.holding("Hz", bottom, top);
    }

    private static void limits(GridLimits limits, Axis x, Axis y, List<Mark> marks, List<Note> notes) {
        limit(x, limits.nominalHz(), "nominal", marks, notes);
        limit(x, limits.nominalHz() + limits.bandHz(), "band", marks, notes);
        limit(x, limits.nominalHz() - limits.bandHz(), "band", marks, notes);
        for (double stage : limits.sheddingHz()) {
            if (stage >= y.min()) {
                limit(x, stage, "shedding", marks, notes);
            }
        }
    }

    private static void limit(Axis x, double hz, String name, List<Mark> marks, List<Note> notes) {
        marks.add(Mark.limit(x.min(), x.max(), hz));
        notes.add(new Note(name, hz));
    }
}
