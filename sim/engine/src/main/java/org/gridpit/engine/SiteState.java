package org.gridpit.engine;

/** What carries over from tick to tick besides meters and messages. */
record SiteState(ForecastInboxes forecasts, CallBook calls, GridOrders orders, Disturbances disturbances) {
    static SiteState initial(World world, Mail mail) {
        int meters = world.traders().size();
        return new SiteState(
                new ForecastInboxes(),
                new CallBook(mail.bus().tasks()),
                new GridOrders(meters),
                new Disturbances(meters));
    }
}
