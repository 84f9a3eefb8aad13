package org.gridpit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementSectionTest {
    private static final Pattern CELL = Pattern.compile("<(?:td|th)[^>]*><bdi>([^<]*)</bdi>");

    @TempDir
    Path folder;

    /** Two periods: a trade at 100 USD/MWh with a fee of 10, the rest with the utility at 40 and 140. */
    @Test
    void each_account_has_a_row_and_all_together_have_nothing() throws IOException {
        String html = html(
                "town,0,trade,-0.030000,-3.00000000",
                "town,0,utility,-0.010000,-1.40000000",
                "town,0,demand-response,-0.500000,0.00000001",
                "farm,0,trade,0.030000,3.00000000",
                "utility,0,utility,0.010000,1.40000000",
                "grid,0,demand-response,0.500000,-0.00000001",
                "town,1,trade,-0.005000,-0.50000000",
                "farm,1,trade,0.005000,0.50000000",
                "farm,1,utility,0.002000,0.08000000",
                "utility,1,utility,-0.002000,-0.08000000");
        assertThat(rows(html))
                .containsExactly(
                        List.of("account", "energy MWh", "trade", "utility", "demand response", "total"),
                        List.of("farm", "0.037", "3.50", "0.08", "", "3.58"),
                        List.of("town", "-0.045", "-3.50", "-1.40", "0.00", "-4.90"),
                        List.of("utility (account)", "0.008", "", "1.32", "", "1.32"),
                        List.of("grid (account)", "0.000", "", "", "0.00", "0.00"),
                        List.of("all", "0.000", "0.00", "0.00", "0.00", "0.00"));
        assertThat(html).contains("the sum is exactly 0");
    }

    @Test
    void kinds_that_the_ledger_does_not_know_come_last_and_a_sum_other_than_zero_is_not_called_zero()
            throws IOException {
        String html = html("town,0,rent,0.000000,-3.00000000", "town,0,trade,-0.030000,-0.00000001");
        assertThat(rows(html))
                .containsExactly(
                        List.of("account", "energy MWh", "trade", "rent", "total"),
                        List.of("town", "-0.030", "0.00", "-3.00", "-3.00"),
                        List.of("all", "-0.030", "0.00", "-3.00", "-3.00"));
        assertThat(html).doesNotContain("exactly 0");
    }

    @Test
    void of_many_agents_those_with_the_largest_balances_are_named_and_the_others_summed() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add("home-%02d,0,utility,0.000000,%d.00000000".formatted(i, i % 2 == 0 ? i : -i));
        }
        String html = html(rows.toArray(String[]::new));
        List<List<String>> table = rows(html);
        assertThat(table).hasSize(1 + 50 + 2);
        assertThat(table.get(1)).containsExactly("home-10", "0.000", "10.00", "10.00");
        assertThat(table.get(51)).containsExactly("10 other agents", "0.000", "-5.00", "-5.00"); // 0 - 1 + 2 ... - 9
        assertThat(table.get(52)).containsExactly("all", "0.000", "-30.00", "-30.00");
        assertThat(html).contains("The 50 agents with the largest balances; for the others see statements.csv");
    }

    @Test
    void without_the_table_or_without_a_row_it_says_so() throws IOException {
        Html missing = new Html();
        StatementSection.write(Optional.empty(), missing);
        assertThat(missing.toString()).contains("The table statements was not recorded.");
        assertThat(html()).contains("Nobody received or paid anything.");
    }

    private String html(String... rows) throws IOException {
        StringBuilder table = new StringBuilder("tick,time_utc,agent,period,kind,energy_mwh,amount_usd\n");
        for (String row : rows) {
            table.append("0,2030-07-01T00:00:00Z,").append(row).append('\n');
        }
        Path file = folder.resolve("statements.csv");
        Files.writeString(file, table);
        Html html = new Html();
        StatementSection.write(Optional.of(AccountSums.read(file)), html);
        return html.toString();
    }

    private static List<List<String>> rows(String html) {
        List<List<String>> rows = new ArrayList<>();
        for (String row : html.substring(html.indexOf("<thead>")).split("</tr>")) {
            Matcher cell = CELL.matcher(row);
            List<String> cells = new ArrayList<>();
            while (cell.find()) {
                cells.add(cell.group(1));
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }
}
