package org.gridpit.weather;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.Param;

/**
 * What a year's weather, or ten years', is like: the figures a generated series is held against.
 *
 * <p>KT is a day's GHI over the light outside the atmosphere; kc an hour's GHI over the clear sky's, where that is
 * above 50 W/m2. A temperature residual is what is left without the mean of its month and hour, a dew point residual
 * without the mean of its month.
 */
public record WeatherStatistics(
        @Param(value = "GHI in 365 days", unit = "kWh/m2") double annualGhiKwhPerM2,
        @Param("Daily clearness index KT: mean") double clearnessMean,
        @Param("KT: standard deviation") double clearnessSd,
        @Param("KT: correlation with the next day") double clearnessLag1Day,
        @Param("Hourly clear-sky index kc: mean") double clearSkyIndexMean,
        @Param("kc: standard deviation") double clearSkyIndexSd,

        @Param("kc: correlation with the next hour of the day")
        double clearSkyIndexLag1H,

        @Param("Share of hours with kc above 0.9") double clearShare,
        @Param("Share of hours with kc below 0.4") double cloudyShare,

        @Param("Share of steps of kc inside a day above 0.2")
        double stepShare,

        @Param(value = "Air temperature residual: standard deviation", unit = "K")
        double temperatureSdK,

        @Param("Air temperature residual: correlation over 1 h")
        double temperatureLag1H,

        @Param("Air temperature residual: correlation over 6 h")
        double temperatureLag6H,

        @Param("Air temperature residual: correlation over 24 h")
        double temperatureLag24H,

        @Param(value = "Air temperature: mean", unit = "C") double temperatureMeanC,

        @Param(value = "Air temperature: mean of half the daily range", unit = "K")
        double dailyHalfRangeK,

        @Param("Correlation of KT with the daily range of air temperature")
        double clearnessRangeCorrelation,

        @Param(value = "Dew point residual: standard deviation", unit = "K")
        double dewPointSdK,

        @Param("Dew point residual: correlation over 24 h") double dewPointLag24H,

        @Param(value = "Relative humidity: mean", unit = "%")
        double humidityMeanPct,

        @Param(value = "Relative humidity: standard deviation", unit = "%")
        double humiditySdPct,

        @Param("Correlation of relative humidity with the air temperature residual")
        double humidityTemperatureCorrelation,

        @Param(value = "Wind speed: mean", unit = "m/s") double windMeanMPerS,

        @Param("Wind speed above 0: Weibull shape by moments")
        double windShape,

        @Param(value = "Wind speed above 0: Weibull scale by moments", unit = "m/s")
        double windScaleMPerS,

        @Param("Wind speed: correlation over 1 h") double windLag1H,
        @Param("Share of calm hours") double calmShare) {

    /** Statistics of hourly weather. */
    public static WeatherStatistics of(HourlyYears years) {
        return new StatisticsOfYears(years).statistics();
    }

    /** All figures, without targets. */
    public List<StatisticRow> rows() {
        return against(this).stream().map(StatisticRow::withoutTarget).toList();
    }

    /** All figures against those of a measured year, with the tolerance a ten-year run must keep. */
    public List<StatisticRow> against(WeatherStatistics target) {
        List<StatisticRow> rows = new ArrayList<>();
        addLight(rows, target);
        addTemperature(rows, target);
        addHumidityAndWind(rows, target);
        return List.copyOf(rows);
    }

    private void addLight(List<StatisticRow> rows, WeatherStatistics target) {
        double light = target.annualGhiKwhPerM2;
        add(rows, "annual_ghi_kwh_per_m2", annualGhiKwhPerM2, light, 0.03 * light);
        add(rows, "clearness_mean", clearnessMean, target.clearnessMean, 0.02);
        add(rows, "clearness_sd", clearnessSd, target.clearnessSd, 0.02);
        add(rows, "clearness_lag_1_day", clearnessLag1Day, target.clearnessLag1Day, 0.08);
        add(rows, "clear_sky_index_mean", clearSkyIndexMean, target.clearSkyIndexMean, 0.03);
        add(rows, "clear_sky_index_sd", clearSkyIndexSd, target.clearSkyIndexSd, 0.04);
        add(rows, "clear_sky_index_lag_1_h", clearSkyIndexLag1H, target.clearSkyIndexLag1H, 0.08);
        add(rows, "clear_share", clearShare, target.clearShare, 0.06);
        add(rows, "cloudy_share", cloudyShare, target.cloudyShare, 0.06);
        add(rows, "step_share", stepShare, target.stepShare, 0.05);
    }

    private void addTemperature(List<StatisticRow> rows, WeatherStatistics target) {
        add(rows, "temperature_sd_k", temperatureSdK, target.temperatureSdK, 0.5);
        add(rows, "temperature_lag_1_h", temperatureLag1H, target.temperatureLag1H, 0.06);
        add(rows, "temperature_lag_6_h", temperatureLag6H, target.temperatureLag6H, 0.06);
        add(rows, "temperature_lag_24_h", temperatureLag24H, target.temperatureLag24H, 0.06);
        add(rows, "temperature_mean_c", temperatureMeanC, target.temperatureMeanC, 0.5);
        add(rows, "daily_half_range_k", dailyHalfRangeK, target.dailyHalfRangeK, 0.7);
        rows.add(StatisticRow.above(
                "clearness_range_correlation", clearnessRangeCorrelation, target.clearnessRangeCorrelation, 0.3));
    }

    private void addHumidityAndWind(List<StatisticRow> rows, WeatherStatistics target) {
        add(rows, "dew_point_sd_k", dewPointSdK, target.dewPointSdK, 0.6);
        add(rows, "dew_point_lag_24_h", dewPointLag24H, target.dewPointLag24H, 0.1);
        add(rows, "humidity_mean_pct", humidityMeanPct, target.humidityMeanPct, 4);
        add(rows, "humidity_sd_pct", humiditySdPct, target.humiditySdPct, 4);
        double dryWhenWarm = target.humidityTemperatureCorrelation;
        add(rows, "humidity_temperature_correlation", humidityTemperatureCorrelation, dryWhenWarm, 0.12);
        add(rows, "wind_mean_m_per_s", windMeanMPerS, target.windMeanMPerS, 0.2);
        add(rows, "wind_shape", windShape, target.windShape, 0.15);
        add(rows, "wind_scale_m_per_s", windScaleMPerS, target.windScaleMPerS, 0.2);
        add(rows, "wind_lag_1_h", windLag1H, target.windLag1H, 0.06);
        add(rows, "calm_share", calmShare, target.calmShare, 0.02);
    }

    private static void add(List<StatisticRow> rows, String statistic, double value, double target, double tolerance) {
        rows.add(StatisticRow.within(statistic, value, target, tolerance));
    }
}
