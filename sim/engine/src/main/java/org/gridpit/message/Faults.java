package org.gridpit.message;

import java.util.List;
import org.gridpit.Param;

/** Shares of messages that are lost, late or doubled on their way, for research on coordination. */
public record Faults(
        @Param(value = "Share lost", min = 0, max = 1) double loss,

        @Param(value = "Share delayed", min = 0, max = 1) double delay,

        @Param(value = "Ticks a delayed one takes longer", min = 1, max = 1000)
        int delaySteps,

        @Param(value = "Share that arrives twice", min = 0, max = 1)
        double duplicate,

        @Param("Kinds of message it befalls; none named: all")
        List<MessageKind> kinds,

        @Param("Links it befalls, <from>/<to>, * for any agent; none named: all")
        List<Link> links) {
    public Faults {
        share("loss", loss);
        share("delay", delay);
        share("duplicate", duplicate);
        if (delaySteps < 1) {
            throw new IllegalArgumentException(
                    "delaySteps (%d) must be at least 1. Maybe set delay to 0.".formatted(delaySteps));
        }
        kinds = List.copyOf(kinds);
        links = List.copyOf(links);
    }

    private static void share(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to 1. Maybe it is in percent.".formatted(name, share));
        }
    }

    /** Every message arrives, once and at once. */
    public static Faults defaults() {
        return new Faults(0, 0, 1, 0, List.of(), List.of());
    }

    /** Only losses: of some kinds on some links, of all where none is named. */
    public static Faults ofLoss(double share, List<MessageKind> kinds, List<Link> links) {
        return new Faults(share, 0, 1, 0, kinds, links);
    }

    /** Whether anything can go wrong at all. */
    public boolean any() {
        return loss > 0 || delay > 0 || duplicate > 0;
    }

    boolean befall(MessageKind kind, String from, String to) {
        return (kinds.isEmpty() || kinds.contains(kind))
                && (links.isEmpty() || links.stream().anyMatch(link -> link.leads(from, to)));
    }
}
