package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;

/**
 * The names a scenario may use for models, mechanisms and policies, and the parameters each of them has: the loader's
 * view of the catalogue.
 */
public interface Vocabulary {
    /** All names of a kind ({@code load-model}, {@code mechanism}, {@code policy/consumer} …), in a stated order. */
    List<String> names(String kind);

    /** Record that holds the parameters of a name; one without components when it has none; nothing when unknown. */
    Optional<Class<? extends Record>> parameters(String kind, String name);
}
