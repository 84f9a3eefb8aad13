package org.gridpit.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OwnOrder;

/**
 * Orders that rest in the market, as parallel columns by place, found by their numbers and by their owners' meters. An
 * order that was amended in its place in the queue is known to the market by the number it came with.
 */
final class LiveOrders {
    static final int NONE = NumberIndex.ABSENT;

    private static final int FIRST_CAPACITY = 64;

    private final NumberIndex places = new NumberIndex();
    private final int[] firstOfMeter;
    private long[] ids = new long[FIRST_CAPACITY];
    private long[] marketIds = new long[FIRST_CAPACITY];
    private int[] meters = new int[FIRST_CAPACITY];
    private OrderDraft[] drafts = new OrderDraft[FIRST_CAPACITY];
    private long[] filledWh = new long[FIRST_CAPACITY];
    private long[] seqs = new long[FIRST_CAPACITY];
    /** Neighbours among the orders of a meter; of a free place the next free one. */
    private int[] next = new int[FIRST_CAPACITY];

    private int[] before = new int[FIRST_CAPACITY];
    private int free = NONE;
    private int end;

    LiveOrders(int meters) {
        this.firstOfMeter = new int[meters];
        Arrays.fill(firstOfMeter, NONE);
    }

    /** Makes room for the orders numbered below this one. */
    void reserve(long endId) {
        places.reserve(endId);
    }

    /** Place of an order that is known to its owner by this number. */
    int find(long id) {
        int place = places.find(id);
        return place == NONE || ids[place] != id ? NONE : place;
    }

    /** Place of an order that is known to the market by this number. */
    int findInMarket(long marketId) {
        int place = places.find(marketId);
        return place == NONE || marketIds[place] != marketId ? NONE : place;
    }

    /** A new order; answers its place. */
    int add(long id, int meter, OrderDraft draft, long seq) {
        int place = freePlace();
        ids[place] = id;
        marketIds[place] = id;
        meters[place] = meter;
        drafts[place] = draft;
        filledWh[place] = 0;
        seqs[place] = seq;
        link(place, meter);
        places.put(id, place);
        return place;
    }

    /** The order at a place is another from now on, but for its number in the market and its place in the queue. */
    void amend(int place, long id, OrderDraft draft) {
        if (ids[place] != marketIds[place]) {
            places.remove(ids[place]);
        }
        ids[place] = id;
        drafts[place] = draft;
        filledWh[place] = 0;
        places.put(id, place);
    }

    void remove(int place) {
        places.remove(ids[place]);
        places.remove(marketIds[place]);
        unlink(place);
        drafts[place] = null;
        next[place] = free;
        free = place;
    }

    void fill(int place, long quantityWh) {
        filledWh[place] += quantityWh;
    }

    long id(int place) {
        return ids[place];
    }

    long marketId(int place) {
        return marketIds[place];
    }

    int meter(int place) {
        return meters[place];
    }

    OrderDraft draft(int place) {
        return drafts[place];
    }

    long filledWh(int place) {
        return filledWh[place];
    }

    long remainingWh(int place) {
        return drafts[place].quantityWh() - filledWh[place];
    }

    /** Its rank among orders of the same price: lower comes first. */
    long seq(int place) {
        return seqs[place];
    }

    /** Whether none of a meter's orders rests. */
    boolean isEmpty(int meter) {
        return firstOfMeter[meter] == NONE;
    }

    /** The orders of a meter as their owner sees them, by their numbers. */
    List<OwnOrder> of(int meter) {
        if (isEmpty(meter)) {
            return List.of();
        }
        List<OwnOrder> own = new ArrayList<>();
        for (int place = firstOfMeter[meter]; place != NONE; place = next[place]) {
            OrderDraft draft = drafts[place];
            own.add(new OwnOrder(ids[place], draft.side(), draft.period(), draft.priceTicks(), remainingWh(place)));
        }
        own.sort(Comparator.comparingLong(OwnOrder::orderId));
        return own;
    }

    private int freePlace() {
        if (free != NONE) {
            int place = free;
            free = next[place];
            return place;
        }
        if (end == ids.length) {
            grow();
        }
        return end++;
    }

    private void link(int place, int meter) {
        int first = firstOfMeter[meter];
        before[place] = NONE;
        next[place] = first;
        if (first != NONE) {
            before[first] = place;
        }
        firstOfMeter[meter] = place;
    }

    private void unlink(int place) {
        if (before[place] == NONE) {
            firstOfMeter[meters[place]] = next[place];
        } else {
            next[before[place]] = next[place];
        }
        if (next[place] != NONE) {
            before[next[place]] = before[place];
        }
    }

    private void grow() {
        int capacity = 2 * end;
        ids = Arrays.copyOf(ids, capacity);
        marketIds = Arrays.copyOf(marketIds, capacity);
        meters = Arrays.copyOf(meters, capacity);
        drafts = Arrays.copyOf(drafts, capacity);
        filledWh = Arrays.copyOf(filledWh, capacity);
        seqs = Arrays.copyOf(seqs, capacity);
        next = Arrays.copyOf(next, capacity);
        before = Arrays.copyOf(before, capacity);
    }
}
