package org.gridpit.lab;

import java.util.List;
import java.util.Locale;

/** A published experiment that can be run again. */
public enum Replication {
    SMITH_1962(new Smith1962()),
    GODE_SUNDER_1993(new GodeSunder1993()),
    CLIFF_BRUTEN_1997(new CliffBruten1997()),
    GJERSTAD_DICKHAUT_1998(new GjerstadDickhaut1998()),
    MCAFEE_1992(new McAfee1992());

    private final Publication publication;

    Replication(Publication publication) {
        this.publication = publication;
    }

    /** As in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was published, and where. */
    public String source() {
        return publication.source();
    }

    /** What a publication leaves open and was chosen here, a sentence each. */
    public List<String> choices() {
        return publication.choices();
    }

    /**
     * Runs it. Where anything but the number of runs was changed, figures are held against nothing.
     *
     * @param seed of all draws
     */
    public Findings run(long seed, Variation variation) {
        return publication.run(seed, variation);
    }
}
