package org.gridpit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A decision in the journal of a run: what was decided, the same whenever the run is repeated, and apart from it how it was
 * obtained this time.
 */
public record JournalEntry(Made d, Obtained w) {
    /** Most characters of a detail. */
    public static final int MAX_DETAIL = 500;

    /**
     * What was decided.
     *
     * @param seq number of the agent's decision in its phase
     * @param keys of the questions, one per round
     * @param decision as JSON; not to be written to
     * @param notes the agent's notes from now on, where they changed
     * @param costNanoUsd of the answer when it was made [1e-9 USD]
     */
    public record Made(
            long tick,
            String agent,
            String kind,
            int seq,
            List<String> keys,
            Source source,
            Optional<Outcome> outcome,
            Optional<String> detail,
            Optional<String> model,
            Optional<String> stamps,
            JsonNode decision,
            Optional<List<String>> notes,
            Usage usage,
            long costNanoUsd,
            int rounds) {
        public Made {
            keys = List.copyOf(keys);
            notes = notes.map(List::copyOf);
            if (source == Source.RULE) {
                throw new IllegalArgumentException(
                        "source (%s) of %s has no place in a journal. Maybe leave the line out."
                                .formatted(source, agent));
            }
            if (detail.map(String::length).orElse(0) > MAX_DETAIL) {
                throw new IllegalArgumentException(
                        "detail (%d characters) of %s must have at most %d. Maybe shorten it."
                                .formatted(detail.get().length(), agent, MAX_DETAIL));
            }
        }
    }

    /**
     * How it was obtained.
     *
     * @param obtained {@code live, cassette, journal}
     * @param spentNanoUsd paid for it this time [1e-9 USD]
     * @param late the answer came after the deadline
     * @param at UTC, ISO-8601
     */
    public record Obtained(String obtained, long latencyMs, int attempts, long spentNanoUsd, boolean late, String at) {}
}
