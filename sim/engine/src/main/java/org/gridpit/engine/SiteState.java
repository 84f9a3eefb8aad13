package org.gridpit.engine;

import java.util.Optional;

/** What carries over from tick to tick besides meters and messages. */
record SiteState(
        ForecastInboxes forecasts,
        CallBook calls,
        GridOrders orders,
        Disturbances disturbances,
        Supply supply,
        Optional<FeederState> feeder,
        PriceCaps caps,
        Outages outages,
        TradingFloor floor) {
    static SiteState initial(World world, Mail mail) {
        int meters = world.traders().size();
        return new SiteState(
                new ForecastInboxes(),
                new CallBook(mail.bus().tasks()),
                new GridOrders(meters),
                new Disturbances(meters),
                new Supply(world.supplier(), world.standby()),
                world.grid().feeder().map(site -> new FeederState(site, world.meters())),
                new PriceCaps(world.market().limits()),
                new Outages(),
                new TradingFloor(world));
    }
}
