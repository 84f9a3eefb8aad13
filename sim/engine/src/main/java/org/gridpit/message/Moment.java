package org.gridpit.message;

import java.util.Comparator;

/** A phase of a tick of the simulation clock: when a message is sent, and when it is due. */
public record Moment(long tick, Phase phase) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparingLong(Moment::tick).thenComparing(Moment::phase);

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
