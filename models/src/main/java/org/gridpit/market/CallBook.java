package org.gridpit.market;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gridpit.market.Refusal.Reason;

/** Orders waiting for the call of a call market, and those it refused. An id is taken until the call, cancelled or not. */
final class CallBook {
    private final OrderLimits limits;
    private final OrderColumns orders = new OrderColumns();
    private final IdTable places = new IdTable();
    private final List<Refusal> refused = new ArrayList<>();
    /** Places of orders that are out. */
    private final BitSet cancelled = new BitSet();

    CallBook(OrderLimits limits) {
        this.limits = limits;
    }

    /** A call market never answers with trades. */
    List<Trade> submit(Order order) {
        if (admits(order)) {
            orders.add(order);
        }
        return List.of();
    }

    List<Trade> submit(BlockOrder block) {
        if (admits(block.order())) {
            orders.add(block);
        }
        return List.of();
    }

    private boolean admits(Order order) {
        Optional<Reason> reason = findReasonAgainst(order);
        if (reason.isPresent()) {
            refuse(order.id(), reason.get());
        } else {
            places.put(order.id(), orders.size());
        }
        return reason.isEmpty();
    }

    /** Notes an order that its mechanism does not take. */
    void refuse(long orderId, Reason reason) {
        refused.add(new Refusal(orderId, reason));
    }

    boolean cancel(long orderId) {
        int place = places.find(orderId);
        if (place == IdTable.ABSENT || cancelled.get(place)) {
            return false;
        }
        cancelled.set(place);
        return true;
    }

    /** What a clearing answers, or the refusal of the whole book when a number to be reported passes 64 bits. */
    static ClearingResult exactly(OrderColumns orders, Function<OrderColumns, ClearingResult> clearing) {
        try {
            return clearing.apply(orders);
        } catch (ArithmeticException e) {
            return ClearingResult.refusing(orders, Reason.OVERFLOW);
        }
    }

    /** Clears what is in the book, then empties it. */
    ClearingResult call(Function<OrderColumns, ClearingResult> clearing) {
        dropCancelled();
        ClearingResult result = clearing.apply(orders).alsoRefusing(refused);
        orders.clear();
        places.clear();
        refused.clear();
        cancelled.clear();
        return result;
    }

    private Optional<Reason> findReasonAgainst(Order order) {
        if (order.lifetime() != Lifetime.GTC) {
            return Optional.of(Reason.LIFETIME_NOT_SUPPORTED);
        }
        if (places.find(order.id()) != IdTable.ABSENT) {
            return Optional.of(Reason.DUPLICATE_ID);
        }
        return limits.findBreach(order);
    }

    private void dropCancelled() {
        if (cancelled.isEmpty()) {
            return;
        }
        int kept = 0;
        for (int place = 0; place < orders.size(); place++) {
            if (!cancelled.get(place)) {
                orders.move(place, kept++);
            }
        }
        orders.cut(kept);
    }
}
