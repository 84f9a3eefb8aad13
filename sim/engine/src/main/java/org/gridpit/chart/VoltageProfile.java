package org.gridpit.chart;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.chart.Figure.Axis;
import org.gridpit.chart.Figure.DataTable;
import org.gridpit.chart.Figure.Note;
import org.gridpit.grid.VoltageBand;

/** Voltage over time, from the lowest to the highest bus of the feeder, against the band it is to keep. */
public final class VoltageProfile implements Chart {
    private static final List<String> HEADER =
            List.of("time_utc", "voltage_min_pu", "voltage_mean_pu", "voltage_max_pu");
    private static final String TITLE = "Voltage along the feeder";
    private static final int VOLTAGE = 0;
    private static final int DECIMALS = 6;
    /** What the axis shows beyond the band. */
    private static final double ROOM_PU = 0.005;

    @Override
    public String id() {
        return "voltage-profile";
    }

    @Override
    public List<String> needs() {
        return List.of("buses");
    }

    @Override
    public Figure draw(RunTables run) {
        TimeBins bins = TimeBins.read(run, "buses", "voltage_pu");
        if (bins.size() == 0) {
            return Figure.empty(id(), TITLE, "there was no feeder in this run", new DataTable(HEADER, List.of()));
        }
        double[] lowest = bins.least(VOLTAGE);
        double[] highest = bins.most(VOLTAGE);
        double low = Values.min(lowest);
        double high = Values.max(highest);
        Axis x = Axis.time(Values.timeAxis(bins.startS()[0], bins.endS()), bins.startS()[0], bins.endS());
        Axis y = Axis.holding(
                "pu", Math.min(low, VoltageBand.LOWEST_PU - ROOM_PU), Math.max(high, VoltageBand.HIGHEST_PU + ROOM_PU));
        List<Mark> marks = new ArrayList<>();
        List<Note> notes = new ArrayList<>();
        marks.add(Mark.between(
                "lowest to highest bus", Mark.Shape.MEDIUM_AREA, HouseStyle.VOLTAGE, bins, lowest, highest));
        limit(x, VoltageBand.LOWEST_PU, marks, notes);
        limit(x, VoltageBand.HIGHEST_PU, marks, notes);
        marks.add(Mark.steps("mean of buses", Mark.Shape.LINE, HouseStyle.VOLTAGE, bins, bins.mean(VOLTAGE)));
        String finding = "Voltage of buses from %s to %s pu; the band is %s to %s pu."
                .formatted(
                        Values.text(low, 4),
                        Values.text(high, 4),
                        Values.text(VoltageBand.LOWEST_PU, 2),
                        Values.text(VoltageBand.HIGHEST_PU, 2));
        return new Figure(id(), TITLE + bins.note(), finding, x, y, marks, notes, data(bins, lowest, highest));
    }

    private static void limit(Axis x, double voltagePu, List<Mark> marks, List<Note> notes) {
        marks.add(Mark.limit(x.min(), x.max(), voltagePu));
        notes.add(new Note("band", voltagePu));
    }

    private static DataTable data(TimeBins bins, double[] lowest, double[] highest) {
        double[] mean = bins.mean(VOLTAGE);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            rows.add(List.of(
                    Values.iso(bins.startS()[i]),
                    Values.text(lowest[i], DECIMALS),
                    Values.text(mean[i], DECIMALS),
                    Values.text(highest[i], DECIMALS)));
        }
        return new DataTable(HEADER, rows);
    }
}
