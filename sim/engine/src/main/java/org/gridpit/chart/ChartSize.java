package org.gridpit.chart;

/**
 * How large a figure is printed. Fonts and lines keep their size in points: a column figure is not a shrunken page figure.
 *
 * @param widthIn width on paper [in]; 3.5 a column, 7 a page
 * @param dpi dots per inch of the bitmap
 * @param titled whether the title stands above the plot; papers set it in the caption
 */
public record ChartSize(double widthIn, int dpi, boolean titled) {
    static final double POINTS_PER_IN = 72;
    private static final double HEIGHT_PER_WIDTH = 0.64;

    public ChartSize {
        if (!(widthIn >= 2 && widthIn <= 20)) {
            throw new IllegalArgumentException(
                    "widthIn (%s) must be 2 to 20 in. Maybe it is in cm.".formatted(widthIn));
        }
        if (dpi < 50 || dpi > 1200) {
            throw new IllegalArgumentException("dpi (%d) must be 50 to 1200. Maybe use 200.".formatted(dpi));
        }
    }

    /** Over the whole page, for reports. */
    public static ChartSize page() {
        return new ChartSize(7, 200, true);
    }

    /** In one column of two. */
    public static ChartSize column() {
        return new ChartSize(3.5, 200, true);
    }

    int widthPt() {
        return (int) Math.round(widthIn * POINTS_PER_IN);
    }

    int heightPt() {
        return (int) Math.round(widthIn * HEIGHT_PER_WIDTH * POINTS_PER_IN);
    }
}
