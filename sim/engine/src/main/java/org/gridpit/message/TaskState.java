package org.gridpit.message;

import java.util.Locale;

/** Where a task stands. */
public enum TaskState {
    SUBMITTED,
    WORKING,
    INPUT_REQUIRED,
    AUTH_REQUIRED,
    COMPLETED,
    FAILED,
    CANCELED,
    REJECTED;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in tables. */
    public String text() {
        return text;
    }

    /** Whether nothing can follow. */
    public boolean isFinal() {
        return switch (this) {
            case COMPLETED, FAILED, CANCELED, REJECTED -> true;
            case SUBMITTED, WORKING, INPUT_REQUIRED, AUTH_REQUIRED -> false;
        };
    }

    /** Whether a task may go from here to {@code next}. */
    public boolean mayBecome(TaskState next) {
        return switch (this) {
            case SUBMITTED -> next == WORKING || next == REJECTED || next == CANCELED || next == FAILED;
            case WORKING ->
                next == INPUT_REQUIRED
                        || next == AUTH_REQUIRED
                        || next == COMPLETED
                        || next == FAILED
                        || next == CANCELED;
            case INPUT_REQUIRED, AUTH_REQUIRED -> next == WORKING || next == CANCELED || next == FAILED;
            case COMPLETED, FAILED, CANCELED, REJECTED -> false;
        };
    }
}
