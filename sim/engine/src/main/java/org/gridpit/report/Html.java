package org.gridpit.report;

import java.util.List;

/** HTML under construction. Every text that is put in is data and escaped; only this class writes tags. */
final class Html {
    private final StringBuilder text = new StringBuilder();

    /** A cell of a table. */
    record Cell(String text, boolean isNumber) {
        static Cell text(String text) {
            return new Cell(text, false);
        }

        static Cell number(String text) {
            return new Cell(text, true);
        }
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    Html heading(int level, String words) {
        return element("h" + level, "", words);
    }

    Html paragraph(String cssClass, String words) {
        return element("p", cssClass, words);
    }

    Html preformatted(String words) {
        return element("pre", "", words);
    }

    Html open(String tag) {
        text.append('<').append(tag).append(">\n");
        return this;
    }

    Html close(String tag) {
        text.append("</").append(tag).append(">\n");
        return this;
    }

    /** A part that is folded away until it is asked for. */
    Html fold(String summary) {
        open("details");
        return element("summary", "", summary);
    }

    Html unfold() {
        return close("details");
    }

    Html term(String name, String words) {
        element("dt", "", name);
        return element("dd", "", words);
    }

    /** Markup made elsewhere in this program. */
    Html trusted(String markup) {
        text.append(markup);
        return this;
    }

    Html table(String caption, List<Cell> header, List<List<Cell>> rows) {
        text.append("<div class=\"scroll\"><table>\n<caption>")
                .append(escaped(caption))
                .append("</caption>\n<thead><tr>");
        header.forEach(cell -> cell("th scope=\"col\"", "th", cell));
        text.append("</tr></thead>\n<tbody>\n");
        for (List<Cell> row : rows) {
            text.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(i == 0 ? "th scope=\"row\"" : "td", i == 0 ? "th" : "td", row.get(i));
            }
            text.append("</tr>\n");
        }
        text.append("</tbody></table></div>\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private void cell(String open, String close, Cell cell) {
        text.append('<').append(open);
        if (cell.isNumber()) {
            text.append(" class=\"number\"");
        }
        text.append("><bdi>")
                .append(escaped(cell.text()))
                .append("</bdi></")
                .append(close)
                .append('>');
    }

    private Html element(String tag, String cssClass, String words) {
        text.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            text.append(" class=\"").append(cssClass).append('"');
        }
        text.append("><bdi>")
                .append(escaped(words))
                .append("</bdi></")
                .append(tag)
                .append(">\n");
        return this;
    }
}
