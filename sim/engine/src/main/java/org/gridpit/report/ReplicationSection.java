package org.gridpit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.report.Html.Cell;

/** What a report says of a laboratory experiment: published figures beside ours, and what was chosen. */
record ReplicationSection(JsonNode replication) {
    void write(Html html) {
        html.heading(2, "Published and ours")
                .paragraph("", replication.path("source").asText())
                .paragraph("", replication.path("summary").asText());
        List<List<Cell>> rows = new ArrayList<>();
        replication.path("figures").forEach(figure -> rows.add(row(figure)));
        html.table(
                "Means over independent runs with 95 % intervals (Student's t); without one: exact, or made of several means.",
                List.of(
                        Cell.text("figure"),
                        Cell.number("published"),
                        Cell.number("ours"),
                        Cell.number("n"),
                        Cell.text("held to"),
                        Cell.text("verdict")),
                rows);
        html.heading(2, "What was chosen");
        replication.path("choices").forEach(choice -> html.paragraph("", choice.asText()));
    }

    private static List<Cell> row(JsonNode figure) {
        return List.of(
                Cell.text(figure.path("figure").asText()),
                Cell.number(figure.path("published").asText()),
                Cell.number(figure.path("ours_text").asText().replace("+-", "\u00b1")),
                Cell.number(figure.path("n").asText()),
                Cell.text(figure.path("held_to").asText()),
                Cell.text(figure.path("verdict").asText()));
    }
}
