package org.gridpit.cli;

import java.util.ArrayList;
import java.util.List;

/** Plain text in aligned columns; the last one is wrapped where the terminal ends. */
final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 24;

    private final String indent;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param indent before every line */
    TextTable(String indent) {
        this.indent = indent;
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines, each at most so many columns wide, if that leaves the last cells room enough. */
    String text(int columns) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size() - 1; i++) {
                line.append(padded(row.get(i), width(i))).append(GAP);
            }
            int used = line.length();
            int room = Math.max(NARROWEST, columns - 1 - used);
            List<String> last = wrapped(row.get(row.size() - 1), room);
            text.append((line + last.get(0)).stripTrailing()).append('\n');
            last.stream()
                    .skip(1)
                    .forEach(more -> text.append(" ".repeat(used)).append(more).append('\n'));
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size() - 1)
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static List<String> wrapped(String text, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
