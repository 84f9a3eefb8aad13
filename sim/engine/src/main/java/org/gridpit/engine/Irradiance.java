package org.gridpit.engine;

import org.gridpit.weather.Weather;

/** Global, direct normal and diffuse irradiance [W/m2]. */
record Irradiance(double ghiWPerM2, double dniWPerM2, double dhiWPerM2) {
    static final Irradiance NONE = new Irradiance(0, 0, 0);

    static Irradiance of(Weather weather) {
        return new Irradiance(weather.ghiWPerM2(), weather.dniWPerM2(), weather.dhiWPerM2());
    }
}
