package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/**
 * What is expected of the weather in one period.
 *
 * @param period it is expected in
 * @param ghiWPerM2 global horizontal irradiance [W/m2]
 * @param airTemperatureC [C]
 * @param windSpeedMPerS [m/s]
 * @param clearSkyIndex light that comes through the clouds, as a share of a clear sky's
 */
public record OutlookStep(
        DeliveryPeriod period,
        Quantiles ghiWPerM2,
        Quantiles airTemperatureC,
        Quantiles windSpeedMPerS,
        Quantiles clearSkyIndex) {
    /** Cloud cover that lets so much light through; thin clouds go with much light. */
    public Quantiles cloudCoverOkta() {
        return new Quantiles(
                CloudCover.okta(clearSkyIndex.p90()),
                CloudCover.okta(clearSkyIndex.p50()),
                CloudCover.okta(clearSkyIndex.p10()));
    }
}
