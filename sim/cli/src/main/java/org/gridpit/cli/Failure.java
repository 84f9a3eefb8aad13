package org.gridpit.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridpit.experiment.RunFailed;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.OutputRefused;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.ScenarioError;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.setup.InputFiles;
import picocli.CommandLine.Help;

/**
 * Why a command came to nothing: what is wrong, where, and what to do about it.
 *
 * @param code the kind of error, where those of scenarios have one that fits
 * @param message what is wrong, with the value in it
 * @param kept the folder that keeps what was written until then
 * @param advice what to do
 * @param errors of the files that were read, one by one
 */
record Failure(
        Verdict verdict,
        Optional<Code> code,
        String message,
        Optional<Path> kept,
        String advice,
        List<ScenarioError> errors) {
    private static final String LOG = "log.txt";
    private static final String REPORT = "run again with --debug and report what it prints, with the scenario";

    Failure {
        errors = List.copyOf(errors);
    }

    /** Something typed that cannot be understood. */
    static Failure usage(String message) {
        return simple(Verdict.USAGE, message, "see ./gridpit --help");
    }

    /** What an exception means to a user. */
    static Failure of(Throwable broken) {
        if (broken instanceof RunFailed failed) {
            return run(failed);
        }
        if (broken instanceof OutputRefused) {
            return simple(Verdict.USAGE, broken.getMessage(), "name another place with -o");
        }
        if (broken instanceof OutputFailure failure) {
            return simple(Verdict.ENVIRONMENT, broken.getMessage(), advice(failure));
        }
        if (broken instanceof UncheckedIOException) {
            return new Failure(
                    Verdict.ENVIRONMENT,
                    Optional.of(Code.UNREADABLE_FILE),
                    reading(broken),
                    Optional.empty(),
                    "look at the disk and at who may read the file",
                    List.of());
        }
        if (broken instanceof OutOfMemoryError) {
            return simple(
                    Verdict.ENVIRONMENT,
                    "out of memory at %d MB".formatted(Runtime.getRuntime().maxMemory() >> 20),
                    "give more, GRIDPIT_JAVA_OPTS=-Xmx4g, or take fewer agents or a shorter time");
        }
        return broken instanceof RuntimeException input
                        && !InputFiles.errors(input, "").isEmpty()
                ? input(input)
                : bug(broken, REPORT);
    }

    /** As printed: the message, then where things are and what to do. */
    String text(Surroundings surroundings, Help.Ansi colour) {
        String unharmed = verdict == Verdict.ENVIRONMENT ? ", no finished file is damaged" : "";
        String folder = kept.map(path -> "kept as " + surroundings.shown(path) + unharmed + "    ")
                .orElse("");
        return "%s %s\n   %sdo: %s\n".formatted(colour.string("@|bold,red error:|@"), message, folder, advice);
    }

    private static Failure run(RunFailed failed) {
        boolean logged = Files.exists(failed.folder().resolve(LOG));
        Throwable cause = failed.getCause();
        Failure failure = switch (failed.verdict()) {
            case FAILED ->
                simple(
                        Verdict.FAILED,
                        "the run failed: " + failed.getMessage(),
                        logged ? "see %s there for the place in the program".formatted(LOG) : "run again with --debug");
            case INTERNAL ->
                bug(cause, logged ? "report this, with %s from there and the scenario".formatted(LOG) : REPORT);
            default ->
                cause instanceof OutputFailure output
                        ? simple(failed.verdict(), failed.getMessage(), advice(output))
                        : of(cause);
        };
        return failure.keptIn(failed.folder());
    }

    private Failure keptIn(Path folder) {
        return new Failure(verdict, code, message, Optional.of(folder), advice, errors);
    }

    private static Failure input(RuntimeException input) {
        return new Failure(
                Verdict.USAGE,
                Optional.of(Code.UNREADABLE_FILE),
                input.getMessage(),
                Optional.empty(),
                "correct the file; ./gridpit validate SCENARIO names everything at once",
                InputFiles.errors(input, ""));
    }

    private static Failure bug(Throwable broken, String advice) {
        return simple(
                Verdict.INTERNAL,
                "this is a bug of the program: %s (%s)"
                        .formatted(
                                Optional.ofNullable(broken.getMessage()).orElse("no message"),
                                broken.getClass().getSimpleName()),
                advice);
    }

    private static String advice(OutputFailure failure) {
        return failure.diskFull()
                ? "free space, or write elsewhere with -o"
                : "write elsewhere with -o, or look at who may write there";
    }

    private static String reading(Throwable broken) {
        return "a file could not be read or written: "
                + Optional.ofNullable(broken.getCause())
                        .map(Throwable::getMessage)
                        .orElse(broken.getMessage());
    }

    private static Failure simple(Verdict verdict, String message, String advice) {
        return new Failure(verdict, Optional.empty(), message, Optional.empty(), advice, List.of());
    }
}
