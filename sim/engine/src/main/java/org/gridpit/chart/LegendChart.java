package org.gridpit.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;

/**
 * The names of a figure's marks below it, centred, in as many rows as they need.
 *
 * <p>A chart of its own, whose places are points on paper and whose series are the signs: XChart would lay a horizontal
 * legend out in one row whatever its width.
 */
final class LegendChart {
    private static final double UNITS_PER_PT = 4;
    private static final double ROW_PT = 13;
    private static final double BASELINE_PT = 9;
    private static final double MIDDLE_PT = 6;
    private static final double SIGN_PT = 16;
    private static final double SIGN_HEIGHT_PT = 7;
    private static final double SIGN_GAP_PT = 4;
    private static final double ENTRY_GAP_PT = 12;
    private static final double EDGE_PT = 6;

    private final HouseStyle style = new HouseStyle(UNITS_PER_PT);
    private final List<List<Mark>> rows;
    private final int widthPt;

    LegendChart(List<Mark> marks, int widthPt) {
        this.widthPt = widthPt;
        this.rows = rows(marks.stream().filter(mark -> !mark.name().isEmpty()).toList(), widthPt - 2 * EDGE_PT);
    }

    private static List<List<Mark>> rows(List<Mark> marks, double roomPt) {
        int first = marks.size();
        while (first > 1 && widthPt(marks.subList(0, first)) > roomPt) {
            first--;
        }
        if (first == marks.size()) {
            return marks.isEmpty() ? List.of() : List.of(marks);
        }
        List<List<Mark>> rows = new ArrayList<>(List.of(marks.subList(0, first)));
        rows.addAll(rows(marks.subList(first, marks.size()), roomPt));
        return rows;
    }

    private static double widthPt(List<Mark> row) {
        return row.stream().mapToDouble(LegendChart::widthPt).sum() + ENTRY_GAP_PT * (row.size() - 1);
    }

    private static double widthPt(Mark mark) {
        return SIGN_PT + SIGN_GAP_PT + HouseStyle.widthPt(mark.name());
    }

    double heightPt() {
        return rows.size() * ROW_PT;
    }

    /** Paints the rows from a height downwards; the graphics are in points. */
    void paint(Graphics2D g, double topPt) {
        if (!rows.isEmpty()) {
            Graphics2D own = (Graphics2D) g.create();
            own.translate(0, topPt);
            own.scale(1 / UNITS_PER_PT, 1 / UNITS_PER_PT);
            chart().paint(own, style.units(widthPt), style.units(heightPt()));
            own.dispose();
        }
    }

    private XYChart chart() {
        XYChart chart = new XYChart(style.units(widthPt), style.units(heightPt()));
        style.bare(chart.getStyler());
        chart.getStyler().setAnnotationTextFontColor(HouseStyle.INK);
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax((double) widthPt)
                .setYAxisMin(-heightPt())
                .setYAxisMax(0.0);
        double top = 0;
        for (List<Mark> row : rows) {
            double left = (widthPt - widthPt(row)) / 2;
            for (Mark mark : row) {
                Mark sign = mark.sign(left, top - MIDDLE_PT, SIGN_PT, SIGN_HEIGHT_PT);
                style.addTo(chart, mark, sign.x(), sign.y());
                text(chart, mark.name(), left + SIGN_PT + SIGN_GAP_PT, top - BASELINE_PT);
                left += widthPt(mark) + ENTRY_GAP_PT;
            }
            top -= ROW_PT;
        }
        return chart;
    }

    /** A text on a baseline: XChart centres what of it has ink. */
    private void text(XYChart chart, String text, double left, double baseline) {
        Rectangle2D ink = style.ink(text);
        double x = left * UNITS_PER_PT + ink.getWidth() / 2;
        double y = (heightPt() + baseline) * UNITS_PER_PT + ink.getHeight() / 2;
        chart.addAnnotation(new AnnotationText(text, x, y, true));
    }
}
