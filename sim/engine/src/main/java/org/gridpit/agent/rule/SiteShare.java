package org.gridpit.agent.rule;

import java.util.OptionalDouble;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.TraderObservation;

/**
 * Part of the site's shortage or surplus that a battery takes for its own. Nobody knows how many others answer to the
 * same shortage, but everybody sees when all of them together overdo it: the site was to be short and came out long. Then
 * each takes less, by the factor of the excess; while there is something left to do, each takes a little more.
 *
 * <pre>  response = (expected - actual) / expected,  share / response while response &gt; 1,  1.01 share otherwise </pre>
 *
 * @see "D.-M. Chiu, R. Jain, Analysis of the increase and decrease algorithms for congestion avoidance in computer
 *     networks, 1989: shares of a common good that find their size without being told"
 */
final class SiteShare {
    private static final double GROWTH = 1.01;
    /** Weight of one tick's excess. */
    private static final double WEIGHT = 0.2;
    /** Below this the site is balanced well enough to teach nothing [W]. */
    private static final double LEAST_W = 1_000;

    private static final double FIRST = 0.5;

    private double share = FIRST;
    private OptionalDouble expectedW = OptionalDouble.empty();

    /** Learns from the tick just passed and notes what is expected of the coming one. */
    void learn(TraderObservation seen) {
        expectedW.ifPresent(expected -> compare(expected, seen.grid().netLoadW()));
        expectedW = seen.forecasts()
                .find(Quantity.NET_LOAD, seen.now().tick())
                .map(net -> OptionalDouble.of(net.p50()))
                .orElse(OptionalDouble.empty());
    }

    private void compare(double expected, double actual) {
        if (Math.abs(expected) < LEAST_W) {
            return;
        }
        double response = (expected - actual) / expected;
        share = response > 1 ? share + WEIGHT * (share / response - share) : Math.min(1, GROWTH * share);
    }

    double share() {
        return share;
    }
}
