package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridpit.agent.CurtailNotice;
import org.gridpit.agent.Quantiles;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Part;

/** The grid operators' limit on an agent's own plant, as their messages tell it: the lowest of them holds. */
final class PlantLimit {
    private final SortedMap<String, Long> limitOfOperator = new TreeMap<>();
    private long limitW = Long.MAX_VALUE;

    /** Reads what came; the operators that called everything off. */
    List<String> read(List<Message> inbox) {
        List<String> cleared = List.of();
        for (Message message : inbox) {
            if (message.kind() == MessageKind.ALL_CLEAR) {
                cleared = new ArrayList<>(cleared);
                cleared.add(message.from());
                limitOfOperator.remove(message.from());
                limitW = lowest();
            } else if (message.kind() == MessageKind.CURTAIL) {
                read(message);
            }
        }
        return cleared;
    }

    private void read(Message message) {
        for (Part part : message.parts()) {
            if (part instanceof Part.Data data && data.payload() instanceof CurtailNotice notice) {
                limitOfOperator.put(message.from(), notice.limitW());
                limitW = lowest();
            }
        }
    }

    private long lowest() {
        return limitOfOperator.isEmpty() ? Long.MAX_VALUE : Collections.min(limitOfOperator.values());
    }

    Quantiles applied(Quantiles powerW) {
        return powerW.p90() <= limitW
                ? powerW
                : new Quantiles(
                        Math.min(limitW, powerW.p10()), Math.min(limitW, powerW.p50()), Math.min(limitW, powerW.p90()));
    }

    long applied(long powerW) {
        return Math.min(limitW, powerW);
    }
}
