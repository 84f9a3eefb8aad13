package org.gridpit.record;

/**
 * A result that must not be written down: a number that is none, or a law of conservation broken. The run has failed;
 * the message names the place and the value.
 */
public final class RunFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RunFailure(String message) {
        super(message);
    }
}
