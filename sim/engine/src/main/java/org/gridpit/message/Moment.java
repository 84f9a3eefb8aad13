package org.gridpit.message;

/** A phase of a tick of the simulation clock: when a message is sent, and when it is due. */
public record Moment(long tick, Phase phase) implements Comparable<Moment> {
    @Override
    public int compareTo(Moment other) {
        int byTick = Long.compare(tick, other.tick);
        return byTick != 0 ? byTick : phase.compareTo(other.phase);
    }
}
