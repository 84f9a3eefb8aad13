package org.gridpit.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.agent.OrderDraft;

/** Orders whose life ended in a tick, in the order in which it did, as parallel columns. */
final class EndedOrders {
    static final String REFUSED = "refused";
    static final String CANCELLED = "cancelled";

    private static final int FIRST_CAPACITY = 64;

    private long[] ids = new long[FIRST_CAPACITY];
    private int[] meters = new int[FIRST_CAPACITY];
    private long[] filledWh = new long[FIRST_CAPACITY];
    private final List<OrderDraft> drafts = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    void clear() {
        drafts.clear();
        states.clear();
        reasons.clear();
    }

    /** An order that did not get into the market, and why. */
    void refuse(long id, int meter, OrderDraft draft, String reason) {
        add(id, meter, draft, 0, REFUSED, reason);
    }

    /** An order that was taken out of the market, and why. */
    void cancel(long id, int meter, OrderDraft draft, long filled, String reason) {
        add(id, meter, draft, filled, CANCELLED, reason);
    }

    /** An order that the market is done with. */
    void finish(long id, int meter, OrderDraft draft, long filled) {
        String state = filled == 0 ? "unfilled" : filled == draft.quantityWh() ? "filled" : "part-filled";
        add(id, meter, draft, filled, state, "");
    }

    private void add(long id, int meter, OrderDraft draft, long filled, String state, String reason) {
        int at = drafts.size();
        if (at == ids.length) {
            ids = Arrays.copyOf(ids, 2 * at);
            meters = Arrays.copyOf(meters, 2 * at);
            filledWh = Arrays.copyOf(filledWh, 2 * at);
        }
        ids[at] = id;
        meters[at] = meter;
        filledWh[at] = filled;
        drafts.add(draft);
        states.add(state);
        reasons.add(reason);
    }

    int size() {
        return drafts.size();
    }

    long id(int i) {
        return ids[i];
    }

    int meter(int i) {
        return meters[i];
    }

    OrderDraft draft(int i) {
        return drafts.get(i);
    }

    long filledWh(int i) {
        return filledWh[i];
    }

    String state(int i) {
        return states.get(i);
    }

    String reason(int i) {
        return reasons.get(i);
    }
}
