package org.gridpit.decision;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a decision came from. The same when it was recorded and when the recording is played back; a plain rule
 * decision has nothing but its source.
 *
 * @param outcome how asking the model or seat ended
 * @param detail what went wrong, at most 500 characters
 * @param keys keys of the requests, one per round
 * @param model logical name and route
 * @param stamps versions of prompt, schema and model registry
 * @param tokensIn tokens the model read
 * @param tokensOut tokens the model wrote
 * @param costNanoUsd cost of the answer when it was made [1e-9 USD]
 * @param rounds calls of the model, one and those that followed tool calls
 */
public record Provenance(
        Source source,
        Optional<Outcome> outcome,
        Optional<String> detail,
        List<String> keys,
        Optional<String> model,
        Optional<String> stamps,
        OptionalLong tokensIn,
        OptionalLong tokensOut,
        OptionalLong costNanoUsd,
        OptionalInt rounds) {
    private static final Provenance RULE = new Provenance(
            Source.RULE,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalInt.empty());

    public Provenance {
        keys = List.copyOf(keys);
    }

    /** A rule decided, as it was meant to. */
    public static Provenance rule() {
        return RULE;
    }
}
