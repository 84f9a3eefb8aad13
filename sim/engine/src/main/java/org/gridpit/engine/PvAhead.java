package org.gridpit.engine;

import java.util.List;
import org.gridpit.agent.Quantiles;

/**
 * What the weather outlook means for the plants: expected power [W] of each meter's plant, and of all together, tick by
 * tick for the next few ticks and block by block for the day ahead. Meters without a plant have empty lists.
 */
record PvAhead(
        List<List<Quantiles>> stepsOfMeter,
        List<List<Quantiles>> hoursOfMeter,
        List<Quantiles> siteSteps,
        List<Quantiles> siteHours,
        long ratedW) {}
