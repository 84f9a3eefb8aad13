package org.gridpit.message;

import java.util.Locale;

/** What became of a copy of a message. */
public enum Fate {
    /** It reached its recipient's inbox. */
    DELIVERED,
    /** The link lost it. */
    LOST,
    /** Its recipient had it already and dropped it. */
    DUPLICATE,
    /** Its recipient's inbox was full. */
    REJECTED,
    /** It could not be sent: content or addressee are wrong. */
    DEAD_LETTER,
    /** The run ended before it was due. */
    UNDELIVERED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Spelling in tables. */
    public String text() {
        return text;
    }
}
