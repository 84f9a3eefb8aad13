package org.gridpit.weather;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/** The last few numbered things that were made, so that neighbours need not be made again. */
final class Ring<T> {
    /** More than the blocks one block needs around it. */
    private static final int SLOTS = 8;

    private final LongFunction<T> maker;
    private final long[] numbers = new long[SLOTS];
    private final List<T> things = new ArrayList<>(Collections.nCopies(SLOTS, null));

    Ring(LongFunction<T> maker) {
        this.maker = maker;
    }

    T get(long number) {
        int slot = (int) Math.floorMod(number, (long) SLOTS);
        T thing = things.get(slot);
        if (thing == null || numbers[slot] != number) {
            thing = maker.apply(number);
            things.set(slot, thing);
            numbers[slot] = number;
        }
        return thing;
    }
}
