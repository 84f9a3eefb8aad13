package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/** Weather known hour by hour, and how it runs between the middles of the hours. */
interface HourlyWeather {
    /** Columns a mean is taken of. */
    int COLUMNS = 9;

    /** Weather of the hour with this number, counted in local standard time from 1970-01-01 00:00. */
    Weather hour(long localHour);

    /**
     * Radiation as given, everything else on the straight line between the middles of the hours around this instant.
     *
     * @param localS seconds of local standard time since 1970-01-01
     */
    static Weather between(HourlyWeather hours, double localS, double ghiWPerM2, double dniWPerM2, double dhiWPerM2) {
        double position = localS / HourShape.HOUR_S - 0.5;
        long before = (long) Math.floor(position);
        double share = position - before;
        Weather a = hours.hour(before);
        Weather b = hours.hour(before + 1);
        return new Weather(
                ghiWPerM2,
                dniWPerM2,
                dhiWPerM2,
                mix(a.airTemperatureC(), b.airTemperatureC(), share),
                mix(a.dewPointC(), b.dewPointC(), share),
                mix(a.relativeHumidityPct(), b.relativeHumidityPct(), share),
                mix(a.windSpeedMPerS(), b.windSpeedMPerS(), share),
                turn(a.windDirectionDeg(), b.windDirectionDeg(), share),
                mix(a.pressurePa(), b.pressurePa(), share),
                mix(a.cloudCoverOkta(), b.cloudCoverOkta(), share));
    }

    /** Weather of a part of one hour, whose ends fall on cells of this length. */
    @FunctionalInterface
    interface PartOfHour {
        Weather of(long localHour, long hourStartS, DeliveryPeriod part, int cellS);
    }

    /** Weather of any period: of an hour as it is known, of a part of one as the source shapes it, else their mean. */
    static Weather at(HourlyWeather hours, DeliveryPeriod period, Site site, PartOfHour part) {
        long endOfHourS = hourStartS(site, localHour(site, period.startS()) + 1);
        int cellS = HourShape.cellS(period.startS() + site.utcOffsetS(), period.durationS());
        return period.endS() > endOfHourS
                ? mean(hours, period, site, part, cellS)
                : inOneHour(hours, period, site, part, cellS);
    }

    private static Weather inOneHour(
            HourlyWeather hours, DeliveryPeriod period, Site site, PartOfHour part, int cellS) {
        long localHour = localHour(site, period.startS());
        return period.durationS() == HourShape.HOUR_S
                ? hours.hour(localHour)
                : part.of(localHour, hourStartS(site, localHour), period, cellS);
    }

    /** Mean of a period over its parts in different hours, weighted by length; the wind is the middle's. */
    private static Weather mean(HourlyWeather hours, DeliveryPeriod period, Site site, PartOfHour part, int cellS) {
        double[] sum = new double[COLUMNS];
        double directionDeg = 0;
        long startS = period.startS();
        while (startS < period.endS()) {
            long endS = Math.min(period.endS(), hourStartS(site, localHour(site, startS) + 1));
            Weather within = inOneHour(hours, new DeliveryPeriod(startS, endS), site, part, cellS);
            double share = (double) (endS - startS) / period.durationS();
            double[] values = columns(within);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += share * values[i];
            }
            if (startS <= period.midS()) {
                directionDeg = within.windDirectionDeg();
            }
            startS = endS;
        }
        double humidityPct = Math.min(sum[5], 100);
        double cloudCoverOkta = Math.min(sum[8], CloudCover.OVERCAST_OKTA);
        return new Weather(
                sum[0], sum[1], sum[2], sum[3], sum[4], humidityPct, sum[6], directionDeg, sum[7], cloudCoverOkta);
    }

    /** Number of the local hour this second is in. */
    static long localHour(Site site, long utcS) {
        return Math.floorDiv(utcS + site.utcOffsetS(), HourShape.HOUR_S);
    }

    /** All that a mean can be taken of: not the direction. */
    private static double[] columns(Weather weather) {
        return new double[] {
            weather.ghiWPerM2(),
            weather.dniWPerM2(),
            weather.dhiWPerM2(),
            weather.airTemperatureC(),
            weather.dewPointC(),
            weather.relativeHumidityPct(),
            weather.windSpeedMPerS(),
            weather.pressurePa(),
            weather.cloudCoverOkta()
        };
    }

    private static long hourStartS(Site site, long localHour) {
        return localHour * HourShape.HOUR_S - site.utcOffsetS();
    }

    private static double mix(double a, double b, double share) {
        return a + share * (b - a);
    }

    /** Along the shorter arc. */
    private static double turn(double fromDeg, double toDeg, double share) {
        double arcDeg = toDeg - fromDeg;
        arcDeg -= 360 * Math.rint(arcDeg / 360);
        double directionDeg = fromDeg + share * arcDeg;
        return directionDeg - 360 * Math.floor(directionDeg / 360);
    }
}
