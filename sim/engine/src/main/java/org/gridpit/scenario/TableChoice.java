package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;

/** Which tables of a run have rows: {@code all}, {@code none}, or a list of their names. */
public final class TableChoice {
    /** Every table. */
    public static final TableChoice ALL = new TableChoice(Optional.empty());

    /** No table. */
    public static final TableChoice NONE = new TableChoice(Optional.of(List.of()));

    static final List<String> WORDS = List.of("all", "none");

    private final Optional<List<String>> names;

    private TableChoice(Optional<List<String>> names) {
        this.names = names;
    }

    /** These tables and no others. */
    public static TableChoice of(List<String> names) {
        return new TableChoice(Optional.of(names.stream().distinct().toList()));
    }

    /** The names of those that have rows; empty where all have. */
    public Optional<List<String>> names() {
        return names;
    }

    /** Whether a table has rows. */
    public boolean has(String table) {
        return names.isEmpty() || names.get().contains(table);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableChoice choice && choice.names.equals(names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    /** As a scenario spells it. */
    @Override
    public String toString() {
        return names.map(list -> list.isEmpty() ? "none" : list.toString()).orElse("all");
    }
}
