package org.gridpit.agent.rule;

import java.util.List;
import org.gridpit.agent.CurtailNotice;
import org.gridpit.agent.Quantiles;
import org.gridpit.message.Message;
import org.gridpit.message.MessageKind;
import org.gridpit.message.Part;

/** The grid operator's limit on an agent's own plant, as its messages tell it. */
final class PlantLimit {
    private long limitW = Long.MAX_VALUE;

    /** Reads what came; true when everything was called off. */
    boolean read(List<Message> inbox) {
        boolean cleared = false;
        for (Message message : inbox) {
            if (message.kind() == MessageKind.ALL_CLEAR) {
                limitW = Long.MAX_VALUE;
                cleared = true;
            } else if (message.kind() == MessageKind.CURTAIL) {
                read(message);
            }
        }
        return cleared;
    }

    private void read(Message message) {
        for (Part part : message.parts()) {
            if (part instanceof Part.Data data && data.payload() instanceof CurtailNotice notice) {
                limitW = notice.limitW();
            }
        }
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
