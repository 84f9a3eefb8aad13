package org.gridpit.message;

import java.util.Locale;

/** Why a message was rejected or became a dead letter. */
public enum FateReason {
    INBOX_FULL,
    UNKNOWN_RECIPIENT,
    UNKNOWN_TOPIC,
    /** Nobody but the sender would receive it. */
    NO_RECIPIENT,
    UNKNOWN_TASK,
    /** The sender is neither creator nor assignee of the task. */
    FOREIGN_TASK,
    TOO_MANY_PARTS,
    TEXT_TOO_LONG,
    DATA_TOO_LARGE,
    DATA_TOO_DEEP,
    /** Data holds something but whole numbers, texts, enums, booleans, records and lists. */
    UNSUPPORTED_VALUE;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Spelling in records. */
    public String text() {
        return text;
    }
}
