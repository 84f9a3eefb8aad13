package org.gridpit.decision;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a model is to write; only what is here is sent.
 *
 * @param maxTokens most tokens of an answer, thinking included
 * @param temperature 0 to 1, for models that take it
 * @param topP share of likely words drawn from, 0 to 1, for models that take it
 * @param stopSequences texts that end an answer
 */
public record Inference(
        int maxTokens, Optional<BigDecimal> temperature, Optional<BigDecimal> topP, List<String> stopSequences) {
    public Inference {
        stopSequences = List.copyOf(stopSequences);
        if (maxTokens < 1) {
            throw new IllegalArgumentException("maxTokens (%d) must be positive. Maybe 4096.".formatted(maxTokens));
        }
        temperature.ifPresent(share -> checkShare("temperature", share));
        topP.ifPresent(share -> checkShare("topP", share));
    }

    /** The model's own way of writing, up to a length. */
    public static Inference upTo(int maxTokens) {
        return new Inference(maxTokens, Optional.empty(), Optional.empty(), List.of());
    }

    private static void checkShare(String name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to 1. Maybe a digit slipped in.".formatted(name, share));
        }
    }
}
