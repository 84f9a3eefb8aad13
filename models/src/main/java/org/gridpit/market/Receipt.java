package org.gridpit.market;

import java.util.List;

/**
 * What a {@link Marketplace} answers to an order.
 *
 * @param trades made at once
 * @param gone orders that do not rest, or not any more, beside those that traded: the new one that was refused, or what the
 *     rules of a continuous market took out; a call market tells refusals when it closes
 */
public record Receipt(List<Trade> trades, List<Refusal> gone) {
    private static final Receipt TAKEN = new Receipt(List.of(), List.of());

    public Receipt {
        trades = List.copyOf(trades);
        gone = List.copyOf(gone);
    }

    static Receipt of(List<Trade> trades) {
        return of(trades, List.of());
    }

    static Receipt of(List<Trade> trades, List<Refusal> gone) {
        return trades.isEmpty() && gone.isEmpty() ? TAKEN : new Receipt(trades, gone);
    }

    static Receipt refusing(Refusal refusal) {
        return new Receipt(List.of(), List.of(refusal));
    }
}
