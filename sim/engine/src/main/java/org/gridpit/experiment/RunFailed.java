package org.gridpit.experiment;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.RunFailure;
import org.gridpit.record.Verdict;

/** A run that broke off; its folder keeps what was written and says why, as far as the disk let it. */
public final class RunFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    public RunFailed(Path folder, Throwable cause) {
        super(message(folder, cause), cause);
        this.folder = folder;
    }

    /** The partial folder. */
    public Path folder() {
        return folder;
    }

    /** Whose fault it was: the machine's, the run's (numbers its models refuse), or else the program's. */
    public Verdict verdict() {
        Throwable cause = getCause();
        if (cause instanceof OutputFailure
                || cause instanceof UncheckedIOException
                || cause instanceof OutOfMemoryError) {
            return Verdict.ENVIRONMENT;
        }
        return cause instanceof RunFailure
                        || cause instanceof IllegalArgumentException
                        || cause instanceof IllegalStateException
                        || cause instanceof ArithmeticException
                ? Verdict.FAILED
                : Verdict.INTERNAL;
    }

    private static String message(Path folder, Throwable cause) {
        return cause instanceof OutputFailure output
                ? output.messageIn(folder)
                : Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName());
    }
}
