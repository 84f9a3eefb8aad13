package org.gridpit.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a model costs from a day on.
 *
 * @param model name in the rows of models
 * @param effectiveFrom the day, ISO-8601
 * @param source where the figures are from
 * @param bands by length of the prompt, shortest first; the last one has no end
 */
public record ModelPrice(String model, String effectiveFrom, String source, List<Band> bands) {
    private static final int NANO_PER_TOKEN = 3; // USD per million tokens are thousands of nano-dollars per token
    private static final int BYTES_PER_TOKEN = 3;

    /**
     * Prices up to a length of prompt [USD per million tokens].
     *
     * @param upTo longest prompt [tokens]; empty for any
     */
    public record Band(
            Optional<Long> upTo,
            BigDecimal input,
            BigDecimal output,
            BigDecimal cacheRead,
            BigDecimal cacheWriteFiveMinutes,
            BigDecimal cacheWriteHour) {}

    /** For how long the provider keeps a prompt. */
    public enum CacheLife {
        FIVE_MINUTES,
        HOUR
    }

    public ModelPrice {
        bands = List.copyOf(bands);
        LocalDate.parse(effectiveFrom);
        if (bands.isEmpty() || bands.get(bands.size() - 1).upTo().isPresent()) {
            throw new IllegalArgumentException(
                    "bands (%s) of %s must end with one for any length. Maybe leave its upTo empty."
                            .formatted(bands, model));
        }
    }

    /** Cost of an answer [1e-9 USD]. */
    public long costNanoUsd(Usage usage, CacheLife life) {
        Band band = band(usage.prompt());
        BigDecimal write = life == CacheLife.HOUR ? band.cacheWriteHour() : band.cacheWriteFiveMinutes();
        long read = Math.addExact(cost(usage.in(), band.input()), cost(usage.cacheRead(), band.cacheRead()));
        long written = Math.addExact(cost(usage.cacheWrite(), write), cost(usage.out(), band.output()));
        return Math.addExact(read, written);
    }

    /** The most that a question of so many bytes is taken to cost before it is asked [1e-9 USD]. */
    public long reserveNanoUsd(long promptBytes, int maxTokens) {
        long tokens = (promptBytes + BYTES_PER_TOKEN - 1) / BYTES_PER_TOKEN;
        return costNanoUsd(new Usage(tokens, maxTokens, 0, 0), CacheLife.FIVE_MINUTES);
    }

    private Band band(long prompt) {
        return bands.stream()
                .filter(band -> band.upTo().isEmpty() || prompt <= band.upTo().get())
                .findFirst()
                .orElseThrow();
    }

    private static long cost(long tokens, BigDecimal usdPerMillion) {
        return Math.multiplyExact(
                tokens, usdPerMillion.movePointRight(NANO_PER_TOKEN).longValueExact());
    }
}
