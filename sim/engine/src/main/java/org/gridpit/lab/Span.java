package org.gridpit.lab;

/** Periods of a run, the first being 1, both ends included. */
record Span(int first, int last) {
    static Span of(int period) {
        return new Span(period, period);
    }

    /** As in figures. */
    String words() {
        return first == last ? "period " + first : "periods " + first + " to " + last;
    }
}
