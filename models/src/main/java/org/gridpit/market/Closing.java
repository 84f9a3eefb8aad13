package org.gridpit.market;

import org.gridpit.time.DeliveryPeriod;

/** The end of trading of one delivery period, by its number in the run, and what came of it. */
public record Closing(long number, DeliveryPeriod period, ClearingResult result) {}
