package org.gridpit.setup;

import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.Choice;

/**
 * All entries of one kind, in the order in which they are listed.
 *
 * @param kind as the scenario's records call it
 */
public record Shelf<S, T>(String kind, List<Entry<?, S, T>> entries) {
    public Shelf {
        entries = List.copyOf(entries);
    }

    /** The entry of that name. */
    public Optional<Entry<?, S, T>> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** What a scenario chose. */
    T make(Choice choice, S setting) {
        return find(choice.name())
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s (%s) is not in the catalogue. Maybe one of %s.".formatted(kind, choice.name(), names())))
                .make(choice, setting);
    }

    List<String> names() {
        return entries.stream().map(Entry::name).toList();
    }
}
