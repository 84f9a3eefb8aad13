package org.gridpit.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gridpit.record.Verdict;

/**
 * Ctrl-C and other requests to end: the run finishes the tick at hand and closes its files, then the process ends with
 * the signal's status.
 */
final class StopSignal implements Supplier<Optional<Verdict>> {
    private static final int PATIENCE_S = 5;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile Optional<Verdict> asked = Optional.empty();
    private volatile boolean listening;
    private volatile int exit;

    /** From now on a signal is answered by finishing properly. */
    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
        listening = true;
    }

    /** Everything is written and printed: the process may end with this status. */
    void over(int status) {
        exit = status;
        over.countDown();
        if (listening && asked.isEmpty()) {
            release();
        }
    }

    /** The verdict on what a signal cuts short; nothing while none came. */
    @Override
    public Optional<Verdict> get() {
        return asked;
    }

    private void release() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // the signal came this very moment; the hook sees that all is over
        }
    }

    private void stop() {
        Verdict verdict = isTermination() ? Verdict.TERMINATED : Verdict.STOPPED;
        exit = verdict.exit();
        asked = Optional.of(verdict);
        try {
            over.await(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exit);
    }

    /** The virtual machine names the thread that answers a signal after it; there is no public way to ask. */
    private static boolean isTermination() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("SIGTERM handler"));
    }
}
