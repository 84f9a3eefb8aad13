package org.gridpit.weather;

import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Clear sky and extraterrestrial light at the middle of every hour of a reference year: what measured years are held
 * against.
 */
final class SkyOfYear {
    /** Below it the clear-sky index is mostly noise [W/m2]. */
    static final double LEAST_CLEAR_W_PER_M2 = 50;

    private static final int YEAR = 2025;
    private static final int LEAP_YEAR = 2024;
    private static final int SECONDS_PER_HOUR = 3600;

    private final double[] clearGhiWPerM2;
    private final double[] extraterrestrialWPerM2;

    SkyOfYear(Site site, boolean leap) {
        this(site, LinkeTurbidity.DEFAULT, startS(site, leap), leap ? Epw.HOURS_PER_LEAP_YEAR : Epw.HOURS_PER_YEAR);
    }

    SkyOfYear(Site site, LinkeTurbidity turbidity, long startS, int hours) {
        clearGhiWPerM2 = new double[hours];
        extraterrestrialWPerM2 = new double[hours];
        SiteSky sky = new SiteSky(site, turbidity);
        for (int i = 0; i < hours; i++) {
            sky.moveTo(startS + (i + 0.5) * SECONDS_PER_HOUR);
            clearGhiWPerM2[i] = sky.ghiWPerM2();
            extraterrestrialWPerM2[i] = sky.extraterrestrialHorizontalWPerM2();
        }
    }

    /** Start of the reference year in local standard time, UTC epoch [s]. */
    static long startS(Site site, boolean leap) {
        return LocalDate.of(leap ? LEAP_YEAR : YEAR, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                - site.utcOffsetS();
    }

    double clearGhiWPerM2(int hour) {
        return clearGhiWPerM2[hour];
    }

    /** On the horizontal [W/m2]. */
    double extraterrestrialWPerM2(int hour) {
        return extraterrestrialWPerM2[hour];
    }

    /** Whether the sun is high enough for a clear-sky index. */
    boolean isIndexed(int hour) {
        return clearGhiWPerM2[hour] > LEAST_CLEAR_W_PER_M2;
    }
}
