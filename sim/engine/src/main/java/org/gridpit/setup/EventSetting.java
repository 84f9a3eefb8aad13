package org.gridpit.setup;

import java.util.OptionalDouble;

/** When an event happens, seconds since the run's start, and how long it lasts; empty: to the end of the run. */
record EventSetting(double atS, OptionalDouble durationS) {}
