package org.gridpit.market;

import java.util.ArrayList;
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
    private final List<Integer> cancelled = new ArrayList<>();

    CallBook(OrderLimits limits) {
        this.limits = limits;
    }

    void submit(Order order) {
        Optional<Reason> reason = findReasonAgainst(order);
        if (reason.isPresent()) {
            refused.add(new Refusal(order.id(), reason.get()));
        } else {
            places.put(order.id(), orders.size());
            orders.add(order);
        }
    }

    boolean cancel(long orderId) {
        int place = places.find(orderId);
        if (place == IdTable.ABSENT || cancelled.contains(place)) {
            return false;
        }
        cancelled.add(place);
        return true;
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
        cancelled.sort(null);
        int next = 0;
        int kept = 0;
        for (int place = 0; place < orders.size(); place++) {
            if (next < cancelled.size() && cancelled.get(next) == place) {
                next++;
            } else {
                orders.move(place, kept++);
            }
        }
        orders.cut(kept);
    }
}
