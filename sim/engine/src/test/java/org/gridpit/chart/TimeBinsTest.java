package org.gridpit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeBinsTest {
    private static final long START_S = Instant.parse("2030-07-01T00:00:00Z").getEpochSecond();

    @TempDir
    Path folder;

    @Test
    void few_ticks_are_kept_as_they_are() throws IOException {
        TimeBins bins = read(10, "kw");
        assertThat(bins.size()).isEqualTo(10);
        assertThat(bins.isThinned()).isFalse();
        assertThat(bins.mean(0)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void a_year_is_daily_means_with_their_spread() throws IOException {
        TimeBins bins = read(105_120, "kw");
        assertThat(bins.size()).isEqualTo(365);
        assertThat(bins.note()).isEqualTo(", means over 1 d");
        assertThat(bins.mean(0)[1]).isEqualTo(288 + 143.5);
        assertThat(bins.low(0)[0]).isEqualTo(28);
        assertThat(bins.high(0)[0]).isEqualTo(259);
        assertThat(bins.most(0)[0]).isEqualTo(287);
    }

    @Test
    void parts_are_split_before_they_are_averaged() throws IOException {
        TimeBins bins = read(2016, "+swing", "-swing");
        assertThat(bins.isThinned()).isTrue();
        assertThat(bins.mean(0)[10]).isCloseTo(bins.mean(1)[10], within(0.4));
        assertThat(bins.mean(0)[10]).isGreaterThan(0.3);
    }

    private TimeBins read(int ticks, String... columns) throws IOException {
        StringBuilder text = new StringBuilder("tick,time_utc,kw,swing\n");
        for (int tick = 0; tick < ticks; tick++) {
            text.append(tick).append(',').append(Instant.ofEpochSecond(START_S + 300L * tick));
            text.append(',')
                    .append(tick)
                    .append(',')
                    .append(tick % 2 == 0 ? 1 : -1)
                    .append('\n');
        }
        Files.writeString(folder.resolve("ticks.csv"), text);
        return TimeBins.read(new RunTables(folder, new GridLimits(60, 0.2, List.of())), "ticks", columns);
    }
}
