package org.gridpit.setup;

import java.util.Optional;
import org.gridpit.weather.Site;

/** What a weather source is made with: the place, where the scenario states it, and the seed of the run. */
record WeatherSetting(Optional<Site> site, long seed) {}
