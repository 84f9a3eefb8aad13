package org.gridpit.agent.rule;

import java.util.Optional;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.TraderObservation;

/**
 * The surplus or shortage that a battery answers to. In a market among neighbours it does not matter whose it is: energy
 * is dear while all of them together lack it and cheap while they have too much. So it is the site's, by the battery's
 * {@link SiteShare}. Without a market or a forecast it is the own meter's.
 */
final class CommonBalance {
    /** Nothing known of the others. */
    static final CommonBalance OWN = new CommonBalance(Optional.empty(), 0);

    private final Optional<ForecastSeries> netLoad;
    private final double share;

    private CommonBalance(Optional<ForecastSeries> netLoad, double share) {
        this.netLoad = netLoad;
        this.share = share;
    }

    /** What is known at a decision. */
    static CommonBalance of(TraderObservation seen, double share) {
        Optional<ForecastSeries> netLoad = seen.market().periods().isEmpty()
                ? Optional.empty()
                : seen.forecasts().findFurthest(Quantity.NET_LOAD);
        return new CommonBalance(netLoad, share);
    }

    /** Whether the site is expected to lack energy at a tick; where nothing is known, whether the own meter does. */
    boolean isShort(long tick, double ownW) {
        return siteW(tick, ownW) < 0;
    }

    /** Mean power that this battery may count on at a tick, surplus positive. */
    double surplusW(long tick, double ownW) {
        return netLoad.isPresent() ? share * siteW(tick, ownW) : ownW;
    }

    private double siteW(long tick, double ownW) {
        return netLoad.map(series -> -(double) series.at(tick).p50()).orElse(ownW);
    }
}
