package org.gridpit.weather;

/**
 * Correlation that a quantity keeps with its present value some hours ahead, {@code r^h}. Forecasts made one after the other
 * ask for the same few times ahead, so the last answers are remembered.
 */
final class Fading {
    private static final int REMEMBERED = 64;

    private final double perHour;
    private final double[] leadH = new double[REMEMBERED];
    private final double[] kept = new double[REMEMBERED];

    /** @param perHour correlation over one hour */
    Fading(double perHour) {
        this.perHour = perHour;
        kept[0] = 1;
        for (int i = 1; i < REMEMBERED; i++) {
            leadH[i] = Double.NaN;
        }
    }

    double after(double hours) {
        int place = (int) hours % REMEMBERED;
        if (leadH[place] != hours) {
            leadH[place] = hours;
            kept[place] = StrictMath.pow(perHour, hours);
        }
        return kept[place];
    }
}
