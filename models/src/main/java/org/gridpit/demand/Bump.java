package org.gridpit.demand;

import org.gridpit.time.Normal;

/**
 * A peak in the day: height exp(-d^2 / (2 w^2)), d the hours from its centre the short way round the clock.
 *
 * @param centreH hour of the day [h]
 * @param widthH w above [h]
 */
record Bump(double height, double centreH, double widthH) {
    private static final double HOURS_PER_DAY = 24;
    private static final double HALF_DAY_H = 12;

    /** Its part of the load at an hour of the day. */
    double at(double hour) {
        double distance = hour - centreH;
        if (distance > HALF_DAY_H) {
            distance -= HOURS_PER_DAY;
        } else if (distance < -HALF_DAY_H) {
            distance += HOURS_PER_DAY;
        }
        double widths = distance / widthH;
        return height * StrictMath.exp(-widths * widths / 2);
    }

    /** Its part of the mean load of a day, in closed form: height w sqrt(2 pi) (2 Phi(12 / w) - 1) / 24. */
    double meanOverDay() {
        double inside = 2 * Normal.cdf(HALF_DAY_H / widthH) - 1;
        return height * widthH * Math.sqrt(2 * Math.PI) * inside / HOURS_PER_DAY;
    }
}
