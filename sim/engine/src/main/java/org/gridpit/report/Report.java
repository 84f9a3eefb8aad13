package org.gridpit.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gridpit.record.RunFolder;
import org.gridpit.report.Html.Cell;
import org.gridpit.report.RunFiles.AgentEnd;

/**
 * {@code report.html}: a run on one page that opens anywhere, without script and without asking another host. Same folder,
 * same bytes: its dates are the manifest's.
 */
public final class Report {
    private static final int DATA_ROWS = 200;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final RunFiles files;
    private final JsonNode manifest;
    private final Html html = new Html();

    private Report(Path folder) {
        this.files = new RunFiles(folder);
        this.manifest = files.json("manifest.json");
    }

    /** Writes the report of a run into its folder. */
    public static void write(Path folder) {
        RunFolder.write(folder.resolve("report.html"), html(folder).getBytes(StandardCharsets.UTF_8));
    }

    /** The page. */
    public static String html(Path folder) {
        return new Report(folder).page();
    }

    private String page() {
        String title = text("scenario") + ", seed " + text("seed");
        html.trusted("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .trusted("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .trusted("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .trusted("<title>" + Html.escaped(title) + "</title>\n<style>\n" + style()
                        + "</style>\n</head>\n<body>\n");
        html.open("main").heading(1, title);
        verdict();
        whatRan();
        Optional<JsonNode> replication = files.findJson("replication.json");
        if (replication.isPresent()) {
            new ReplicationSection(replication.get()).write(html);
            warnings();
        } else {
            metrics();
            figures();
            warnings();
            agents();
            StatementSection.write(files.accounts(), html);
        }
        scenario();
        outputs();
        citation();
        return html.close("main").trusted("</body>\n</html>\n").toString();
    }

    private void verdict() {
        String status = text("status");
        boolean good = status.equals("success") && manifest.path("exit").asInt() == 0;
        String tone = good ? "verdict good" : "verdict bad";
        html.paragraph(tone, status + ": " + text("verdict"));
    }

    private void whatRan() {
        html.heading(2, "What ran").open("dl");
        html.term("scenario", text("scenario") + ", SHA-256 " + text("scenario_sha256"));
        html.term("seed", text("seed"));
        html.term(
                "program",
                "gridpit " + text("version") + ", commit " + text("commit") + ", uncommitted changes: "
                        + text("dirty"));
        html.term("machine", "Java " + text("java") + ", " + text("os") + ", " + text("cores") + " cores");
        html.term(
                "time",
                text("started_utc") + ", " + text("wall_seconds") + " s, processor " + text("cpu_seconds") + " s");
        html.term("ticks", text("ticks"));
        html.term("decisions", text("decision_mode") + decisions());
        html.term("fingerprint", text("fingerprint"));
        html.close("dl");
        html.paragraph("quiet", "The same again:").preformatted(command());
    }

    private String decisions() {
        StringBuilder words = new StringBuilder();
        manifest.path("decisions")
                .properties()
                .forEach(count -> words.append(", ")
                        .append(count.getKey())
                        .append(' ')
                        .append(count.getValue().asText()));
        return words.toString();
    }

    private String command() {
        return elements(manifest.path("argv"))
                .map(word -> word.asText())
                .map(word -> word.matches("[A-Za-z0-9_./:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "./gridpit ", ""));
    }

    private void metrics() {
        List<List<Cell>> rows = new ArrayList<>();
        for (JsonNode metric : files.json("metrics.json").path("metrics")) {
            String name = metric.path("metric").asText();
            if (!name.contains(".")) {
                String value = metric.path("value").isNull() ? "not defined" : number(metric.path("value"));
                rows.add(List.of(
                        Cell.text(name),
                        Cell.number(value),
                        Cell.text(metric.path("unit").asText()),
                        Cell.number(metric.path("n").asText())));
            }
        }
        html.heading(2, "Key metrics")
                .table(
                        "All of them, also by kind of message, are in metrics.csv.",
                        List.of(Cell.text("metric"), Cell.number("value"), Cell.text("unit"), Cell.number("n")),
                        rows);
    }

    private static String number(JsonNode value) {
        return value.decimalValue().toPlainString();
    }

    private void figures() {
        html.heading(2, "Figures");
        for (String id :
                List.of("price-series", "dispatch-stack", "frequency-trace", "voltage-profile", "clearing-curve")) {
            files.text("charts/" + id + ".svg").ifPresent(svg -> figure(id, svg));
        }
    }

    private void figure(String id, String svg) {
        html.heading(3, between(svg, "<title id=\"" + id + "-title\">", "</title>"));
        html.paragraph("", between(svg, "<desc id=\"" + id + "-desc\">", "</desc>"));
        html.open("figure").trusted(svg).close("figure");
        List<String> lines = files.head("charts/" + id + ".csv", DATA_ROWS + 2);
        if (lines.size() > 1) {
            html.fold("data of " + id);
            html.table(
                    lines.size() > DATA_ROWS + 1
                            ? "The first %d rows; all are in charts/%s.csv.".formatted(DATA_ROWS, id)
                            : "Also in charts/%s.csv.".formatted(id),
                    cells(lines.get(0)),
                    lines.stream().skip(1).limit(DATA_ROWS).map(Report::cells).toList());
            html.unfold();
        }
    }

    private static List<Cell> cells(String line) {
        return List.of(line.split(",", -1)).stream().map(Cell::text).toList();
    }

    /** Text between two marks of our own SVG, as it was before it was escaped. */
    private static String between(String svg, String start, String end) {
        int from = svg.indexOf(start) + start.length();
        return svg.substring(from, svg.indexOf(end, from))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void warnings() {
        List<String> lines = new ArrayList<>();
        elements(manifest.path("stand_ins")).forEach(s -> lines.add("stand-in: " + s.asText()));
        elements(manifest.path("warnings")).forEach(w -> lines.add(w.asText()));
        html.heading(2, "Failures and warnings");
        if (lines.isEmpty()) {
            html.paragraph("", "None.");
        }
        lines.forEach(line -> html.paragraph("", line));
    }

    private void agents() {
        html.heading(2, "Agents by role");
        if (files.agents().isEmpty()) {
            html.paragraph("", "The table agents was not recorded.");
            return;
        }
        Map<String, List<AgentEnd>> byRole = files.agents().stream()
                .collect(Collectors.groupingBy(AgentEnd::role, TreeMap::new, Collectors.toList()));
        List<List<Cell>> rows = new ArrayList<>();
        byRole.forEach((role, agents) -> rows.add(List.of(
                Cell.text(role),
                Cell.number(Integer.toString(agents.size())),
                Cell.number(balances(agents)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString()),
                Cell.number(
                        balances(agents).reduce(BigDecimal::min).orElseThrow().toPlainString()),
                Cell.number(
                        balances(agents).reduce(BigDecimal::max).orElseThrow().toPlainString()))));
        html.table(
                "Balances at the end in USD, received positive.",
                List.of(
                        Cell.text("role"),
                        Cell.number("agents"),
                        Cell.number("sum"),
                        Cell.number("lowest"),
                        Cell.number("highest")),
                rows);
    }

    private static Stream<BigDecimal> balances(List<AgentEnd> agents) {
        return agents.stream().map(agent -> new BigDecimal(agent.balanceUsd()));
    }

    private void scenario() {
        files.text("scenario.resolved.yaml")
                .ifPresent(yaml -> html.heading(2, "Scenario")
                        .fold("with every default written out")
                        .preformatted(yaml)
                        .unfold());
    }

    private void outputs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (String kind : List.of("inputs", "outputs")) {
            for (JsonNode file : manifest.path(kind)) {
                rows.add(List.of(
                        Cell.text(file.path("path").asText()),
                        Cell.text(kind.substring(0, kind.length() - 1)),
                        Cell.number(file.path("bytes").asText("")),
                        Cell.number(file.path("rows").asText("")),
                        Cell.text(file.path("sha256").asText())));
            }
        }
        html.heading(2, "Files")
                .table(
                        "What the run read and wrote.",
                        List.of(
                                Cell.text("file"),
                                Cell.text("kind"),
                                Cell.number("bytes"),
                                Cell.number("rows"),
                                Cell.text("SHA-256")),
                        rows);
    }

    private void citation() {
        html.heading(2, "How to cite")
                .paragraph(
                        "",
                        "Gridpit %s (commit %s), scenario %s, seed %s, fingerprint %s."
                                .formatted(
                                        text("version"),
                                        text("commit"),
                                        text("scenario"),
                                        text("seed"),
                                        text("fingerprint")));
    }

    private String text(String member) {
        JsonNode node = manifest.path(member);
        return node.isNull() ? "none" : node.asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String style() {
        try (InputStream in = Report.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
