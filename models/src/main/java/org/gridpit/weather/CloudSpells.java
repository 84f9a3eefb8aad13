package org.gridpit.weather;

import java.util.Arrays;
import java.util.List;
import org.gridpit.time.RandomStream;

/**
 * Clouds and the gaps between them as they pass over a site, second by second, through one local day.
 *
 * <p>They lie on a line that the wind of their height blows over the site, and run on across the hours. The length of a
 * cloud follows a power law; a gap is drawn like a cloud and stretched by (1 - N)/N, so that in the long run the share
 * N of the sky is covered. An hour in the dark, with a clear or an overcast sky is one spell, and the line starts anew
 * behind it.
 *
 * @see "R. Wood, P. R. Field, The distribution of cloud horizontal sizes, J. Climate 24, 2011"
 * @see "J. M. Bright et al., Stochastic generation of synthetic minutely irradiance time series derived from mean
 *     hourly weather observation data, Solar Energy 115, 2015"
 */
final class CloudSpells {
    private static final double HOUR_S = HourShape.HOUR_S;
    private static final double M_PER_KM = 1000;
    private static final double SHORTEST_KM = 0.1;
    private static final double LONGEST_KM = 1000;
    /** Of the power law of lengths, p(L) ~ L^-1.66, less one. */
    private static final double TAIL = 0.66;

    private static final double SHORTEST_POWER = StrictMath.pow(SHORTEST_KM, -TAIL);
    private static final double LONGEST_POWER = StrictMath.pow(LONGEST_KM, -TAIL);

    /** Wind at the height of clouds over that at 10 m, and its bounds. */
    private static final double WIND_ALOFT = 2;

    private static final double SLOWEST_M_PER_S = 5;
    private static final double FASTEST_M_PER_S = 15;

    /** Clear-sky index in a gap: its mean, and its scatter from gap to gap. */
    private static final double GAP_INDEX = 1;

    private static final double GAP_INDEX_SD = 0.05;
    private static final double DARKEST_INDEX = 0.05;
    private static final int FIRST_CAPACITY = 64;

    private final RandomStream stream;
    private final int[] firstOfHour;
    /** End of each spell after the start of its hour, the last one's of an hour is the hour's [s]. */
    private double[] endS = new double[FIRST_CAPACITY];

    private double[] index = new double[FIRST_CAPACITY];
    private int size;
    private boolean running;
    private boolean cloudy;
    private double leftM;
    private double gapIndex;

    /**
     * What the spells of an hour must fit.
     *
     * @param clearSkyIndex mean of the hour
     * @param cover share of the sky under cloud, 0 to 1
     * @param windSpeedMPerS 10 m above ground [m/s]
     * @param daylight whether there is any light to be broken
     */
    record Hour(double clearSkyIndex, double cover, double windSpeedMPerS, boolean daylight) {
        boolean isBroken() {
            return daylight && cover > 0 && cover < 1;
        }

        /** What the clouds let through, so that with the gaps it makes the hour's index. */
        double cloudIndex() {
            return Math.max(DARKEST_INDEX, (clearSkyIndex - (1 - cover) * GAP_INDEX) / cover);
        }

        double lineSpeedMPerS() {
            return Math.max(SLOWEST_M_PER_S, Math.min(WIND_ALOFT * windSpeedMPerS, FASTEST_M_PER_S));
        }
    }

    /** Draws the spells of these hours, one after the other. */
    CloudSpells(RandomStream stream, List<Hour> hours) {
        this.stream = stream;
        firstOfHour = new int[hours.size()];
        for (int i = 0; i < firstOfHour.length; i++) {
            firstOfHour[i] = size;
            blowOver(hours.get(i));
        }
    }

    /**
     * Clear-sky index of equal cells of an hour, each the exact mean of the spells in it; only the pattern is meant,
     * not the height.
     *
     * @param cells filled with one index each
     */
    void fill(int hour, double[] cells) {
        double cellS = HOUR_S / cells.length;
        int spell = firstOfHour[hour];
        double fromS = 0;
        for (int i = 0; i < cells.length; i++) {
            double untilS = i + 1 < cells.length ? (i + 1) * cellS : HOUR_S;
            double sum = 0;
            while (endS[spell] < untilS) {
                sum += (endS[spell] - fromS) * index[spell];
                fromS = endS[spell];
                spell++;
            }
            sum += (untilS - fromS) * index[spell];
            fromS = untilS;
            cells[i] = sum / cellS;
        }
    }

    private void blowOver(Hour hour) {
        if (!hour.isBroken()) {
            running = false;
            add(HOUR_S, hour.clearSkyIndex());
            return;
        }
        if (!running) {
            running = true;
            startSpell(stream.nextUniform() < hour.cover());
        }
        double cloudSpeed = hour.lineSpeedMPerS();
        double gapSpeed = cloudSpeed * hour.cover() / (1 - hour.cover());
        double cloudIndex = hour.cloudIndex();
        double nowS = 0;
        while (nowS < HOUR_S) {
            double speed = cloudy ? cloudSpeed : gapSpeed;
            double untilS = Math.min(HOUR_S, nowS + leftM / speed);
            add(untilS, cloudy ? cloudIndex : gapIndex);
            if (untilS < HOUR_S) {
                startSpell(!cloudy);
            } else {
                leftM = Math.max(0, leftM - (untilS - nowS) * speed);
            }
            nowS = untilS;
        }
    }

    /** Gaps are kept as drawn and pass the faster the denser the clouds of the hour, which is the stretching. */
    private void startSpell(boolean ofCloud) {
        cloudy = ofCloud;
        leftM = M_PER_KM * lengthKm(stream.nextUniform());
        if (!cloudy) {
            gapIndex = GAP_INDEX + GAP_INDEX_SD * stream.nextGaussian();
        }
    }

    /**
     * Length that this share of the clouds is shorter than: (a - u (a - b))^(-1/0.66), a and b the shortest and the
     * longest length to the power -0.66.
     *
     * @return [km]
     */
    static double lengthKm(double u) {
        return StrictMath.pow(SHORTEST_POWER - u * (SHORTEST_POWER - LONGEST_POWER), -1 / TAIL);
    }

    private void add(double untilS, double clearSkyIndex) {
        if (size == endS.length) {
            endS = Arrays.copyOf(endS, 2 * size);
            index = Arrays.copyOf(index, 2 * size);
        }
        endS[size] = untilS;
        index[size] = clearSkyIndex;
        size++;
    }
}
