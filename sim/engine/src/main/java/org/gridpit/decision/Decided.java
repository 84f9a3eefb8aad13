package org.gridpit.decision;

/** A decision and where it came from. */
public record Decided<D>(D value, Provenance provenance) {
    /** What a rule decided. */
    public static <D> Decided<D> byRule(D value) {
        return new Decided<>(value, Provenance.rule());
    }
}
