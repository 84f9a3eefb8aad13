package org.gridpit.experiment;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.RunFolder;
import org.gridpit.record.RunLog;
import org.gridpit.record.RunManifest;

/** Notes in its folder why a run broke off. What goes wrong in that never hides what went wrong first. */
record RunGuard(RunFolder folder, ManifestDraft manifests, RunRequest request) {
    /**
     * What a run comes to. Whatever breaks it off, a bug of ours included, is thrown on once the folder says it.
     *
     * @throws RunFailed when it broke off
     */
    <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error broken) {
            throw of(broken);
        }
    }

    private RunFailed of(Throwable broken) {
        RunFailed failed = new RunFailed(folder.path(), broken);
        try (RunLog log = RunLog.in(folder, request.now())) {
            log.line("failed: " + stackTrace(broken));
        } catch (OutputFailure logNeither) {
            failed.addSuppressed(logNeither);
        }
        try {
            folder.write(RunManifest.FILE, manifests.failed(failed).toJson());
        } catch (OutputFailure manifestNeither) {
            failed.addSuppressed(manifestNeither);
        }
        return failed;
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
