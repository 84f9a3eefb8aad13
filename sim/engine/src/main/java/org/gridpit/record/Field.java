package org.gridpit.record;

/** A column and how its cell is taken from an event: the two cannot get out of step. Made by {@link Fields}. */
public final class Field<E> {
    private final Column column;
    private final Cell<E> cell;

    Field(Column column, Cell<E> cell) {
        this.column = column;
        this.cell = cell;
    }

    /** The column's description. */
    public Column column() {
        return column;
    }

    Field<E> with(Column changed) {
        return new Field<>(changed, cell);
    }

    /** The way to its cell. */
    Cell<E> cell() {
        return cell;
    }

    /** Writes one cell of one event. */
    @FunctionalInterface
    interface Cell<E> {
        void write(E event, CsvWriter out);
    }
}
