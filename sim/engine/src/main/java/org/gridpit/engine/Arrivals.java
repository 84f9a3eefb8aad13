package org.gridpit.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.TraderDecision;

/**
 * Orders and cancellations of one tick on their way to the market, in the order of the agents' ids. Orders are numbered
 * through the run, from 1, in the order in which they were sent.
 */
final class Arrivals {
    private static final int FIRST_CAPACITY = 64;

    private final List<OrderDraft> drafts = new ArrayList<>();
    private int[] meters = new int[FIRST_CAPACITY];
    private final List<Cancellation> cancellations = new ArrayList<>();
    private long firstId = 1;

    /** An agent's wish to take an order back. */
    record Cancellation(int meter, long orderId) {}

    /** Forgets what came in the tick before. */
    void begin() {
        firstId += drafts.size();
        drafts.clear();
        cancellations.clear();
    }

    void add(int meter, TraderDecision decision) {
        for (OrderDraft draft : decision.orders()) {
            if (drafts.size() == meters.length) {
                meters = Arrays.copyOf(meters, 2 * meters.length);
            }
            meters[drafts.size()] = meter;
            drafts.add(draft);
        }
        for (long orderId : decision.cancel()) {
            cancellations.add(new Cancellation(meter, orderId));
        }
    }

    /**
     * Writes the orders anew, one beside the other in the order in which they will be taken: each was written amid all
     * else that its agent thought of, so that every look at one would wait for memory.
     */
    void gather(int[] order) {
        for (int i : order) {
            drafts.set(i, drafts.get(i).copy());
        }
    }

    /** The first order of a meter, or where it would be. */
    int firstOf(int meter) {
        int from = 0;
        for (int to = size(); from < to; ) {
            int middle = from + to >>> 1;
            if (meters[middle] < meter) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Number of orders. */
    int size() {
        return drafts.size();
    }

    OrderDraft draft(int i) {
        return drafts.get(i);
    }

    int meter(int i) {
        return meters[i];
    }

    long id(int i) {
        return firstId + i;
    }

    /** The number after the last order's. */
    long endId() {
        return firstId + drafts.size();
    }

    List<Cancellation> cancellations() {
        return cancellations;
    }
}
