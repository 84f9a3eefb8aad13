package org.gridpit.market;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which orders of a book belong together. Owners are numbered from 0 in the order in which they first appear. */
final class Ownership {
    private final int[] owners;
    private final int count;

    Ownership(OrderColumns book) {
        owners = new int[book.size()];
        Map<String, Integer> numbers = new HashMap<>(2 * owners.length);
        for (int i = 0; i < owners.length; i++) {
            Integer known = numbers.putIfAbsent(book.owner(i), numbers.size());
            owners[i] = known == null ? numbers.size() - 1 : known;
        }
        count = numbers.size();
    }

    /** Number of owners. */
    int count() {
        return count;
    }

    /** All places in the book, an owner's next to each other. */
    int[] placesByOwner() {
        long[] keys = new long[owners.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = owners[i];
        }
        return Arrays.copyOf(new KeySort().order(keys, keys.length), keys.length);
    }

    /** Number of the owner of the order at this place. */
    int owner(int place) {
        return owners[place];
    }
}
