package org.gridpit.weather;

import java.util.List;

/**
 * How many hours have weather that cannot be, whatever the climate.
 *
 * <p>Files round their light to whole watts; half a watt is let pass.
 *
 * @param tooBright with more than 1.2 of the clear sky's light
 * @param litNights with light while the sun is down
 * @param badHumidity with a relative humidity outside 5 to 100 %
 * @param dewAboveAir with a dew point above the air temperature
 */
record ImpossibleHours(int tooBright, int litNights, int badHumidity, int dewAboveAir) {
    private static final double ROUNDED_W_PER_M2 = 0.5;

    static ImpossibleHours of(HourlyYears years, SkyOfYear sky) {
        int tooBright = 0;
        int litNights = 0;
        int badHumidity = 0;
        int dewAboveAir = 0;
        for (int i = 0; i < years.hours().size(); i++) {
            Weather hour = years.hours().get(i);
            double clear = sky.clearGhiWPerM2(i);
            double humidityPct = hour.relativeHumidityPct();
            tooBright += hour.ghiWPerM2() > CloudCover.MOST_INDEX * clear + ROUNDED_W_PER_M2 ? 1 : 0;
            litNights += clear == 0 && hour.ghiWPerM2() + hour.dniWPerM2() + hour.dhiWPerM2() > 0 ? 1 : 0;
            badHumidity += humidityPct < Humidity.DRIEST_PCT || humidityPct > Humidity.SATURATED_PCT ? 1 : 0;
            dewAboveAir += hour.dewPointC() > hour.airTemperatureC() ? 1 : 0;
        }
        return new ImpossibleHours(tooBright, litNights, badHumidity, dewAboveAir);
    }

    /** None of them may ever happen. */
    List<StatisticRow> rows() {
        return List.of(
                StatisticRow.within("hours_above_1p2_clear_sky", tooBright, 0, 0),
                StatisticRow.within("hours_lit_at_night", litNights, 0, 0),
                StatisticRow.within("hours_humidity_outside_5_100_pct", badHumidity, 0, 0),
                StatisticRow.within("hours_dew_point_above_air", dewAboveAir, 0, 0));
    }
}
