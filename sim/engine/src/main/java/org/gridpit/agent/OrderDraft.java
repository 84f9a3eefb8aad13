package org.gridpit.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.gridpit.market.Lifetime;
import org.gridpit.market.Side;

/**
 * An order as an agent writes it: its side, the delivery period's number, limit price and quantity. Its other members are
 * left out where they say nothing.
 *
 * @param replaces own resting order that it amends, which goes when this one comes; 0 for none. The place in the queue is
 *     kept with the same price and a smaller quantity
 * @param lifetime how long it stands, where it is not until it is filled, cancelled or its period closes
 * @param block filled whole or not at all
 */
public record OrderDraft(
        Side side,
        long period,
        long priceTicks,
        long quantityWh,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long replaces,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) Optional<Lifetime> lifetime,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean block) {
    /** An order that stands until it is filled, cancelled or its period closes. */
    public OrderDraft(Side side, long period, long priceTicks, long quantityWh) {
        this(side, period, priceTicks, quantityWh, 0, Optional.empty(), false);
    }

    /** The same, written anew. */
    public OrderDraft copy() {
        return replacing(replaces);
    }

    /** The same in the place of another order of its owner. */
    public OrderDraft replacing(long orderId) {
        return new OrderDraft(side, period, priceTicks, quantityWh, orderId, lifetime, block);
    }

    /** How long it stands. */
    @JsonIgnore
    public Lifetime stands() {
        return lifetime.orElse(Lifetime.GTC);
    }
}
