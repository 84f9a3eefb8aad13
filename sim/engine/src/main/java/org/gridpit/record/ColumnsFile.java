package org.gridpit.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gridpit.record.Column.Type;

/** {@code tables/columns.csv}: what every column of every table means. */
public final class ColumnsFile {
    private static final List<String> HEADER =
            List.of("table", "position", "column", "type", "unit", "decimals", "sign", "key", "allowed", "meaning");
    private static final List<Column> FIRST = List.of(
            new Column("tick", Type.INTEGER, "", 0, "", true, "", "Tick of the clock, 0 the first"),
            new Column("time_utc", Type.TIME, "UTC", 0, "", false, "", "Start of the tick"));

    private ColumnsFile() {}

    /** All columns of a table in order. */
    public static List<Column> columns(Table<?> table) {
        List<Column> all = new ArrayList<>(FIRST);
        table.fields().forEach(field -> all.add(field.column()));
        return List.copyOf(all);
    }

    static void write(Path folder, List<Table<?>> tables) {
        try (CsvWriter out = new CsvWriter(folder.resolve("columns.csv"))) {
            row(out, HEADER);
            List<Table<?>> byName = new ArrayList<>(tables);
            byName.sort(Comparator.comparing(Table::name));
            for (Table<?> table : byName) {
                List<Column> columns = columns(table);
                for (int i = 0; i < columns.size(); i++) {
                    row(out, cells(table.name(), i + 1, columns.get(i)));
                }
            }
        }
    }

    private static List<String> cells(String table, int position, Column column) {
        return List.of(
                table,
                Integer.toString(position),
                column.name(),
                column.type().name().toLowerCase(Locale.ROOT),
                column.unit(),
                hasDecimals(column) ? Integer.toString(column.decimals()) : "",
                column.sign(),
                column.key() ? "key" : "",
                column.allowed(),
                column.meaning());
    }

    private static boolean hasDecimals(Column column) {
        return column.type() == Type.REAL || column.type() == Type.DECIMAL;
    }

    private static void row(CsvWriter out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.comma();
            }
            out.text(cells.get(i));
        }
        out.endRow();
    }
}
