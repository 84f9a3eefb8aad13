package org.gridpit.engine;

import java.util.List;
import org.gridpit.grid.FeederParameters;

/**
 * The feeder of a site and who is connected where.
 *
 * @param connections of the meters, in their order
 */
public record FeederSite(FeederParameters parameters, List<Connection> connections) {
    /**
     * Where a meter is connected.
     *
     * @param bus 0 the tie
     * @param powerFactor real over apparent power of the load behind it, lagging
     */
    public record Connection(int bus, double powerFactor) {}

    public FeederSite {
        connections = List.copyOf(connections);
    }
}
