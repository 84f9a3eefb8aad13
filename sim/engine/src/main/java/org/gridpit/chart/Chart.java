package org.gridpit.chart;

/** A kind of figure: what it shows of a run. */
public interface Chart {
    /** Name of its files and on the command line. */
    String id();

    /** Reads what it needs and lays the figure out. An empty run gives a figure that says so. */
    Figure draw(RunTables run);
}
