package org.gridpit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridpit.chart.Chart;
import org.gridpit.chart.ChartSize;
import org.gridpit.chart.ClearingCurve;
import org.gridpit.chart.DispatchStack;
import org.gridpit.chart.FigureFiles;
import org.gridpit.chart.FrequencyTrace;
import org.gridpit.chart.GridLimits;
import org.gridpit.chart.PriceSeries;
import org.gridpit.chart.RunTables;
import org.gridpit.record.Metrics;
import org.gridpit.record.RunManifestTest;
import org.gridpit.record.SampleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final int MOST_BYTES = 2 << 20;

    @TempDir
    Path run;

    @BeforeEach
    void a_finished_run() throws IOException {
        Path tables = Files.createDirectory(run.resolve("tables"));
        Path charts = Files.createDirectory(run.resolve("charts"));
        var metrics = SampleFolder.write(tables, 2016, 300);
        Files.writeString(run.resolve("metrics.json"), Metrics.toJson(metrics));
        Files.writeString(run.resolve("manifest.json"), RunManifestTest.sample().toJson());
        Files.writeString(run.resolve("scenario.resolved.yaml"), "scenario: 1\nname: sunny-week\n");
        RunTables source = new RunTables(tables, new GridLimits(60, 0.2, List.of(59.5)));
        for (Chart chart : List.of(
                new PriceSeries(),
                new DispatchStack(),
                new FrequencyTrace(),
                new ClearingCurve(OptionalLong.empty()))) {
            FigureFiles.write(chart, source, ChartSize.page(), charts);
        }
    }

    @Test
    void it_says_what_ran_and_what_came_out() {
        String html = Report.html(run);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("success: ran to its end", "sunny-week, seed 42", "f00d", "price_mean_usd_per_mwh")
                .contains("./gridpit run scenarios/sunny-week.yaml --set market.price_cap_usd_per_mwh=300")
                .contains("the weather file ends before the run", "market-supervisor: open market")
                .contains("scenario: 1\nname: sunny-week")
                .contains("Grid frequency around its worst moment");
        assertThat(count(html, "<h1>")).isEqualTo(1);
        assertThat(count(html, "<figure>")).isEqualTo(4);
        assertThat(count(html, "<caption>")).isEqualTo(count(html, "<table>"));
    }

    @Test
    void nothing_in_it_leads_outside_and_nothing_runs() {
        String html = Report.html(run);
        assertThat(html)
                .contains(
                        "Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"")
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase(" src=")
                .doesNotContainIgnoringCase("href=")
                .doesNotContainIgnoringCase("url(")
                .doesNotContainIgnoringCase("@import")
                .doesNotContain("<a ", "onload", "http-equiv=\"refresh\"");
    }

    @Test
    void ids_are_unique_and_it_is_small_enough_to_send() {
        String html = Report.html(run);
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(html);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        assertThat(ids).hasSize(8);
        assertThat(html.length()).isLessThan(MOST_BYTES);
    }

    @Test
    void tags_are_closed_in_the_order_they_were_opened() {
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)([^>]*?)(/?)>").matcher(Report.html(run));
        Deque<String> open = new ArrayDeque<>();
        while (tag.find()) {
            boolean isVoid = tag.group(2).equals("meta") || !tag.group(4).isEmpty();
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (!isVoid) {
                open.push(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void names_are_data_whatever_they_are() throws IOException {
        String manifest = Files.readString(run.resolve("manifest.json"));
        Files.writeString(
                run.resolve("manifest.json"),
                manifest.replace("\"sunny-week\"", "\"<script>alert(1)</script>\"")
                        .replace("ran to its end", "\u202Enever & 'ever'"));
        Files.writeString(run.resolve("scenario.resolved.yaml"), "name: </pre><img src=x onerror=alert(1)>");
        assertThat(Report.html(run))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;", "<bdi>success: \u202Enever &amp; &#39;ever&#39;</bdi>")
                .doesNotContain("<script", "<img");
    }

    @Test
    void the_same_folder_gives_the_same_bytes() {
        Report.write(run);
        assertThat(run.resolve("report.html")).hasContent(Report.html(run));
    }

    @Test
    void a_run_without_figures_or_agents_still_has_a_report() throws IOException {
        Files.writeString(run.resolve("tables/agents.csv"), "tick,time_utc,agent,role,balance_usd\n");
        for (String id : List.of("price-series", "dispatch-stack", "frequency-trace", "clearing-curve")) {
            Files.delete(run.resolve("charts/" + id + ".svg"));
        }
        assertThat(Report.html(run)).contains("Agents by role").doesNotContain("<figure>");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
