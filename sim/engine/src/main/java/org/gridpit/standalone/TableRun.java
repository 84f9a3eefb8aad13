package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.record.CsvWriter;

/** A table in, a table out, row by row. */
final class TableRun {
    /** What a model makes of a row. */
    @FunctionalInterface
    interface RowModel {
        /** Reads the row, and writes its answer if nothing was wrong with the input so far. */
        void row(CsvInput in, Cells out);
    }

    private TableRun() {}

    /**
     * Everything read, then, if nothing was wrong, everything written.
     *
     * @param columns that are read
     * @param header of what is written
     */
    static Written of(InOut files, List<String> columns, List<String> header, RowModel model) {
        try (Draft draft = Draft.of(files.out(), files.force(), files.standard());
                InputStream stream = files.open()) {
            InputErrors errors = new InputErrors(files.inName());
            CsvInput in = new CsvInput(stream, columns, errors);
            long rows = 0;
            try (CsvWriter out = new CsvWriter(draft.target(), draft.open())) {
                Cells cells = new Cells(out);
                header.forEach(cells::text);
                cells.endRow();
                for (; in.next(); rows++) {
                    model.row(in, cells);
                }
                errors.refuseIfAny();
            }
            draft.publish();
            return new Written(List.of(draft.target()), rows, notes(files.inName(), in.ignored(), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> notes(String input, List<String> ignored, long rows) {
        List<String> notes = new ArrayList<>();
        if (!ignored.isEmpty()) {
            notes.add("%s: columns not used: %s".formatted(input, String.join(", ", ignored)));
        }
        if (rows == 0) {
            notes.add("%s: there are no rows".formatted(input));
        }
        return notes;
    }
}
