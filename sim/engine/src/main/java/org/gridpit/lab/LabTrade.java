package org.gridpit.lab;

/** A unit that changed hands: its price, and what it was worth to the buyer and cost the seller [ticks]. */
public record LabTrade(long priceTicks, long valueTicks, long costTicks) {
    long gainTicks() {
        return valueTicks - costTicks;
    }
}
