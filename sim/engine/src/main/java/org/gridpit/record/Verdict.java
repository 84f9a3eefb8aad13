package org.gridpit.record;

import java.util.Locale;

/** How a command ended: one name and one number, for people, manifests, JSON and the process status alike. */
public enum Verdict {
    OK(0),
    /** A bug of ours. */
    INTERNAL(1),
    /** Wrong usage, an invalid scenario, a bad input file, a refused overwrite. */
    USAGE(2),
    /** Over tolerance, or a recording and the run differ. */
    DIFFERENCE(3),
    /** A run failed, or there was nothing to do. */
    FAILED(4),
    /** Credentials are missing or refused. */
    CREDENTIALS(5),
    /** The model budget is reached. */
    BUDGET(6),
    /** Disk, permission, memory, Java. */
    ENVIRONMENT(7),
    /** Ctrl-C. */
    STOPPED(130),
    /** Asked to end by a signal. */
    TERMINATED(143);

    private final int exit;

    Verdict(int exit) {
        this.exit = exit;
    }

    /** Status of the process. */
    public int exit() {
        return exit;
    }

    /** As in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
