package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on market metrics and the program name the same figures. */
class MetricsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "metrics.md");

    @Test
    void every_figure_of_the_market_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(EnumSet.range(Metric.GAINS_POSSIBLE, Metric.REFUSED))
                .extracting(Metric::id)
                .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }

    @Test
    void every_figure_in_its_table_exists() throws IOException {
        List<String> named = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .toList();
        assertThat(Arrays.stream(Metric.values()).map(Metric::id)).containsAll(named);
        assertThat(named).isNotEmpty();
    }
}
