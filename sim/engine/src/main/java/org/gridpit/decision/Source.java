package org.gridpit.decision;

import java.util.Locale;

/** Who made a decision. */
public enum Source {
    /** A rule that was meant to decide. */
    RULE,
    /** A language model. */
    MODEL,
    /** A program outside, in an agent's seat. */
    EXTERNAL,
    /** The rule that stands in where a model or seat gave no usable decision. */
    FALLBACK;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** Spelling in tables. */
    public String text() {
        return text;
    }
}
