package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/**
 * What is expected of the weather in one period.
 *
 * @param period it is expected in
 * @param ghiWPerM2 global horizontal irradiance [W/m2]
 * @param airTemperatureC [C]
 * @param windSpeedMPerS [m/s]
 * @param cloudCoverOkta eighths of the sky
 */
public record OutlookStep(
        DeliveryPeriod period,
        Quantiles ghiWPerM2,
        Quantiles airTemperatureC,
        Quantiles windSpeedMPerS,
        Quantiles cloudCoverOkta) {}
