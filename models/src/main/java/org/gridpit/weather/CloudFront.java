package org.gridpit.weather;

import java.time.Duration;
import java.time.Instant;
import org.gridpit.Param;
import org.gridpit.time.DeliveryPeriod;

/**
 * A bank of clouds that passes over the site and takes a share of all light.
 *
 * <p>Global, direct and diffuse light shrink by the same factor, so that they go on making up each other, DNI cos z +
 * DHI = GHI, whatever weather they come from. The sky's cover follows the light.
 */
public record CloudFront(
        @Param("When its first cloud arrives, UTC") Instant at,
        @Param("How long until its last cloud has gone") Duration duration,

        @Param(value = "Share of the light it takes in between", min = 0, max = 1)
        double depth,

        @Param("How long it takes to arrive, and to go; at most half of the duration")
        Duration edge)
        implements WeatherDisturbance {
    private static final double DEFAULT_DEPTH = 0.7;
    private static final Duration DEFAULT_EDGE = Duration.ofMinutes(5);

    public CloudFront {
        if (!(depth >= 0 && depth <= 1)) {
            throw new IllegalArgumentException("depth (%s) must be 0 to 1. Maybe it is in percent.".formatted(depth));
        }
        new DisturbedTime(at, duration, edge);
    }

    /** Takes seven tenths of the light, within five minutes. */
    public static CloudFront defaults(Instant at, Duration duration) {
        return new CloudFront(at, duration, DEFAULT_DEPTH, DisturbedTime.atMostHalf(DEFAULT_EDGE, duration));
    }

    @Override
    public Weather change(DeliveryPeriod period, Weather undisturbed) {
        DisturbedTime time = new DisturbedTime(at, duration, edge);
        if (!time.touches(period)) {
            return undisturbed;
        }
        double left = 1 - depth * time.meanShare(period);
        return new Weather(
                left * undisturbed.ghiWPerM2(),
                left * undisturbed.dniWPerM2(),
                left * undisturbed.dhiWPerM2(),
                undisturbed.airTemperatureC(),
                undisturbed.dewPointC(),
                undisturbed.relativeHumidityPct(),
                undisturbed.windSpeedMPerS(),
                undisturbed.windDirectionDeg(),
                undisturbed.pressurePa(),
                CloudCover.okta(left * CloudCover.clearSkyIndex(undisturbed.cloudCoverOkta())));
    }
}
