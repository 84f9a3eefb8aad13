package org.gridpit.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import org.gridpit.chart.Figure.Axis;

/**
 * An axis counted in its round steps: XChart puts ticks at whole numbers, and these are round values on the axis.
 *
 * <p>Months differ in length; between two of them the count is in proportion.
 */
final class AxisSteps {
    private static final double TIME_LABEL_PT = 46;
    private static final double NUMBER_LABEL_PT = 45;
    private static final double LEVEL_PT = 34;
    private static final double LEAST_LEVEL_PT = 12;
    private static final int LEAST_LEVELS = 3;

    private final double[] round;
    private final DoubleFunction<String> label;

    private AxisSteps(List<? extends Number> round, double span, DoubleFunction<String> label) {
        this.round = round.size() > 1
                ? round.stream().mapToDouble(Number::doubleValue).toArray()
                : new double[] {round.get(0).doubleValue(), round.get(0).doubleValue() + span};
        this.label = label;
    }

    /** Steps of a horizontal axis of this length. */
    static AxisSteps across(Axis axis, double lengthPt) {
        if (!axis.time()) {
            return numbers(axis, Math.max(2, (int) (lengthPt / NUMBER_LABEL_PT)));
        }
        long spanS = (long) (axis.max() - axis.min());
        int most = Math.max(2, (int) (lengthPt / TIME_LABEL_PT));
        List<Long> times = RoundSteps.times((long) Math.ceil(axis.min()), (long) axis.max(), most);
        return new AxisSteps(times, spanS, time -> RoundSteps.label((long) time, spanS, times));
    }

    /** Steps of an upright axis of this length: labels stand free of each other and are at least three. */
    static AxisSteps up(Axis axis, double lengthPt) {
        int about = Math.max(2, (int) (lengthPt / LEVEL_PT));
        while (about < lengthPt / LEAST_LEVEL_PT
                && RoundSteps.numbers(axis.min(), axis.max(), about).size() < LEAST_LEVELS) {
            about++;
        }
        return numbers(axis, about);
    }

    private static AxisSteps numbers(Axis axis, int about) {
        return new AxisSteps(
                RoundSteps.numbers(axis.min(), axis.max(), about),
                axis.max() - axis.min(),
                number -> RoundSteps.label(number, axis.min(), axis.max(), about));
    }

    /** Steps from the first round value to this one. */
    double of(double value) {
        int i = 0;
        while (i < round.length - 2 && value >= round[i + 1]) {
            i++;
        }
        return i + (value - round[i]) / (round[i + 1] - round[i]);
    }

    double[] of(double[] values) {
        double[] steps = new double[values.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = of(values[i]);
        }
        return steps;
    }

    /** What stands at a tick; XChart draws no ticks at all where it would be the same at both ends, as midnights are. */
    String label(double steps) {
        int i = (int) Math.round(steps);
        String text = i >= 0 && i < round.length ? label.apply(round[i]) : "";
        return steps > 0 ? text + " " : text;
    }

    /** Width of the widest label [pt]. */
    double widestPt() {
        double widest = 0;
        for (double value : round) {
            widest = Math.max(widest, HouseStyle.widthPt(label.apply(value)));
        }
        return widest;
    }
}
