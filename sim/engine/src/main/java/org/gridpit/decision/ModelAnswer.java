package org.gridpit.decision;

import java.util.List;
import java.util.Optional;

/** What came back from a model. */
public sealed interface ModelAnswer {
    /**
     * It said something.
     *
     * @param stopReason why it stopped, as the provider spells it
     * @param requestId the provider's name for the exchange
     * @param latencyMs time the provider says it took
     * @param attempts tries it took
     * @param stub the local stub server answered, no language model
     */
    record Ok(
            List<ContentBlock> content,
            String stopReason,
            Usage usage,
            Optional<String> requestId,
            long latencyMs,
            int attempts,
            boolean stub)
            implements ModelAnswer {
        public Ok {
            content = List.copyOf(content);
        }
    }

    /** It said nothing that can be used. */
    record Failed(Outcome outcome, String detail) implements ModelAnswer {
        public Failed {
            if (outcome == Outcome.OK || outcome == Outcome.DOMAIN) {
                throw new IllegalArgumentException(
                        "outcome (%s) is no failure. Maybe the answer can be used.".formatted(outcome));
            }
        }
    }
}
