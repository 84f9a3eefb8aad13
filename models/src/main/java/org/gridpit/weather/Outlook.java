package org.gridpit.weather;

import java.util.OptionalDouble;
import org.gridpit.time.DeliveryPeriod;

/**
 * The weather forecast of a run: today's departure from the usual fades with the hours ahead.
 *
 * <p>It knows what was observed and nothing else, and draws nothing. Clouds fade towards their mean of the last 24
 * hours of sun, wind towards its mean of the last 24 hours, temperature towards the course of the day before. The
 * uncertainty grows as the departure fades.
 */
public final class Outlook {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double HOURS_PER_DAY = 24;

    private static final double INDEX_SD = 0.27;
    /** Expected before any sun was seen. */
    private static final double USUAL_INDEX = 0.7;

    private static final double TEMPERATURE_SD_K = 4.6;
    private static final double WIND_SD_M_PER_S = 2.0;

    /** Correlations over one hour. */
    private final Fading indexKept = new Fading(0.75);

    private final Fading temperatureKept = new Fading(0.96);
    private final Fading windKept = new Fading(0.70);

    private final SiteSky sky;
    private final ClearSkyMemory askedSky;
    private final ObservedHours observed;

    public Outlook(Site site, LinkeTurbidity turbidity) {
        sky = new SiteSky(site, turbidity);
        askedSky = new ClearSkyMemory(sky);
        observed = new ObservedHours(site.utcOffsetS());
    }

    /** Takes in the weather of a period, at most an hour long and after all observed before. */
    public void observe(DeliveryPeriod period, Weather weather) {
        sky.moveTo(period.midS());
        observed.observe(period, weather, sky.ghiWPerM2());
    }

    /** What is expected of this period; something must have been observed. */
    public OutlookStep at(DeliveryPeriod asked) {
        if (observed.isEmpty()) {
            throw new IllegalStateException("nothing was observed yet. Maybe observe the first tick before asking.");
        }
        Quantiles index = clearSkyIndex(asked.midS());
        return new OutlookStep(
                asked,
                index.times(askedSky.ghiWPerM2(asked)),
                airTemperatureC(asked.midS()),
                windSpeedMPerS(leadH(observed.midS(), asked.midS())),
                index);
    }

    /** The lead counts from the last hour of sun: over night the clouds are forgotten. */
    private Quantiles clearSkyIndex(double askedS) {
        OptionalDouble now = observed.clearSkyIndex();
        if (now.isEmpty()) {
            return Quantiles.ofNormal(USUAL_INDEX, INDEX_SD, 0, CloudCover.MOST_INDEX);
        }
        double kept = indexKept.after(leadH(observed.clearSkyIndexMidS(), askedS));
        double mean = observed.meanClearSkyIndex();
        double expected = mean + (now.getAsDouble() - mean) * kept;
        return Quantiles.ofNormal(expected, faded(INDEX_SD, kept), 0, CloudCover.MOST_INDEX);
    }

    private Quantiles airTemperatureC(double askedS) {
        double leadH = leadH(observed.midS(), askedS);
        double kept = temperatureKept.after(leadH);
        double sdK = faded(TEMPERATURE_SD_K, kept);
        double nowC = observed.temperatureC();
        double daysBack = Math.max(1, Math.ceil(leadH / HOURS_PER_DAY));
        double askedOrNowS = Math.max(askedS, observed.midS());
        OptionalDouble sameTimeC = observed.temperatureAtC(askedOrNowS - daysBack * HOURS_PER_DAY * SECONDS_PER_HOUR);
        OptionalDouble yesterdayC = observed.temperatureAtC(observed.midS() - HOURS_PER_DAY * SECONDS_PER_HOUR);
        double expectedC = sameTimeC.isPresent() && yesterdayC.isPresent()
                ? sameTimeC.getAsDouble() + (nowC - yesterdayC.getAsDouble()) * kept
                : nowC;
        return Quantiles.ofNormal(expectedC, sdK, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Quantiles windSpeedMPerS(double leadH) {
        double kept = windKept.after(leadH);
        double mean = observed.meanWindMPerS();
        double expected = mean + (observed.windMPerS() - mean) * kept;
        return Quantiles.ofNormal(expected, faded(WIND_SD_M_PER_S, kept), 0, Double.POSITIVE_INFINITY);
    }

    /** Standard deviation once only this share of the departure is kept. */
    private static double faded(double sd, double kept) {
        return sd * Math.sqrt(1 - kept * kept);
    }

    private static double leadH(double fromS, double askedS) {
        return Math.max(0, (askedS - fromS) / SECONDS_PER_HOUR);
    }
}
