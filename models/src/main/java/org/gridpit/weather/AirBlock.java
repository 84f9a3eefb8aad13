package org.gridpit.weather;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.solar.AirMass;
import org.gridpit.solar.Decomposition;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.Normal;

/** The whole weather of a block's hours: what the clouds leave of the light, and the air under them. */
final class AirBlock {
    private static final double HOURS_PER_DAY = Epw.HOURS_PER_DAY;
    /** A day's clearness holds for its early afternoon and changes on a straight line to the next. */
    private static final double DAY_HOUR = 13;

    private static final double WARMEST_HOUR = 14;
    /** A clearer day is warmer, and its air drier, by this much for a whole unit of clearness [K]. */
    private static final double CLEARNESS_EFFECT_K = 8;

    private static final double SWING_GAIN = 0.8;
    private static final double LEAST_SWING = 0.2;
    private static final double LEAST_SPREAD_K = 0.1;
    private static final double PRESSURE_SD_PA = 500;
    private static final double PRESSURE_TAU_H = 48;
    private static final double WIND_TURN_SD_DEG = 20;

    private final Climate climate;
    private final SunBlock sun;
    private final CloudBlock clouds;
    private final double clearnessBefore;
    private final double clearnessAfter;
    private final double meanPressurePa;
    private final double[] temperatureScore;
    private final double[] dewPointScore;
    private final double[] windScore;
    private final double[] pressureScore;
    private final double[] windDirectionDeg;
    private final List<Weather> hours = new ArrayList<>(Block.HOURS);

    /** Draws the block; of the blocks before and after only the days next to it matter. */
    AirBlock(
            long seed,
            Climate climate,
            double altitudeM,
            SunBlock sun,
            CloudBlock clouds,
            double clearnessBefore,
            double clearnessAfter,
            long block) {
        this.climate = climate;
        this.sun = sun;
        this.clouds = clouds;
        this.clearnessBefore = clearnessBefore;
        this.clearnessAfter = clearnessAfter;
        meanPressurePa = AirMass.standardPressurePa(altitudeM);
        temperatureScore =
                scores(seed, "air-temperature", block, climate.airTemperature().tauH());
        dewPointScore = scores(seed, "dew-point", block, climate.dewPoint().tauH());
        windScore = scores(seed, "wind-speed", block, climate.wind().tauH());
        pressureScore = scores(seed, "pressure", block, PRESSURE_TAU_H);
        windDirectionDeg = Block.walkDeg(seed, "wind-direction", block, WIND_TURN_SD_DEG);
        LocalCalendar localTime = new LocalCalendar(0);
        for (int i = 0; i < Block.HOURS; i++) {
            hours.add(weather(i, localTime.dayOfYear((Block.firstHour(block) + i) * HourShape.HOUR_S)));
        }
    }

    /** Weather of an hour counted from the start of the block. */
    Weather hour(int hour) {
        return hours.get(hour);
    }

    private static double[] scores(long seed, String purpose, long block, double tauH) {
        return Block.series(seed, purpose, block, StrictMath.exp(-1 / tauH), Block.HOURS);
    }

    private Weather weather(int i, int dayOfYear) {
        double ghi = clouds.ghiWPerM2[i];
        Decomposition light = Decomposition.erbs(ghi, sun.zenithDeg[i], sun.extraterrestrialWPerM2[i]);
        double clearer = clearness(i) - climate.sky().clearnessMean();
        double airTemperatureC = airTemperatureC(i, dayOfYear, clearer);
        double dewPointC = Math.min(dewPointC(i, dayOfYear, clearer), airTemperatureC - LEAST_SPREAD_K);
        return new Weather(
                ghi,
                light.dniWPerM2(),
                light.dhiWPerM2(),
                airTemperatureC,
                dewPointC,
                Humidity.relativePct(airTemperatureC, dewPointC),
                windSpeedMPerS(Normal.cdf(windScore[i])),
                windDirectionDeg[i],
                meanPressurePa + PRESSURE_SD_PA * pressureScore[i],
                CloudCover.okta(clouds.clearSkyIndex[i]));
    }

    private double airTemperatureC(int i, int dayOfYear, double clearer) {
        double swing =
                Math.max(LEAST_SWING, 1 + SWING_GAIN * clearer / climate.sky().clearnessMean());
        double hour = i % HOURS_PER_DAY + 0.5;
        return yearly(climate.airTemperature(), dayOfYear)
                + climate.dailyHalfRangeK()
                        * swing
                        * StrictMath.cos(2 * Math.PI * (hour - WARMEST_HOUR) / HOURS_PER_DAY)
                + CLEARNESS_EFFECT_K * clearer
                + climate.airTemperature().sdK() * temperatureScore[i];
    }

    private double dewPointC(int i, int dayOfYear, double clearer) {
        return yearly(climate.dewPoint(), dayOfYear)
                - CLEARNESS_EFFECT_K * clearer
                + climate.dewPoint().sdK() * dewPointScore[i];
    }

    private static double yearly(Climate.Course course, int dayOfYear) {
        return course.meanC() + course.amplitudeK() * Harmonic.wave(dayOfYear, course.warmestDay());
    }

    /** Clearness index of the days around this hour, on the line between their early afternoons. */
    private double clearness(int i) {
        double position = (i + 0.5 - DAY_HOUR) / HOURS_PER_DAY;
        int day = (int) Math.floor(position);
        double a = dayClearness(day);
        return a + (position - day) * (dayClearness(day + 1) - a);
    }

    private double dayClearness(int day) {
        if (day < 0) {
            return clearnessBefore;
        }
        return day < Block.DAYS ? clouds.dayClearness[day] : clearnessAfter;
    }

    private double windSpeedMPerS(double share) {
        Climate.Wind wind = climate.wind();
        if (share < wind.calmShare()) {
            return 0;
        }
        double blowing = (share - wind.calmShare()) / (1 - wind.calmShare());
        return Weibull.quantile(blowing, wind.shape(), wind.scaleMPerS());
    }
}
