package org.gridpit.chart;

import java.awt.Color;

/**
 * A line, an area or a point of a figure.
 *
 * @param name for the legend; empty for a limit that has a note of its own
 * @param x places along the horizontal axis; of an area the way around it
 */
record Mark(String name, Shape shape, Color color, double[] x, double[] y) {
    /** How a mark is painted. */
    enum Shape {
        LINE,
        DASHED,
        LIMIT,
        HAIRLINE,
        AREA,
        MEDIUM_AREA,
        FAINT_AREA,
        POINT
    }

    Mark {
        x = x.clone();
        y = y.clone();
    }

    static Mark line(String name, Color color, double[] x, double[] y) {
        return new Mark(name, Shape.LINE, color, x, y);
    }

    static Mark limit(double fromX, double toX, double y) {
        return new Mark("", Shape.LIMIT, HouseStyle.LIMIT, new double[] {fromX, toX}, new double[] {y, y});
    }

    /** The line at zero of an axis that goes below it. */
    static Mark zero(double fromX, double toX) {
        return new Mark("", Shape.HAIRLINE, HouseStyle.LIMIT, new double[] {fromX, toX}, new double[] {0, 0});
    }

    static Mark point(String name, Color color, double x, double y) {
        return new Mark(name, Shape.POINT, color, new double[] {x}, new double[] {y});
    }

    /** What holds throughout each bin, as the corners of a line; what is no number leaves a gap. */
    static Mark steps(String name, Shape shape, Color color, TimeBins bins, double[] values) {
        Corners line = new Corners();
        double[] startS = bins.startS();
        for (int i = 0; i < startS.length; i++) {
            if (Double.isNaN(values[i])) {
                line.gap();
            } else {
                line.to(startS[i], values[i]);
                line.to(startS[i] + bins.widthS(), values[i]);
            }
        }
        return line.mark(name, shape, color);
    }

    /** What lies between two such lines. */
    static Mark between(String name, Shape shape, Color color, TimeBins bins, double[] low, double[] high) {
        Corners around = new Corners();
        double[] startS = bins.startS();
        int from = 0;
        for (int i = 0; i <= startS.length; i++) {
            if (i == startS.length || Double.isNaN(low[i])) {
                for (int k = from; k < i; k++) {
                    around.to(startS[k], high[k]);
                    around.to(startS[k] + bins.widthS(), high[k]);
                }
                for (int k = i - 1; k >= from; k--) {
                    around.to(startS[k] + bins.widthS(), low[k]);
                    around.to(startS[k], low[k]);
                }
                around.gap();
                from = i + 1;
            }
        }
        return around.mark(name, shape, color);
    }

    boolean isArea() {
        return shape == Shape.AREA || shape == Shape.MEDIUM_AREA || shape == Shape.FAINT_AREA;
    }

    /** Its sign in a legend: a mark of its kind that fills a place. */
    Mark sign(double left, double middle, double width, double height) {
        double right = left + width;
        double low = middle - height / 2;
        double high = middle + height / 2;
        double[] x = {left, right};
        double[] y = {middle, middle};
        if (isArea()) {
            x = new double[] {left, right, right, left, left};
            y = new double[] {high, high, low, low, high};
        } else if (shape == Shape.POINT) {
            x = new double[] {left + width / 2};
            y = new double[] {middle};
        }
        return new Mark(name, shape, color, x, y);
    }

    /** Whether it only runs across and upright, as steps and limits do. */
    boolean cornered() {
        for (int i = 1; i < x.length; i++) {
            if (Math.abs(x[i] - x[i - 1]) > 0 && Math.abs(y[i] - y[i - 1]) > 0) {
                return false;
            }
        }
        return true;
    }
}
