package org.gridpit.record;

import java.util.List;

/** Counts along a run what some of its metrics need. */
interface Tally extends SimListener {
    /** The metrics so far. */
    List<MetricValue> values();
}
