package org.gridpit.weather;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.gridpit.time.DeliveryPeriod;

/** Instants and periods in a site's standard time. */
final class Years {
    private Years() {}

    /** First second of a year. */
    static long startS(Site site, int year) {
        return secondS(site, LocalDateTime.of(year, 1, 1, 0, 0));
    }

    static long secondS(Site site, LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC) - site.utcOffsetS();
    }

    static DeliveryPeriod period(Site site, LocalDateTime local, int minutes) {
        long startS = secondS(site, local);
        return new DeliveryPeriod(startS, startS + minutes * 60L);
    }
}
