package org.gridpit.weather;

import java.time.Duration;
import java.time.Instant;
import org.gridpit.Param;
import org.gridpit.time.DeliveryPeriod;

/**
 * Days hotter than the climate has them.
 *
 * <p>The air holds as much water as it did: its dew point stays, its relative humidity falls.
 */
public record HeatWave(
        @Param("When it begins, UTC") Instant at,
        @Param("How long until it is over") Duration duration,

        @Param(value = "Rise of the air temperature in between", unit = "K", min = 0, max = 20)
        double riseK,

        @Param("How long it takes to build up, and to fade; at most half of the duration")
        Duration onset)
        implements WeatherDisturbance {
    private static final double MOST_K = 20;
    private static final double DEFAULT_RISE_K = 6;
    private static final Duration DEFAULT_ONSET = Duration.ofHours(12);

    public HeatWave {
        if (!(riseK >= 0 && riseK <= MOST_K)) {
            throw new IllegalArgumentException(
                    "riseK (%s) must be 0 to 20. Maybe it is the temperature itself.".formatted(riseK));
        }
        new DisturbedTime(at, duration, onset);
    }

    /** Six kelvin more, within half a day. */
    public static HeatWave defaults(Instant at, Duration duration) {
        return new HeatWave(at, duration, DEFAULT_RISE_K, DisturbedTime.atMostHalf(DEFAULT_ONSET, duration));
    }

    @Override
    public Weather change(DeliveryPeriod period, Weather undisturbed) {
        DisturbedTime time = new DisturbedTime(at, duration, onset);
        if (!time.touches(period)) {
            return undisturbed;
        }
        double airTemperatureC = undisturbed.airTemperatureC() + riseK * time.smoothShare(period.midS());
        return new Weather(
                undisturbed.ghiWPerM2(),
                undisturbed.dniWPerM2(),
                undisturbed.dhiWPerM2(),
                airTemperatureC,
                undisturbed.dewPointC(),
                relativeHumidityPct(undisturbed, airTemperatureC),
                undisturbed.windSpeedMPerS(),
                undisturbed.windDirectionDeg(),
                undisturbed.pressurePa(),
                undisturbed.cloudCoverOkta());
    }

    /** The same vapour over the saturation of warmer air; what was drier than air can be stays as it was. */
    private static double relativeHumidityPct(Weather undisturbed, double airTemperatureC) {
        double before = undisturbed.relativeHumidityPct();
        double after = before
                * Humidity.saturationHpa(undisturbed.airTemperatureC())
                / Humidity.saturationHpa(airTemperatureC);
        return Math.max(Math.min(before, Humidity.DRIEST_PCT), after);
    }
}
