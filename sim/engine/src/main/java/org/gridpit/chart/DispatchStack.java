package org.gridpit.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.chart.Figure.Axis;
import org.gridpit.chart.Figure.DataTable;

/** Who served the load: generation, batteries, the utility or an island's plant; below zero who took what was too much. */
public final class DispatchStack implements Chart {
    private static final String[] COLUMNS = {
        "load_kw",
        "generation_kw",
        "+battery_kw",
        "-battery_kw",
        "+net_load_kw",
        "-net_load_kw",
        "curtailed_kw",
        "unserved_kw",
        "tie_import_kwh",
        "plant_kwh"
    };
    private static final List<String> HEADER = List.of(
            "time_utc",
            "load_kw",
            "generation_kw",
            "discharge_kw",
            "import_kw",
            "unserved_kw",
            "curtailed_kw",
            "charge_kw",
            "export_kw");
    private static final double WORTH_SHOWING = 1e-3;
    private static final double WORTH_A_LINE = 1e-2;
    private static final double KW_PER_MW = 1000;
    private static final double MW_FROM_KW = 20_000;
    private static final double SECONDS_PER_HOUR = 3600;

    @Override
    public String id() {
        return "dispatch-stack";
    }

    @Override
    public List<String> needs() {
        return List.of("ticks");
    }

    @Override
    public Figure draw(RunTables run) {
        TimeBins bins = TimeBins.read(run, "ticks", COLUMNS);
        if (bins.size() == 0) {
            return Figure.empty(id(), "Dispatch", "no ticks in this run", new DataTable(HEADER, List.of()));
        }
        Parts parts = new Parts(bins);
        boolean inMw = parts.highest() > MW_FROM_KW;
        double scale = inMw ? 1 / KW_PER_MW : 1;
        Axis x = Axis.time(Values.timeAxis(bins.startS()[0], bins.endS()), bins.startS()[0], bins.endS());
        Axis y = Axis.holding(inMw ? "MW" : "kW", parts.lowest() * scale, parts.highest() * scale);
        return new Figure(
                id(),
                "Who served the load" + bins.note(),
                finding(bins, parts),
                x,
                y,
                marks(bins, parts, scale),
                List.of(),
                data(bins, parts));
    }

    /** Powers by where they come from and go to, each at least 0. */
    private static final class Parts {
        private final double[] load;
        private final double[] generation;
        private final double[] discharge;
        private final double[] imported;
        private final double[] unserved;
        private final double[] curtailed;
        private final double[] charge;
        private final double[] exported;
        private final String supplier;

        Parts(TimeBins bins) {
            load = bins.mean(0);
            generation = bins.mean(1);
            discharge = bins.mean(2);
            charge = bins.mean(3);
            imported = bins.mean(4);
            exported = bins.mean(5);
            curtailed = bins.mean(6);
            unserved = bins.mean(7);
            supplier = supplier(bins.mean(8), bins.mean(9));
        }

        private static String supplier(double[] tieKwh, double[] plantKwh) {
            boolean tie = Arrays.stream(tieKwh).anyMatch(kwh -> kwh != 0);
            boolean plant = Arrays.stream(plantKwh).anyMatch(kwh -> kwh != 0);
            return plant ? tie ? "utility or plant" : "plant" : "utility";
        }

        boolean showsCurtailment() {
            return Values.max(curtailed) > served() * WORTH_A_LINE;
        }

        double highest() {
            return showsCurtailment() ? Math.max(served(), Values.max(sum(generation, curtailed))) : served();
        }

        private double served() {
            return Math.max(Values.max(load), Values.max(sum(sum(generation, discharge), sum(imported, unserved))));
        }

        double lowest() {
            return -Values.max(sum(charge, exported));
        }
    }

    private static List<Mark> marks(TimeBins bins, Parts parts, double scale) {
        Stack stack = new Stack(bins, scale, parts.highest() * WORTH_SHOWING);
        stack.up("generation", Mark.Shape.AREA, HouseStyle.GENERATION, parts.generation);
        stack.up("battery discharge", Mark.Shape.AREA, HouseStyle.BATTERY, parts.discharge);
        stack.up("from " + parts.supplier, Mark.Shape.AREA, HouseStyle.UTILITY, parts.imported);
        stack.up("unserved", Mark.Shape.AREA, HouseStyle.UNSERVED, parts.unserved);
        stack.down("battery charge", HouseStyle.BATTERY, parts.charge);
        stack.down("to " + parts.supplier, HouseStyle.UTILITY, parts.exported);
        if (parts.showsCurtailment()) {
            stack.line(Mark.Shape.DASHED, "generation available", HouseStyle.GENERATION, available(parts));
        }
        stack.line(Mark.Shape.LINE, "load", HouseStyle.LOAD, parts.load);
        return stack.marks;
    }

    /** What there would have been, only where some of it was cut. */
    private static double[] available(Parts parts) {
        return IntStream.range(0, parts.load.length)
                .mapToDouble(i -> parts.curtailed[i] > 0 ? parts.generation[i] + parts.curtailed[i] : Double.NaN)
                .toArray();
    }

    /** Areas on top of each other, upwards and downwards. */
    private static final class Stack {
        private final List<Mark> marks = new ArrayList<>();
        private final TimeBins bins;
        private final double scale;
        private final double worthShowing;
        private double[] top;
        private double[] bottom;

        Stack(TimeBins bins, double scale, double worthShowing) {
            this.bins = bins;
            this.scale = scale;
            this.worthShowing = worthShowing;
            this.top = new double[bins.size()];
            this.bottom = new double[bins.size()];
        }

        void up(String name, Mark.Shape shape, Color color, double[] kw) {
            if (Values.max(kw) > worthShowing) {
                double[] next = sum(top, scaled(kw, scale));
                marks.add(Mark.between(name, shape, color, bins, top, next));
                top = next;
            }
        }

        void down(String name, Color color, double[] kw) {
            if (Values.max(kw) > worthShowing) {
                double[] next = sum(bottom, scaled(kw, -scale));
                marks.add(Mark.between(name, Mark.Shape.MEDIUM_AREA, color, bins, next, bottom));
                bottom = next;
            }
        }

        void line(Mark.Shape shape, String name, Color color, double[] kw) {
            marks.add(Mark.steps(name, shape, color, bins, scaled(kw, scale)));
        }

        private static double[] scaled(double[] values, double factor) {
            return Arrays.stream(values).map(value -> value * factor).toArray();
        }
    }

    private static String finding(TimeBins bins, Parts parts) {
        if (bins.size() == 1) {
            return "One tick with a load of %s kW.".formatted(Values.text(parts.load[0], 1));
        }
        double hours = (bins.endS() - bins.startS()[0]) / SECONDS_PER_HOUR / bins.size();
        double load = Values.sum(parts.load);
        int peak = Values.placeOfMax(parts.load);
        return "Load of %s MWh, highest %s kW at %s UTC; %s MWh came from the %s and %s MWh went to it, %s MWh were not served."
                .formatted(
                        Values.text(load * hours / KW_PER_MW, 3),
                        Values.text(parts.load[peak], 1),
                        Values.minute(bins.startS()[peak]),
                        Values.text(Values.sum(parts.imported) * hours / KW_PER_MW, 3),
                        parts.supplier,
                        Values.text(Values.sum(parts.exported) * hours / KW_PER_MW, 3),
                        Values.text(Values.sum(parts.unserved) * hours / KW_PER_MW, 3));
    }

    private static DataTable data(TimeBins bins, Parts parts) {
        double[][] columns = {
            parts.load,
            parts.generation,
            parts.discharge,
            parts.imported,
            parts.unserved,
            parts.curtailed,
            parts.charge,
            parts.exported
        };
        double[] startS = bins.startS();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < startS.length; i++) {
            List<String> row = new ArrayList<>();
            row.add(Values.iso(startS[i]));
            for (double[] column : columns) {
                row.add(Values.text(column[i], 3));
            }
            rows.add(row);
        }
        return new DataTable(HEADER, rows);
    }

    private static double[] sum(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
    }
}
