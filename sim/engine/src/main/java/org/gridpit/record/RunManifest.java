package org.gridpit.record;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * {@code manifest.json}: what ran, with what, and what came out. Written first with status {@code started} and last with how
 * the run ended. It holds no working directory and nothing of the environment.
 *
 * @param exit how the process ends, once known; written as its status
 * @param verdict one line in words
 * @param decisionMode where model agents got their decisions from
 * @param decisions asked, replayed and so on, counted; fallbacks by reason as {@code fallback_<reason>}
 * @param journalHead end of the chain of hashes over what models decided
 * @param standIns what the engine decided itself, for roles without an agent
 * @param fingerprint of the tables, once they are whole
 */
public record RunManifest(
        Status status,
        Optional<Verdict> exit,
        String verdict,
        List<String> argv,
        long seed,
        String scenario,
        String scenarioSha256,
        Program program,
        Machine machine,
        Timing timing,
        OptionalLong ticks,
        String decisionMode,
        SortedMap<String, Long> decisions,
        List<ModelUse> models,
        Optional<String> journalHead,
        List<InputFile> inputs,
        List<OutputFile> outputs,
        List<String> standIns,
        List<String> warnings,
        Optional<String> fingerprint) {
    /** Its name in a run's folder. */
    public static final String FILE = "manifest.json";

    /** How a run ended, or that it has not. */
    public enum Status {
        STARTED,
        SUCCESS,
        DEGRADED,
        ERROR,
        CANCELLED,
        BUDGET;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The program that ran.
     *
     * @param commit of its sources, {@code unknown} where there is no git
     * @param dirty whether they differ from the commit: {@code true}, {@code false} or {@code unknown}
     */
    public record Program(String version, String commit, String dirty) {}

    /** What it ran on. */
    public record Machine(String java, String os, int cores) {}

    /** When, and how long. */
    public record Timing(Instant started, Optional<Instant> ended, double wallSeconds, double cpuSeconds) {}

    /** Tokens and cost of one model, in 1e-9 USD; avoided is what answers from a recording would have cost. */
    public record ModelUse(
            String model,
            long tokensIn,
            long tokensOut,
            long spentNanoUsd,
            long unknownUpperNanoUsd,
            long avoidedNanoUsd) {}

    /** A file the run read. */
    public record InputFile(String path, String sha256) {}

    public RunManifest {
        argv = List.copyOf(argv);
        models = List.copyOf(models);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        standIns = List.copyOf(standIns);
        warnings = List.copyOf(warnings);
    }

    /** As JSON text, members in this order. */
    public String toJson() {
        return ManifestJson.of(this);
    }
}
