package org.gridpit.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Circle;
import org.knowm.xchart.style.markers.None;

/**
 * How figures look: white, one sans font, horizontal hairlines, colours of Okabe and Ito with a fixed meaning, no frame.
 *
 * <p>XChart takes many lengths as whole numbers; a style is therefore made for so many units to a point.
 *
 * @see "M. Okabe, K. Ito, Color Universal Design, 2008"
 */
final class HouseStyle {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x222222);
    static final Color QUIET_INK = new Color(0x595959);
    static final Color LIMIT = new Color(0x8c8c8c);
    static final Color GRID = new Color(225, 225, 225);
    static final Color GENERATION = new Color(0xE69F00);
    static final Color BATTERY = new Color(0x009E73);
    static final Color UTILITY = new Color(0x56B4E9);
    static final Color UNSERVED = new Color(0xD55E00);
    static final Color PRICE = new Color(0x0072B2);
    static final Color BIDS = new Color(0x0072B2);
    static final Color ASKS = new Color(0xD55E00);
    static final Color FREQUENCY = new Color(0x0072B2);
    static final Color VOLTAGE = new Color(0x0072B2);
    static final Color LOAD = new Color(0x000000);

    private static final double TITLE_PT = 11;
    private static final double TEXT_PT = 8.5;
    static final double PADDING_PT = 18;
    static final double TITLE_GAP_PT = 9;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Font TEXT = font("OpenSans-Regular.ttf");
    private static final Font TITLE = font("OpenSans-Semibold.ttf");
    private static final Color CLEAR = new Color(255, 255, 255, 0);
    private static final double HAIRLINE_PT = 0.6;
    private static final double LINE_PT = 1.6;
    private static final double THIN_LINE_PT = 1.1;
    private static final double POINT_PT = 7;
    private static final int DENSE_POINTS = 300;
    private static final int AREA_ALPHA = 205;
    private static final int MEDIUM_ALPHA = 110;
    private static final int FAINT_ALPHA = 51;

    private final double unitsPerPt;

    HouseStyle(double unitsPerPt) {
        this.unitsPerPt = unitsPerPt;
    }

    /** A length in whole units. */
    int units(double pt) {
        return (int) Math.round(pt * unitsPerPt);
    }

    Font text() {
        return TEXT.deriveFont((float) (TEXT_PT * unitsPerPt));
    }

    /** The title's font, smaller where a text has not room enough. */
    Font title(String text, double roomPt) {
        double wide = width(text, TITLE.deriveFont((float) TITLE_PT));
        return TITLE.deriveFont((float) (TITLE_PT * Math.min(1, roomPt / wide) * unitsPerPt));
    }

    /** Width of a text in the common font [pt]. */
    static double widthPt(String text) {
        return text.isEmpty() ? 0 : width(text, TEXT.deriveFont((float) TEXT_PT));
    }

    private static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }

    /** Where a text in the common font has ink, from its baseline's beginning. */
    Rectangle2D ink(String text) {
        return new TextLayout(text, text(), new FontRenderContext(null, true, false))
                .getOutline(null)
                .getBounds2D();
    }

    /** Title, axes and horizontal hairlines; a legend is a chart of its own. */
    void plot(XYStyler styler) {
        bare(styler);
        styler.setChartPadding(units(PADDING_PT))
                .setChartTitlePadding(units(TITLE_GAP_PT))
                .setChartTitleFontColor(INK);
        styler.setPlotContentSize(0.99);
        styler.setAxisTicksVisible(true).setAxisTicksLineVisible(false).setAxisTickMarksStroke(hairline());
        styler.setXAxisTickMarksColor(LIMIT).setYAxisTickMarksColor(CLEAR).setAxisTickMarkLength(units(2.5));
        styler.setAxisTickLabelsFont(text()).setAxisTickLabelsColor(INK).setYAxisLabelAlignment(TextAlignment.Right);
        styler.setAxisTickPadding(units(2)).setAxisTitleFont(text()).setAxisTitlePadding(units(4));
        styler.setPlotGridHorizontalLinesVisible(true)
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(hairline());
    }

    /** Series and texts and nothing else. */
    void bare(XYStyler styler) {
        styler.setChartBackgroundColor(CLEAR).setPlotBackgroundColor(CLEAR).setPlotBorderVisible(false);
        styler.setChartFontColor(QUIET_INK).setYAxisTitleColor(QUIET_INK).setAnnotationTextFontColor(QUIET_INK);
        styler.setAnnotationTextFont(text()).setMarkerSize(units(POINT_PT)).setLegendVisible(false);
        styler.setChartPadding(0).setPlotContentSize(1);
        styler.setPlotMargin(0).setAxisTicksVisible(false).setPlotGridLinesVisible(false);
    }

    /** Adds a mark whose places are given in the chart's own measure. */
    void addTo(XYChart chart, Mark mark, double[] x, double[] y) {
        XYSeries series =
                chart.addSeries("series " + chart.getSeriesCollection().size(), x, y);
        series.setMarker(mark.shape() == Mark.Shape.POINT ? new Circle() : new None());
        series.setMarkerColor(mark.color()).setLineColor(mark.color()).setFillColor(fill(mark));
        series.setLineStyle(stroke(mark));
        series.setXYSeriesRenderStyle(
                mark.isArea()
                        ? XYSeriesRenderStyle.PolygonArea
                        : mark.shape() == Mark.Shape.POINT ? XYSeriesRenderStyle.Scatter : XYSeriesRenderStyle.Line);
        // XChart draws a straight line piece by piece, each with its own dashes, but a curve in one go; a curve through
        // the corners of a step runs straight from one to the next.
        series.setSmooth(!mark.isArea() && mark.cornered());
    }

    /** The pen of a mark; thinner where hundreds of points would run into one another. */
    private BasicStroke stroke(Mark mark) {
        double pt = mark.x().length > DENSE_POINTS ? THIN_LINE_PT : LINE_PT;
        return switch (mark.shape()) {
            case AREA, MEDIUM_AREA, FAINT_AREA -> SeriesLines.NONE;
            case DASHED -> dashed(THIN_LINE_PT, 4, 2.5);
            case HAIRLINE -> hairline();
            case LIMIT -> dashed(HAIRLINE_PT, 1.5, 1.5);
            default ->
                new BasicStroke(
                        (float) (pt * unitsPerPt),
                        mark.cornered() ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND);
        };
    }

    private BasicStroke hairline() {
        return new BasicStroke((float) (HAIRLINE_PT * unitsPerPt));
    }

    private BasicStroke dashed(double pt, double dash, double gap) {
        float[] pattern = {(float) (dash * unitsPerPt), (float) (gap * unitsPerPt)};
        return new BasicStroke((float) (pt * unitsPerPt), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    private static Color fill(Mark mark) {
        return switch (mark.shape()) {
            case AREA -> translucent(mark.color(), AREA_ALPHA);
            case MEDIUM_AREA -> translucent(mark.color(), MEDIUM_ALPHA);
            case FAINT_AREA -> translucent(mark.color(), FAINT_ALPHA);
            default -> mark.color();
        };
    }

    private static Color translucent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    private static Font font(String file) {
        try (InputStream in = HouseStyle.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("font " + file + " is damaged. Maybe build the program anew.", e);
        }
    }
}
