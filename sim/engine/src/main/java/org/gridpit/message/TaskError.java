package org.gridpit.message;

import java.util.Locale;

/** Why a move of a task was refused, or a task failed without its assignee saying so. */
public enum TaskError {
    UNKNOWN_TASK,
    UNKNOWN_ASSIGNEE,
    /** A new task must be due in a later tick. */
    DUE_TOO_EARLY,
    /** The state cannot follow the one the task is in. */
    ILLEGAL_MOVE,
    /** Only the assignee answers. */
    NOT_ASSIGNEE,
    /** Only the creator cancels. */
    NOT_CREATOR;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in records. */
    public String text() {
        return text;
    }
}
