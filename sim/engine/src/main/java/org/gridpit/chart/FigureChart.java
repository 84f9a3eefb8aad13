package org.gridpit.chart;

import java.awt.Graphics2D;
import org.gridpit.chart.Figure.Note;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.XYStyler;

/** A figure as a chart of XChart: title above, axes around the plot, what lines mean beside it, the legend below. */
final class FigureChart {
    private static final double UNITS_PER_PT = 4;
    private static final double EDGE_PT = 5;
    private static final double GAP_PT = 4;
    private static final double ROW_PT = 12;
    private static final double TITLE_ROW_PT = 26;
    private static final double TICK_PT = 5;

    private final HouseStyle style = new HouseStyle(UNITS_PER_PT);
    private final Figure figure;
    private final ChartSize size;
    private final LegendChart legend;
    private final double notesPt;
    private final AxisSteps x;
    private final AxisSteps y;
    private final double plotWidthPt;
    private final double plotHeightPt;

    private FigureChart(Figure figure, ChartSize size) {
        this.figure = figure;
        this.size = size;
        this.legend = new LegendChart(figure.marks(), size.widthPt());
        this.notesPt = figure.notes().stream()
                .mapToDouble(note -> HouseStyle.widthPt(note.text()) + GAP_PT)
                .max()
                .orElse(0);
        this.plotHeightPt = heightPt() - 2 * HouseStyle.PADDING_PT - (size.titled() ? TITLE_ROW_PT : 0) - 2 * ROW_PT;
        this.y = AxisSteps.up(figure.y(), plotHeightPt);
        this.plotWidthPt = widthPt() - 2 * HouseStyle.PADDING_PT - y.widestPt() - TICK_PT - ROW_PT;
        this.x = AxisSteps.across(figure.x(), plotWidthPt);
    }

    /** Paints a figure; the graphics are in points. */
    static void paint(Graphics2D g, Figure figure, ChartSize size) {
        g.setColor(HouseStyle.PAPER);
        g.fillRect(0, 0, size.widthPt(), size.heightPt());
        FigureChart chart = new FigureChart(figure, size);
        chart.paintPlot(g);
        chart.legend.paint(g, size.heightPt() - EDGE_PT - chart.legend.heightPt());
    }

    /** The chart is larger than its place by what its padding is wider than the edge of the paper. */
    private static double overhangPt() {
        return HouseStyle.PADDING_PT - EDGE_PT;
    }

    private double overhangAbovePt() {
        return overhangPt() + (size.titled() ? HouseStyle.TITLE_GAP_PT - GAP_PT : 0);
    }

    private double widthPt() {
        return size.widthPt() + overhangPt() - notesPt;
    }

    private double heightPt() {
        return size.heightPt() + overhangAbovePt() + overhangPt() - legend.heightPt() - GAP_PT;
    }

    private void paintPlot(Graphics2D g) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(-overhangPt(), -overhangAbovePt());
        own.scale(1 / UNITS_PER_PT, 1 / UNITS_PER_PT);
        XYChart chart = chart();
        chart.paint(own, chart.getWidth(), chart.getHeight());
        paintNotes(chart, own);
        own.dispose();
    }

    private XYChart chart() {
        XYChart chart = new XYChart(style.units(widthPt()), style.units(heightPt()));
        XYStyler styler = chart.getStyler();
        style.plot(styler);
        if (size.titled()) {
            chart.setTitle(figure.title());
            styler.setChartTitleFont(style.title(figure.title(), plotWidthPt));
        }
        if (figure.isEmpty()) {
            styler.setAxisTicksVisible(false);
            styler.setPlotGridHorizontalLinesVisible(false);
            chart.addAnnotation(
                    new AnnotationText(figure.finding(), chart.getWidth() / 2.0, chart.getHeight() / 2.0, true));
        } else {
            axes(chart);
            marks(chart);
        }
        return chart;
    }

    private void axes(XYChart chart) {
        XYStyler styler = chart.getStyler();
        chart.setXAxisTitle(figure.x().title());
        chart.setYAxisTitle(figure.y().title());
        double left = x.of(figure.x().min());
        double right = x.of(figure.x().max());
        double bottom = y.of(figure.y().min());
        double top = y.of(figure.y().max());
        styler.setXAxisMin(left).setXAxisMax(right).setYAxisMin(bottom).setYAxisMax(top);
        styler.setXAxisTickLabelsFormattingFunction(x::label).setYAxisTickLabelsFormattingFunction(y::label);
        styler.setXAxisTickMarkSpacingHint(oneStep(plotWidthPt, right - left));
        styler.setYAxisTickMarkSpacingHint(oneStep(plotHeightPt, top - bottom));
    }

    /** The spacing at which XChart puts a tick at each whole step. */
    private int oneStep(double lengthPt, double steps) {
        return style.units(lengthPt * 0.9 / Math.max(1, steps));
    }

    private void marks(XYChart chart) {
        if (figure.y().min() < 0 && figure.y().max() > 0) {
            add(chart, Mark.zero(figure.x().min(), figure.x().max()));
        }
        figure.marks().forEach(mark -> add(chart, mark));
        // Where all data are equally far apart XChart puts its ticks at them; a place that is no number prevents that.
        double[] nothing = {Double.NaN};
        style.addTo(chart, figure.marks().get(0), nothing, nothing);
    }

    private void add(XYChart chart, Mark mark) {
        style.addTo(chart, mark, x.of(mark.x()), y.of(mark.y()));
    }

    /** What levels mean, right of the plot. XChart finds no places on axes with fewer ticks than this asks for. */
    private void paintNotes(XYChart chart, Graphics2D g) {
        chart.getStyler().setXAxisTickMarkSpacingHint(1);
        for (Note note : figure.notes()) {
            double left = chart.getScreenXFromChart(x.of(figure.x().max())) + style.units(GAP_PT);
            double middle = chart.getHeight() - chart.getScreenYFromChart(y.of(note.y()));
            var text = new AnnotationText(
                    note.text(), left + style.ink(note.text()).getWidth() / 2, middle, true);
            chart.addAnnotation(text);
            text.paint(g);
        }
    }
}
