package org.gridpit.agent;

/** Weather observed over the last tick: global irradiance, air temperature, wind, cloud cover (0 clear, 8 overcast). */
public record WeatherSeen(long ghiWPerM2, double airTemperatureC, double windSpeedMPerS, double cloudCoverOkta) {}
