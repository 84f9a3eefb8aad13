package org.gridpit.lab;

/** How quotes meet in a laboratory market. */
public enum Protocol {
    /**
     * A quote must improve on the best of its side, else it is lost and nobody hears it; a crossing quote trades at the
     * standing one; a trade cancels all quotes (Gode and Sunder; Gjerstad and Dickhaut).
     */
    P_CANCEL,
    /** One quote per trader, a new one in place of the old, better or not; a trade ends the quotes of its two parties. */
    P_KEEP,
    /**
     * Nothing stands: a side is drawn, then a trader on it, who shouts its price; all of the other side draw theirs, and one
     * of those that cross, drawn, accepts at the shout.
     */
    P_SHOUT
}
