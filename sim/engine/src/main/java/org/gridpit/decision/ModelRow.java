package org.gridpit.decision;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a language model.
 *
 * @param name logical name, as scenarios and recordings spell it
 * @param provider who is asked for it
 * @param ids the provider's names by route: {@code us, eu, global, bare}, {@code local} for the stub
 * @param channel how a decision is got out of it
 * @param sampling whether it takes a temperature
 * @param thinking how little it can be made to think
 * @param effort how hard it is asked to think, where it can be asked
 * @param maxTokens most tokens of an answer
 * @param cachePoint whether the provider is asked to keep the prompt
 * @param price its name among the prices
 */
public record ModelRow(
        String name,
        String provider,
        Map<String, String> ids,
        Status status,
        Channel channel,
        boolean sampling,
        Thinking thinking,
        Optional<String> effort,
        int maxTokens,
        boolean cachePoint,
        String price) {
    /** Whether it can be asked. */
    public enum Status {
        ACTIVE,
        LOCAL,
        END_OF_LIFE,
        UNKNOWN
    }

    /** How a decision is got out of a model. */
    public enum Channel {
        FORCED_TOOL,
        AUTO_TOOL,
        JSON_SCHEMA
    }

    /** The least a model can be made to think; {@code MODEL} leaves it to the model. */
    public enum Thinking {
        OFF,
        BETWEEN_TOOLS,
        ADAPTIVE,
        ALWAYS,
        MODEL
    }

    public ModelRow {
        ids = Collections.unmodifiableMap(new TreeMap<>(ids));
        if (ids.isEmpty() || maxTokens < 1) {
            throw new IllegalArgumentException(
                    "model (%s) needs an id and maxTokens (%d) above 0. Maybe 4096.".formatted(name, maxTokens));
        }
    }
}
