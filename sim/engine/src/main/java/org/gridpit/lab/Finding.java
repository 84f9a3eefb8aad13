package org.gridpit.lab;

import java.util.Locale;
import java.util.Optional;

/**
 * A figure of a replication: the published one beside ours.
 *
 * @param figure what it is, in words
 * @param metric its name in files
 * @param published as printed; empty where nothing is
 * @param decimals digits worth showing
 * @param expectation what ours is held to; empty where it is only reported
 */
public record Finding(
        String figure, String metric, String published, Sample ours, int decimals, Optional<Expectation> expectation) {
    /** Whether a figure keeps what it is held to. */
    public enum Verdict {
        REPRODUCED,
        DIFFERS,
        REPORTED
    }

    /** A figure nothing is held against yet; its name in files follows from its words. */
    static Finding of(String figure, Sample ours, int decimals) {
        String metric =
                figure.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("_$", "");
        return new Finding(figure, metric, "", ours, decimals, Optional.empty());
    }

    /** Ours alone. */
    Finding alone() {
        return of(figure, ours, decimals);
    }

    Finding published(String text) {
        return new Finding(figure, metric, text, ours, decimals, expectation);
    }

    Finding expected(Expectation held) {
        return new Finding(figure, metric, published, ours, decimals, Optional.of(held));
    }

    public Verdict verdict() {
        return expectation
                .map(held -> held.holds().test(ours.mean()) ? Verdict.REPRODUCED : Verdict.DIFFERS)
                .orElse(Verdict.REPORTED);
    }
}
