package org.gridpit.decision;

/** What happens to a question for a model: who may be asked, what recordings are for. */
public enum DecisionMode {
    /** Rules decide; nothing is asked or looked up. */
    MOCK(false, false, false),
    /** Every question is asked. */
    LIVE(true, false, false),
    /** What is not recorded yet is asked and recorded. */
    RECORD(true, true, true),
    /** Recorded answers alone; one that is missing stops the run. */
    REPLAY(false, true, false),
    /** What is not recorded is asked, the recording stays as it is. */
    REPLAY_OR_LIVE(true, true, false),
    /** What is not recorded is decided by rules. */
    REPLAY_OR_MOCK(false, true, false),
    /** A recorded run is done again, and every difference is told. */
    VERIFY(false, true, false);

    private final boolean calls;
    private final boolean looksUp;
    private final boolean records;

    DecisionMode(boolean calls, boolean looksUp, boolean records) {
        this.calls = calls;
        this.looksUp = looksUp;
        this.records = records;
    }

    /** Whether a model may be asked. */
    public boolean calls() {
        return calls;
    }

    /** Whether recorded answers are used. */
    public boolean looksUp() {
        return looksUp;
    }

    /** Whether answers are added to the recording. */
    public boolean records() {
        return records;
    }
}
