package org.gridpit.message;

import java.util.Map;

/** When a copy is due. */
final class DeliveryRules {
    private final int[] delaySteps = new int[MessageKind.values().length];

    /** {@code delaySteps}: clock ticks of delay by kind; kinds not named have none. */
    DeliveryRules(Map<MessageKind, Integer> delaySteps) {
        delaySteps.forEach((kind, steps) -> {
            if (steps < 0) {
                throw new IllegalArgumentException(
                        "delay_steps of %s (%d) must be 0 or more. Maybe leave it out.".formatted(kind.text(), steps));
            }
            this.delaySteps[kind.ordinal()] = steps;
        });
    }

    /**
     * Without delay: the next phase of this tick in which the recipient decides, or else OBSERVE of the next tick.
     * With one: OBSERVE so many ticks on. A copy that is late comes at OBSERVE so many ticks after that.
     */
    Moment due(MessageKind kind, Moment sent, Role recipient, int lateSteps) {
        Moment due = due(kind, sent, recipient);
        return lateSteps == 0 ? due : new Moment(due.tick() + lateSteps, Phase.OBSERVE);
    }

    private Moment due(MessageKind kind, Moment sent, Role recipient) {
        int steps = delaySteps[kind.ordinal()];
        if (steps == 0 && recipient.decidesIn().compareTo(sent.phase()) > 0) {
            return new Moment(sent.tick(), recipient.decidesIn());
        }
        return new Moment(sent.tick() + Math.max(1, steps), Phase.OBSERVE);
    }
}
