package org.gridpit.weather;

/**
 * How the clear sky spreads the light of one hour over equal cells, each taken at its own middle.
 *
 * <p>A cell is as long as the periods asked for, so a tick sees the sun where it is in the tick's middle, and the
 * cells of every length add up to the same hour.
 */
final class HourShape {
    static final int HOUR_S = 3600;

    private final SiteSky sky;
    private long hourStartS = Long.MIN_VALUE;
    private int cellS;
    private double[] ghi = {};
    private double[] dni = {};
    private double[] zenithDeg = {};
    private double[] extraterrestrial = {};
    private double ghiMean;
    private double dniMean;

    HourShape(SiteSky sky) {
        this.sky = sky;
    }

    /**
     * Longest cell that periods of this length fall on with both ends, in every hour they touch.
     *
     * @param localStartS start of one of them in local standard time
     */
    static int cellS(long localStartS, long durationS) {
        return (int) gcd(gcd(Math.floorMod(localStartS, HOUR_S), durationS), HOUR_S);
    }

    int cells() {
        return ghi.length;
    }

    /** Goes to the hour starting at this second, in cells of this length. */
    void moveTo(long startS, int lengthS) {
        if (startS == hourStartS && lengthS == cellS) {
            return;
        }
        int cells = HOUR_S / lengthS;
        if (cells != ghi.length) {
            ghi = new double[cells];
            dni = new double[cells];
            zenithDeg = new double[cells];
            extraterrestrial = new double[cells];
        }
        hourStartS = startS;
        cellS = lengthS;
        for (int i = 0; i < cells; i++) {
            sky.moveTo(startS + (i + 0.5) * lengthS);
            ghi[i] = sky.ghiWPerM2();
            dni[i] = sky.dniWPerM2();
            zenithDeg[i] = sky.zenithDeg();
            extraterrestrial[i] = sky.extraterrestrialWPerM2();
        }
        ghiMean = mean(ghi, 0, cells);
        dniMean = mean(dni, 0, cells);
    }

    /** Horizontal light, global or diffuse, of an hour in the cells [from, to). */
    double horizontalWPerM2(double hourWPerM2, int from, int to, double mostIndex) {
        return share(hourWPerM2, ghi, ghiMean, from, to, mostIndex);
    }

    /** The hour's beam in the cells [from, to). */
    double beamWPerM2(double hourWPerM2, int from, int to, double mostIndex) {
        return share(hourWPerM2, dni, dniMean, from, to, mostIndex);
    }

    /** Clear-sky GHI of the cells [from, to). */
    double clearGhiWPerM2(int from, int to) {
        return mean(ghi, from, to);
    }

    /** Clear-sky GHI of the hour, as the mean of its cells. */
    double clearGhiWPerM2() {
        return ghiMean;
    }

    /** True zenith of the cells [from, to). */
    double zenithDeg(int from, int to) {
        return mean(zenithDeg, from, to);
    }

    double extraterrestrialWPerM2(int from) {
        return extraterrestrial[from];
    }

    /**
     * Up to the index the light follows the clear sky; what a file has beyond that, at sunrise and sunset mostly, is
     * spread evenly. Either way the hour keeps its energy.
     */
    private static double share(double hour, double[] clear, double clearMean, int from, int to, double mostIndex) {
        if (!(clearMean > 0)) {
            return hour;
        }
        double shaped = Math.min(hour, mostIndex * clearMean);
        return hour - shaped + shaped * (mean(clear, from, to) / clearMean);
    }

    private static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
