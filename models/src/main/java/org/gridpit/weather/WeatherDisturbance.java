package org.gridpit.weather;

import org.gridpit.time.DeliveryPeriod;

/** Something that happens to the weather for a while; see {@link DisturbedWeather}. */
public interface WeatherDisturbance {
    /** Weather of a period with the disturbance; outside its time the very same weather. */
    Weather change(DeliveryPeriod period, Weather undisturbed);
}
