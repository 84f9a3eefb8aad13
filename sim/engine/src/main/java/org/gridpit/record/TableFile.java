package org.gridpit.record;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/** A table on its way to disk. */
final class TableFile<E extends SimEvent> implements Closeable {
    private static final byte[] HEADER_START = {'t', 'i', 'c', 'k', ',', 't', 'i', 'm', 'e', '_', 'u', 't', 'c'};

    private final Table<E> table;
    private final List<Field<E>> fields;
    private final Field.Cell<E>[] cells;
    private final CsvWriter out;
    private byte[] rowStart = {};
    private long rowStartTick = Long.MIN_VALUE;

    TableFile(Table<E> table, Path folder) {
        this.table = table;
        this.fields = table.fields();
        this.cells = toArray(fields);
        this.out = new CsvWriter(folder.resolve(table.name() + ".csv"));
        out.raw(HEADER_START);
        for (Field<E> field : fields) {
            out.comma();
            out.text(field.column().name());
        }
        out.endRow();
        out.flush();
    }

    void write(E event) {
        startRow(event);
        int column = 0;
        try {
            for (; column < cells.length; column++) {
                out.comma();
                cells[column].write(event, out);
            }
        } catch (ArithmeticException e) {
            throw new RunFailure(
                    "%s in table %s, column %s, tick %d. Maybe a parameter is at the edge of what the model allows."
                            .formatted(
                                    e.getMessage(),
                                    table.name(),
                                    fields.get(column).column().name(),
                                    event.tick()));
        }
        out.endRow();
    }

    TableSummary summary() {
        return new TableSummary(table.name(), out.rows() - 1, out.bytes());
    }

    void flush() {
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }

    private void startRow(E event) {
        if (event.tick() == rowStartTick) {
            out.raw(rowStart);
            return;
        }
        int mark = out.mark();
        out.decimal(event.tick(), 0);
        out.comma();
        out.time(event.startS());
        rowStart = out.copyFrom(mark);
        rowStartTick = event.tick();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <E> Field.Cell<E>[] toArray(List<Field<E>> fields) {
        return fields.stream().map(Field::cell).toArray(Field.Cell[]::new);
    }
}
