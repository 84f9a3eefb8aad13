package org.gridpit.weather;

import java.util.List;
import org.gridpit.time.DeliveryPeriod;

/**
 * A weather source to which things happen, several at once if need be: dimming multiplies, warming adds.
 *
 * <p>Nobody is told beforehand: an {@link Outlook} learns of them when it observes them.
 */
public final class DisturbedWeather implements WeatherSource {
    private final WeatherSource undisturbed;
    private final List<WeatherDisturbance> disturbances;

    public DisturbedWeather(WeatherSource undisturbed, List<? extends WeatherDisturbance> disturbances) {
        this.undisturbed = undisturbed;
        this.disturbances = List.copyOf(disturbances);
    }

    @Override
    public Weather at(DeliveryPeriod period) {
        Weather weather = undisturbed.at(period);
        for (WeatherDisturbance disturbance : disturbances) {
            weather = disturbance.change(period, weather);
        }
        return weather;
    }

    @Override
    public Site site() {
        return undisturbed.site();
    }
}
