package org.gridpit.grid;

import java.util.OptionalInt;

/**
 * Something wrong with the buses of a feeder as they are listed.
 *
 * @param place of the bus in the list, 0 the first; empty: the list itself
 * @param key what is wrong of it: {@code bus}, {@code parent} or {@code buses}
 */
public record FeederFault(OptionalInt place, String key, String message) {
    static FeederFault ofNumber(int place, String message) {
        return new FeederFault(OptionalInt.of(place), "bus", message);
    }

    static FeederFault ofParent(int place, String message) {
        return new FeederFault(OptionalInt.of(place), "parent", message);
    }

    static FeederFault ofList(String message) {
        return new FeederFault(OptionalInt.empty(), "buses", message);
    }
}
