package org.gridpit.market;

import java.util.List;
import java.util.Optional;

/**
 * What a {@link Marketplace} answers to an order.
 *
 * @param trades made at once
 * @param refusal set when no mechanism saw the order, because its period is not open
 */
public record Receipt(List<Trade> trades, Optional<Refusal> refusal) {
    private static final Receipt TAKEN = new Receipt(List.of(), Optional.empty());

    public Receipt {
        trades = List.copyOf(trades);
    }

    static Receipt of(List<Trade> trades) {
        return trades.isEmpty() ? TAKEN : new Receipt(trades, Optional.empty());
    }

    static Receipt refusing(Refusal refusal) {
        return new Receipt(List.of(), Optional.of(refusal));
    }
}
