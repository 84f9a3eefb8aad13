package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.OrderLimits;

/** Prices and quantities that orders must keep: the market's own, or with another cap for a while; the latest counts. */
final class PriceCaps {
    private final OrderLimits usual;
    private final List<Long> capsTicks = new ArrayList<>();
    private OrderLimits inForce;

    PriceCaps(OrderLimits usual) {
        this.usual = usual;
        this.inForce = usual;
    }

    OrderLimits inForce() {
        return inForce;
    }

    void impose(long capTicks) {
        capsTicks.add(capTicks);
        change();
    }

    void lift(long capTicks) {
        capsTicks.remove(capsTicks.lastIndexOf(capTicks));
        change();
    }

    private void change() {
        inForce = capsTicks.isEmpty()
                ? usual
                : new OrderLimits(usual.floorTicks(), capsTicks.get(capsTicks.size() - 1), usual.largestQuantityWh());
    }
}
