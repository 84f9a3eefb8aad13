package org.gridpit.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Collects the points of a line in steps, without those on the way from one corner to the next. */
final class Corners {
    private final List<double[]> points = new ArrayList<>();

    void to(double x, double y) {
        int n = points.size();
        if (n > 1 && points.get(n - 1)[1] == y && points.get(n - 2)[1] == y) {
            points.remove(n - 1);
        }
        points.add(new double[] {x, y});
    }

    /** What follows is not joined to what came before. */
    void gap() {
        points.add(new double[] {Double.NaN, Double.NaN});
    }

    Mark mark(String name, Mark.Shape shape, Color color) {
        return new Mark(
                name,
                shape,
                color,
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray());
    }
}
