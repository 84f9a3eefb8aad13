package org.gridpit.agent;

/**
 * A demand-response call.
 *
 * @param sizeW relief wanted; of the target {@code all} together
 * @param durationSteps for how many ticks
 * @param priceTicks paid for what is delivered [0.01 USD/MWh]
 * @param target an agent's id, or {@code all}
 */
public record CallDraft(long sizeW, int durationSteps, long priceTicks, String target) {
    /** Target that stands for every flexible agent. */
    public static final String ALL = "all";
}
