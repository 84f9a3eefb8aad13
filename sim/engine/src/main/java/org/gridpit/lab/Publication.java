package org.gridpit.lab;

import java.util.List;

/** A publication with figures to compare with. */
interface Publication {
    String source();

    List<String> choices();

    Findings run(long seed, Variation variation);
}
