package org.gridpit.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.chart.Figure.Axis;
import org.gridpit.chart.Figure.DataTable;
import org.gridpit.record.CsvReader;

/** The clearing price over time between what the utility pays and asks, with what was foreseen last. */
public final class PriceSeries implements Chart {
    private static final int PRICE = 0;
    private static final int BUYS = 1;
    private static final int SELLS = 2;
    private static final int TIE = 3;
    private static final int PLANT = 4;
    private static final double TICKS_PER_USD = 100;
    private static final List<String> HEADER = List.of(
            "time_utc",
            "price_usd_per_mwh",
            "p10_usd_per_mwh",
            "p90_usd_per_mwh",
            "utility_buys_at_usd_per_mwh",
            "utility_sells_at_usd_per_mwh");

    @Override
    public String id() {
        return "price-series";
    }

    @Override
    public List<String> needs() {
        return List.of("ticks");
    }

    @Override
    public Figure draw(RunTables run) {
        TimeBins bins = TimeBins.read(
                run,
                "ticks",
                "price_usd_per_mwh",
                "utility_buys_at_usd_per_mwh",
                "utility_sells_at_usd_per_mwh",
                "tie_import_kwh",
                "plant_kwh");
        double[] price = bins.mean(PRICE);
        int dearest = Values.placeOfMax(price);
        if (dearest < 0) {
            return Figure.empty(id(), "Clearing price", "no prices in this run", new DataTable(HEADER, List.of()));
        }
        Fan fan = bins.isThinned() ? new Fan(bins.low(PRICE), bins.high(PRICE)) : forecast(run, bins);
        Axis x = Axis.time(Values.timeAxis(bins.startS()[0], bins.endS()), bins.startS()[0], bins.endS());
        Axis y = Axis.holding(
                "USD/MWh",
                Values.min(price, fan.low, bins.mean(BUYS), bins.mean(SELLS)),
                Values.max(price, fan.high, bins.mean(BUYS), bins.mean(SELLS)));
        String finding = "Clearing price from %s to %s USD/MWh, mean %s; dearest at %s UTC."
                .formatted(
                        Values.text(Values.min(price), 2),
                        Values.text(price[dearest], 2),
                        Values.text(Values.mean(price), 2),
                        Values.minute(bins.startS()[dearest]));
        return new Figure(
                id(), "Clearing price" + bins.note(), finding, x, y, marks(bins, fan), List.of(), data(bins, fan));
    }

    /** Lower and upper edge of what was foreseen, or of the spread inside a bin. */
    private record Fan(double[] low, double[] high) {
        /** The same with each forecast held until the next, where forecasts are for several ticks each. */
        Fan held() {
            int[] known = IntStream.range(0, low.length)
                    .filter(i -> !Double.isNaN(low[i]))
                    .toArray();
            int ticks = IntStream.range(1, known.length)
                    .map(k -> known[k] - known[k - 1])
                    .min()
                    .orElse(1);
            Fan held = new Fan(low.clone(), high.clone());
            for (int first : known) {
                int end = Math.min(low.length, first + ticks);
                Arrays.fill(held.low, first, end, low[first]);
                Arrays.fill(held.high, first, end, high[first]);
            }
            return held;
        }
    }

    private static List<Mark> marks(TimeBins bins, Fan fan) {
        List<Mark> marks = new ArrayList<>();
        if (Arrays.stream(fan.low).anyMatch(low -> !Double.isNaN(low))) {
            String name = bins.isThinned() ? "p10 to p90 of ticks" : "p10 to p90 forecast";
            Fan held = fan.held();
            marks.add(Mark.between(name, Mark.Shape.FAINT_AREA, HouseStyle.PRICE, bins, held.low, held.high));
        }
        marks.add(Mark.steps(sells(bins), Mark.Shape.DASHED, HouseStyle.UNSERVED, bins, bins.mean(SELLS)));
        marks.add(Mark.steps(buys(bins), Mark.Shape.DASHED, HouseStyle.BATTERY, bins, bins.mean(BUYS)));
        marks.add(Mark.steps("clearing price", Mark.Shape.LINE, HouseStyle.PRICE, bins, bins.mean(PRICE)));
        return marks;
    }

    private static String sells(TimeBins bins) {
        return isIsland(bins) ? "up regulation" : "utility sells at";
    }

    private static String buys(TimeBins bins) {
        return isIsland(bins) ? "down regulation" : "utility buys at";
    }

    /** A site that never had a tie has a plant instead of a utility. */
    private static boolean isIsland(TimeBins bins) {
        return Arrays.stream(bins.mean(TIE)).allMatch(kwh -> kwh == 0)
                && Arrays.stream(bins.mean(PLANT)).anyMatch(kwh -> kwh != 0);
    }

    /** The last forecast issued before each tick; later rows are later forecasts. */
    private static Fan forecast(RunTables run, TimeBins bins) {
        double[] startS = bins.startS();
        double[] low = new double[startS.length];
        double[] high = new double[startS.length];
        Arrays.fill(low, Double.NaN);
        Arrays.fill(high, Double.NaN);
        TimeBins.Clock clock = new TimeBins.Clock();
        try (CsvReader rows = run.open("forecasts", "quantity", "time_utc", "target_utc", "p10", "p90")) {
            while (rows.next()) {
                if (rows.text(0).equals("price")) {
                    long targetS = clock.seconds(rows.text(2));
                    int at = Arrays.binarySearch(startS, targetS);
                    if (at >= 0 && targetS > clock.seconds(rows.text(1))) {
                        low[at] = rows.integer(3) / TICKS_PER_USD;
                        high[at] = rows.integer(4) / TICKS_PER_USD;
                    }
                }
            }
        }
        return new Fan(low, high);
    }

    private static DataTable data(TimeBins bins, Fan fan) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < bins.size(); i++) {
            rows.add(List.of(
                    Values.iso(bins.startS()[i]),
                    Values.text(bins.mean(PRICE)[i], 2),
                    Values.text(fan.low[i], 2),
                    Values.text(fan.high[i], 2),
                    Values.text(bins.mean(BUYS)[i], 2),
                    Values.text(bins.mean(SELLS)[i], 2)));
        }
        return new DataTable(HEADER, rows);
    }
}
