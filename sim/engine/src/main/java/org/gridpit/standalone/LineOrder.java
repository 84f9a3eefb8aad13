package org.gridpit.standalone;

import java.util.Optional;
import org.gridpit.market.Order;
import org.gridpit.market.Side;

/**
 * An order as it stood on a line.
 *
 * @param id what its author calls it
 * @param seq place in the order of arrival
 * @param owner who sent it, where that was said
 * @param block whether it is filled whole or not at all
 */
record LineOrder(Label id, Side side, long price, long qty, long seq, Optional<String> owner, boolean block) {
    /** The same for a mechanism, which knows it by its place in the book; one that says no owner has one of its own. */
    Order at(int place) {
        String sender = owner.orElseGet(() -> "order " + place);
        return side == Side.BUY
                ? Order.buy(place, sender, price, qty, seq)
                : Order.sell(place, sender, price, qty, seq);
    }
}
