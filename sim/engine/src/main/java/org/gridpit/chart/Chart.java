package org.gridpit.chart;

import java.util.List;

/** A kind of figure: what it shows of a run. */
public interface Chart {
    /** Name of its files and on the command line. */
    String id();

    /** Tables without whose rows it shows nothing. */
    List<String> needs();

    /** Reads what it needs and lays the figure out. An empty run gives a figure that says so. */
    Figure draw(RunTables run);
}
