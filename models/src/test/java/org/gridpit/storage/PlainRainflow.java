package org.gridpit.storage;

import java.util.ArrayList;
import java.util.List;

/** Rain-flow counting of a history that is over, straight from the text of ASTM E1049-85, section 5.4.4. */
final class PlainRainflow {
    private PlainRainflow() {}

    /** A range, its mean, and how often it was counted: 0.5 or 1. */
    record Cycle(double range, double mean, double count) {}

    static List<Cycle> count(List<Double> history) {
        var cycles = new ArrayList<Cycle>();
        var read = new ArrayList<Double>();
        for (double point : turningPoints(history)) {
            read.add(point);
            while (read.size() >= 3) {
                int last = read.size() - 1;
                double x = Math.abs(read.get(last) - read.get(last - 1));
                double y = Math.abs(read.get(last - 1) - read.get(last - 2));
                if (x < y) {
                    break;
                }
                if (read.size() == 3) {
                    cycles.add(cycle(read.get(0), read.get(1), 0.5));
                    read.remove(0);
                } else {
                    cycles.add(cycle(read.get(last - 2), read.get(last - 1), 1));
                    read.remove(last - 1);
                    read.remove(last - 2);
                }
            }
        }
        for (int i = 1; i < read.size(); i++) {
            cycles.add(cycle(read.get(i - 1), read.get(i), 0.5));
        }
        return cycles;
    }

    private static List<Double> turningPoints(List<Double> history) {
        var points = new ArrayList<Double>();
        for (double value : history) {
            int size = points.size();
            if (size > 0 && points.get(size - 1) == value) {
                continue;
            }
            if (size > 1 && points.get(size - 1) > points.get(size - 2) == value > points.get(size - 1)) {
                points.set(size - 1, value);
            } else {
                points.add(value);
            }
        }
        return points;
    }

    private static Cycle cycle(double from, double to, double count) {
        return new Cycle(Math.abs(to - from), (from + to) / 2, count);
    }
}
