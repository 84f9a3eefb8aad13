package org.gridpit.agent.rule;

import org.gridpit.agent.Now;

/**
 * Forecast of a quantity from its own past: its usual course over the day plus what is left of its lasting deviation from
 * it ({@link Deviation}),
 *
 * <pre>  x(t + h) = profile(t + h) + phi^h deviation(t). </pre>
 *
 * <p>Where no usual course is known yet, the last value stands. In the next few ticks it also counts by how much better it
 * has been of late: on a day unlike those learned it takes over.
 */
final class Course {
    /** A block's mean is taken from a quarter and three quarters through it: of an hour, the middles of its halves. */
    private static final double EARLY = 0.25;

    private static final double LATE = 0.75;
    /** Further ahead nothing is left of a deviation. */
    private static final int MOST_STEPS = 1 << 20;
    /** Weight of the newest error when course and last value are compared: a memory of some two hours. */
    private static final double ERROR_WEIGHT = 0.04;

    private final DailyProfile profile;
    private final Deviation deviation = new Deviation();
    private long lastTick = Long.MIN_VALUE;
    private double last = Double.NaN;
    private boolean deviates;
    private long expectedAt = Long.MIN_VALUE;
    private double courseNext;
    private double courseError;
    private double lastError;

    Course(double memoryDays) {
        this.profile = new DailyProfile(memoryDays);
    }

    /** The mean over the tick just passed. A tick already learned is left alone. */
    void learn(Now now, double value) {
        if (now.tick() <= lastTick) {
            return;
        }
        compare(now, value);
        double minute = TimeAhead.middleMinute(now, -1);
        boolean workday = TimeAhead.isWorkday(now, minute);
        double usual = profile.at(minute, workday);
        deviates = !Double.isNaN(usual);
        if (!deviates || now.tick() != lastTick + 1) {
            deviation.interrupt();
        }
        if (deviates) {
            deviation.follow(value - usual);
        }
        profile.learn(minute, workday, value);
        last = value;
        lastTick = now.tick();
    }

    private void compare(Now now, double value) {
        if (now.tick() == expectedAt + 1) {
            courseError += ERROR_WEIGHT * (square(value - courseNext) - courseError);
            lastError += ERROR_WEIGHT * (square(value - last) - lastError);
        }
    }

    boolean knowsNothing() {
        return Double.isNaN(last);
    }

    /** Mean of what is usual over the day; the last value while nothing is usual yet. */
    double usual() {
        double overall = profile.overall();
        return Double.isNaN(overall) ? last : overall;
    }

    /** Fills in the expectations of consecutive ticks, the first being the one to come. */
    void steps(Now now, double[] expected) {
        double trust = trust();
        double phi = deviation.persistence();
        double left = deviation.lasting();
        expectedAt = now.tick();
        for (int i = 0; i < expected.length; i++) {
            left *= phi;
            double byCourse = at(now, i, left);
            courseNext = i == 0 ? byCourse : courseNext;
            expected[i] = last + trust * (byCourse - last);
        }
    }

    /** Weight of the course against the last value in the next few ticks, by their squared errors of late. */
    private double trust() {
        double sum = square(courseError) + square(lastError);
        return sum > 0 ? square(lastError) / sum : 1;
    }

    private static double square(double value) {
        return value * value;
    }

    /** Fills in the expectations of consecutive blocks, the first being the one that this tick lies in. */
    void blocks(Now now, double[] expected) {
        double perBlock = power(deviation.persistence(), now.blockSteps());
        double intoBlock = now.tick() - now.blockStartTick();
        double left = deviation.lasting() * power(deviation.persistence(), now.blockSteps() / 2 + 1);
        for (int i = 0; i < expected.length; i++) {
            double firstStep = (double) i * now.blockSteps() - intoBlock - 0.5;
            double early = at(now, firstStep + EARLY * now.blockSteps(), left);
            double late = at(now, firstStep + LATE * now.blockSteps(), left);
            expected[i] = (early + late) / 2;
            left *= perBlock;
        }
    }

    /** Expectation of the mean over some ticks, the first so many after the one to come. */
    double mean(Now now, long leadSteps, long steps) {
        double left = deviation.lasting()
                * power(deviation.persistence(), (int) Math.min(MOST_STEPS, leadSteps + steps / 2 + 1));
        double firstStep = leadSteps - 0.5;
        return (at(now, firstStep + EARLY * steps, left) + at(now, firstStep + LATE * steps, left)) / 2;
    }

    private double at(Now now, double leadSteps, double deviationLeft) {
        double minute = TimeAhead.middleMinute(now, leadSteps);
        double usual = profile.at(minute, TimeAhead.isWorkday(now, minute));
        return !deviates || Double.isNaN(usual) ? last : usual + deviationLeft;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
