package org.gridpit.agent.rule;

import java.util.Optional;
import org.gridpit.agent.ForecastsSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.TraderObservation;

/**
 * The surplus or shortage that a battery answers to. In a market among neighbours it does not matter whose it is: energy
 * is dear while all of them together lack it and cheap while they have too much. So it is the site's, by the battery's
 * {@link SiteShare}. Without a market or a forecast it is the own meter's.
 */
final class CommonBalance {
    /** Nothing known of the others. */
    static final CommonBalance OWN = new CommonBalance(ForecastsSeen.NONE, 0);

    private final ForecastsSeen forecasts;
    private final double share;

    private CommonBalance(ForecastsSeen forecasts, double share) {
        this.forecasts = forecasts;
        this.share = share;
    }

    /** What is known at a decision. */
    static CommonBalance of(TraderObservation seen, double share) {
        return seen.market().periods().isEmpty() ? OWN : new CommonBalance(seen.forecasts(), share);
    }

    /** Whether the site is expected to lack energy at a tick; where nothing is known, whether the own meter does. */
    boolean isShort(long tick, double ownW) {
        return surplusW(tick, ownW, 1) < 0;
    }

    /** Mean power that this battery may count on at a tick, surplus positive. */
    double surplusW(long tick, double ownW) {
        return surplusW(tick, ownW, share);
    }

    private double surplusW(long tick, double ownW, double share) {
        Optional<Quantiles> netLoad = forecasts.findOrExtend(Quantity.NET_LOAD, tick);
        return netLoad.isPresent() ? share * -(double) netLoad.get().p50() : ownW;
    }
}
