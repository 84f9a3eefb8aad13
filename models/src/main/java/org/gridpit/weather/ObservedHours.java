package org.gridpit.weather;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.gridpit.time.DeliveryPeriod;

/**
 * The weather observed in the last day or so, hour by hour; the hour that is running counts as far as it was observed.
 */
final class ObservedHours {
    /** Hours a mean is taken over. */
    private static final int RECENT = 24;
    /** More hours than the forecast looks back. */
    private static final int SLOTS = 32;

    private final int utcOffsetS;
    private final RecentMean indices = new RecentMean(RECENT);
    private final RecentMean winds = new RecentMean(RECENT);
    private final long[] hours = new long[SLOTS];
    private final double[] temperaturesC = new double[SLOTS];
    private long lastEndS = Long.MIN_VALUE;
    private long hour;
    private double seconds;
    private double ghi;
    private double clearGhi;
    private double temperature;
    private double wind;
    private double middles;
    private double lastIndex = Double.NaN;
    private double lastIndexMidS;

    ObservedHours(int utcOffsetS) {
        this.utcOffsetS = utcOffsetS;
        Arrays.fill(hours, Long.MIN_VALUE);
    }

    void observe(DeliveryPeriod period, Weather weather, double clearGhiWPerM2) {
        if (period.startS() < lastEndS) {
            throw new IllegalArgumentException(
                    "period (start %d) must not begin before the last one ended (%d). Maybe it was observed twice."
                            .formatted(period.startS(), lastEndS));
        }
        long observed = localHour(period.startS());
        if (seconds > 0 && observed != hour) {
            finishHour();
        }
        hour = observed;
        double durationS = period.durationS();
        seconds += durationS;
        ghi += durationS * weather.ghiWPerM2();
        clearGhi += durationS * clearGhiWPerM2;
        temperature += durationS * weather.airTemperatureC();
        wind += durationS * weather.windSpeedMPerS();
        middles += durationS * (period.midS() - hourStartS());
        lastEndS = period.endS();
        if (isIndexed()) {
            lastIndex = ghi / clearGhi;
            lastIndexMidS = midS();
        }
    }

    boolean isEmpty() {
        return seconds == 0;
    }

    /** Middle of what was observed of the running hour, UTC epoch [s]. */
    double midS() {
        return hourStartS() + middles / seconds;
    }

    double temperatureC() {
        return temperature / seconds;
    }

    double windMPerS() {
        return wind / seconds;
    }

    /** Of the last hours, the running one among them. */
    double meanWindMPerS() {
        return winds.meanWith(windMPerS());
    }

    /** Clear-sky index of the last hour with enough sun for one. */
    OptionalDouble clearSkyIndex() {
        return Double.isNaN(lastIndex) ? OptionalDouble.empty() : OptionalDouble.of(lastIndex);
    }

    /** Middle of that hour, UTC epoch [s]. */
    double clearSkyIndexMidS() {
        return lastIndexMidS;
    }

    /** Mean index of the last such hours. */
    double meanClearSkyIndex() {
        return isIndexed() ? indices.meanWith(lastIndex) : indices.mean();
    }

    /** Air temperature on the line between the middles of observed hours; empty where they were not observed. */
    OptionalDouble temperatureAtC(double utcS) {
        double position = (utcS + utcOffsetS) / HourShape.HOUR_S - 0.5;
        long before = (long) Math.floor(position);
        double share = position - before;
        double a = temperatureOfHourC(before);
        double b = share == 0 ? a : temperatureOfHourC(before + 1);
        double between = a + share * (b - a);
        return Double.isNaN(between) ? OptionalDouble.empty() : OptionalDouble.of(between);
    }

    private double temperatureOfHourC(long localHour) {
        if (localHour == hour) {
            return temperatureC();
        }
        int slot = slot(localHour);
        return hours[slot] == localHour ? temperaturesC[slot] : Double.NaN;
    }

    private void finishHour() {
        int slot = slot(hour);
        hours[slot] = hour;
        temperaturesC[slot] = temperatureC();
        winds.add(windMPerS());
        if (isIndexed()) {
            indices.add(lastIndex);
        }
        seconds = 0;
        ghi = 0;
        clearGhi = 0;
        temperature = 0;
        wind = 0;
        middles = 0;
    }

    private boolean isIndexed() {
        return clearGhi > SkyOfYear.LEAST_CLEAR_W_PER_M2 * seconds;
    }

    private long localHour(long utcS) {
        return Math.floorDiv(utcS + utcOffsetS, HourShape.HOUR_S);
    }

    private double hourStartS() {
        return (double) (hour * HourShape.HOUR_S - utcOffsetS);
    }

    private static int slot(long localHour) {
        return (int) Math.floorMod(localHour, (long) SLOTS);
    }
}
