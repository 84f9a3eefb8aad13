package org.gridpit.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gridpit.chart.Figure.Axis;
import org.gridpit.chart.Figure.DataTable;
import org.gridpit.record.CsvReader;

/** Bids and asks of one delivery period as steps, and where they met. */
public final class ClearingCurve implements Chart {
    private static final List<String> HEADER =
            List.of("side", "order_id", "agent", "price_usd_per_mwh", "from_kwh", "to_kwh", "filled_kwh");
    private static final double KWH_PER_MWH = 1000;
    private static final double MWH_FROM_KWH = 10_000;
    private static final double FAR = 2.5;

    private final OptionalLong tick;

    /** @param tick of the clearing; empty for the one with most energy traded */
    public ClearingCurve(OptionalLong tick) {
        this.tick = tick;
    }

    @Override
    public String id() {
        return "clearing-curve";
    }

    @Override
    public List<String> needs() {
        return List.of("clearings", "orders");
    }

    @Override
    public Figure draw(RunTables run) {
        Clearing clearing = find(run);
        if (clearing.tick < 0) {
            return empty("no trades in this run");
        }
        List<Step> asks = steps(run, clearing, "sell", Comparator.comparingDouble(Order::price));
        List<Step> bids = steps(
                run, clearing, "buy", Comparator.comparingDouble(Order::price).reversed());
        if (asks.isEmpty() || bids.isEmpty()) {
            return empty("no bids or no asks in this run");
        }
        return figure(clearing, asks, bids);
    }

    private Figure empty(String why) {
        return Figure.empty(id(), "Clearing", why, new DataTable(HEADER, List.of()));
    }

    private record Clearing(long tick, long period, String periodUtc, double volumeKwh, double price) {}

    private record Order(String id, String agent, double price, double kwh, double filledKwh) {}

    private record Step(Order order, double fromKwh, double toKwh) {}

    private Clearing find(RunTables run) {
        Clearing best = new Clearing(-1, -1, "", 0, Double.NaN);
        try (CsvReader rows =
                run.open("clearings", "tick", "period", "period_utc", "volume_mwh", "price_usd_per_mwh")) {
            while (rows.next()) {
                double volume = rows.real(3) * KWH_PER_MWH;
                boolean wanted = tick.isEmpty() ? volume > best.volumeKwh : rows.integer(0) == tick.getAsLong();
                if (wanted) {
                    best = new Clearing(rows.integer(0), rows.integer(1), rows.text(2), volume, rows.real(4));
                }
            }
        }
        return best;
    }

    private static List<Step> steps(RunTables run, Clearing clearing, String side, Comparator<Order> merit) {
        List<Order> orders = new ArrayList<>();
        try (CsvReader rows = run.open(
                "orders",
                "tick",
                "period",
                "order_id",
                "agent",
                "side",
                "price_usd_per_mwh",
                "quantity_mwh",
                "filled_mwh",
                "state")) {
            rows.seekTick(clearing.tick);
            while (rows.next() && rows.integer(0) == clearing.tick) {
                if (rows.integer(1) == clearing.period
                        && rows.text(4).equals(side)
                        && !rows.text(8).equals("refused")) {
                    orders.add(new Order(
                            rows.text(2),
                            rows.text(3),
                            rows.real(5),
                            rows.real(6) * KWH_PER_MWH,
                            rows.real(7) * KWH_PER_MWH));
                }
            }
        }
        orders.sort(
                merit.thenComparing(Comparator.comparingDouble(Order::filledKwh).reversed()));
        List<Step> steps = new ArrayList<>();
        double from = 0;
        for (Order order : orders) {
            steps.add(new Step(order, from, from + order.kwh));
            from += order.kwh;
        }
        return steps;
    }

    private Figure figure(Clearing clearing, List<Step> asks, List<Step> bids) {
        double most = Math.max(end(asks), end(bids));
        boolean inMwh = most > MWH_FROM_KWH;
        double scale = inMwh ? 1 / KWH_PER_MWH : 1;
        Axis x = new Axis(inMwh ? "energy in MWh" : "energy in kWh", 0, most * scale * 1.02, false);
        Axis y = priceAxis(clearing, asks, bids);
        double volume = clearing.volumeKwh;
        List<Mark> marks = new ArrayList<>(List.of(
                curve("bids filled", Mark.Shape.LINE, HouseStyle.BIDS, bids, 0, volume, scale, y),
                curve("not filled", Mark.Shape.DASHED, HouseStyle.BIDS, bids, volume, end(bids), scale, y),
                curve("asks filled", Mark.Shape.LINE, HouseStyle.ASKS, asks, 0, volume, scale, y),
                curve("not filled", Mark.Shape.DASHED, HouseStyle.ASKS, asks, volume, end(asks), scale, y)));
        marks.removeIf(mark -> mark.x().length == 0);
        if (!Double.isNaN(clearing.price)) {
            String name = "cleared at %s USD/MWh".formatted(Values.text(clearing.price, 2));
            marks.add(Mark.point(name, HouseStyle.LOAD, volume * scale, clearing.price));
        }
        String finding = "%d bids met %d asks: %s kWh traded%s."
                .formatted(
                        bids.size(),
                        asks.size(),
                        Values.text(volume, 3),
                        Double.isNaN(clearing.price) ? "" : " at " + Values.text(clearing.price, 2) + " USD/MWh");
        String title =
                "Bids and asks for " + clearing.periodUtc.replace("T", " ").replace(":00Z", " UTC");
        return new Figure(id(), title, finding, x, y, marks, List.of(), data(asks, bids));
    }

    private static double end(List<Step> steps) {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).toKwh();
    }

    /** Prices near the clearing; limits at a cap would flatten everything else and are cut off at the frame. */
    private static Axis priceAxis(Clearing clearing, List<Step> asks, List<Step> bids) {
        double[] all = Stream.concat(asks.stream(), bids.stream())
                .mapToDouble(step -> step.order().price())
                .toArray();
        double centre = Double.isNaN(clearing.price) ? Values.mean(all) : clearing.price;
        double[] distance =
                Arrays.stream(all).map(p -> Math.abs(p - centre)).sorted().toArray();
        double near = Math.max(1, distance[distance.length / 2]) * FAR;
        double low = Math.max(Values.min(all), centre - near);
        double high = Math.min(Values.max(all), centre + near);
        return Axis.holding("USD/MWh", low, high);
    }

    private static Mark curve(
            String name,
            Mark.Shape shape,
            Color color,
            List<Step> steps,
            double fromKwh,
            double toKwh,
            double scale,
            Axis y) {
        Corners curve = new Corners();
        for (Step step : steps) {
            double from = Math.max(step.fromKwh(), fromKwh);
            double to = Math.min(step.toKwh(), toKwh);
            if (to > from) {
                double price = Math.max(y.min(), Math.min(y.max(), step.order().price()));
                curve.to(from * scale, price);
                curve.to(to * scale, price);
            }
        }
        return curve.mark(name, shape, color);
    }

    private static DataTable data(List<Step> asks, List<Step> bids) {
        List<List<String>> rows = new ArrayList<>();
        asks.forEach(step -> rows.add(row("sell", step)));
        bids.forEach(step -> rows.add(row("buy", step)));
        return new DataTable(HEADER, rows);
    }

    private static List<String> row(String side, Step step) {
        Order order = step.order();
        return List.of(
                side,
                order.id(),
                order.agent(),
                Values.text(order.price(), 2),
                Values.text(step.fromKwh(), 3),
                Values.text(step.toKwh(), 3),
                Values.text(order.filledKwh(), 3));
    }
}
