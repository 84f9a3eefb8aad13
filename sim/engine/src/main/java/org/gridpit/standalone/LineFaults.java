package org.gridpit.standalone;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one line of an input, in the order it was found. */
final class LineFaults {
    private final List<String> faults = new ArrayList<>();

    /**
     * Notes a fault.
     *
     * @param path of the field, {@code orders[2].qty}; empty for the line as a whole
     */
    void add(String path, String fault) {
        faults.add(path.isEmpty() ? fault : path + ": " + fault);
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All of them, and forgets them. */
    List<String> take() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }
}
