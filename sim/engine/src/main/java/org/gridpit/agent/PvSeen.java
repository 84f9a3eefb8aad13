package org.gridpit.agent;

import java.util.List;

/**
 * An agent's own photovoltaic plant and what the weather outlook promises it.
 *
 * @param ratedW greatest alternating-current power
 * @param lastW mean power of the last tick
 * @param steps expected power in the coming tick
 * @param hours expected power of this and the next 23 blocks of about an hour
 */
public record PvSeen(long ratedW, long lastW, List<Quantiles> steps, List<Quantiles> hours) {}
