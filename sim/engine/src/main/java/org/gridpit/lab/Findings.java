package org.gridpit.lab;

import java.util.List;

/**
 * What came of a replication.
 *
 * @param asPublished whether the setting is the published one; the number of runs does not matter
 */
public record Findings(boolean asPublished, List<Finding> figures) {
    public Findings {
        figures = List.copyOf(figures);
    }

    /** Figures that differ from what they are held to. */
    public long differing() {
        return figures.stream()
                .filter(figure -> figure.verdict() == Finding.Verdict.DIFFERS)
                .count();
    }
}
