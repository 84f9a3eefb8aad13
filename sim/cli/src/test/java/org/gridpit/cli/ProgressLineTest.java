package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    private final Screens screens = new Screens();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void the_line_on_a_wide_terminal() {
        ProgressLine line = line(200, true);

        after(line, 6 * SECOND, 65);

        assertThat(screens.err())
                .isEqualTo("\r[#############-------]  65 %  2030-07-05 13:15Z   58.10 USD/MWh   59.98 Hz   ETA 4 s");
    }

    @Test
    void the_bar_shrinks_so_that_the_line_fits_80_columns() {
        ProgressLine line = line(80, true);

        after(line, 6 * SECOND, 65);

        assertThat(screens.err())
                .isEqualTo("\r[#########------]  65 %  2030-07-05 13:15Z   58.10 USD/MWh   59.98 Hz   ETA 4 s")
                .hasSize(80);
    }

    @Test
    void a_narrow_terminal_gets_the_figures_that_fit() {
        ProgressLine line = line(40, true);

        after(line, 6 * SECOND, 65);

        assertThat(screens.err()).isEqualTo("\r 65 %  2030-07-05 13:15Z");
    }

    @Test
    void a_terminal_is_drawn_on_five_times_a_second_at_most() {
        ProgressLine line = line(200, true);

        for (int tick = 1; tick <= 100; tick++) {
            after(line, SECOND / 100, tick);
        }

        assertThat(screens.err().chars().filter(c -> c == '\r')).hasSize(5);
    }

    @Test
    void the_line_is_taken_away_at_the_end() {
        ProgressLine line = line(200, true);
        after(line, SECOND, 50);
        int length = screens.err().length() - 1;

        line.close();

        assertThat(screens.err()).endsWith("\r" + " ".repeat(length) + "\r");
    }

    @Test
    void elsewhere_a_line_is_printed_every_tenth_of_the_way_but_not_more_often_than_each_second() {
        ProgressLine line = line(Surroundings.ENDLESS, false);

        for (int tick = 1; tick <= 100; tick++) {
            after(line, SECOND / 20, tick);
        }

        assertThat(screens.err())
                .hasLineCount(5)
                .startsWith("20 %  2030-07-05 13:15Z   58.10 USD/MWh   59.98 Hz   ETA 4 s\n");
    }

    @Test
    void elsewhere_a_slow_run_shows_that_it_lives_every_ten_seconds() {
        ProgressLine line = line(Surroundings.ENDLESS, false);

        for (int tick = 1; tick <= 4; tick++) {
            after(line, 5 * SECOND, tick);
        }

        assertThat(screens.err()).hasLineCount(2).doesNotContain("\r").contains("ETA 9 min", "ETA 8 min");
    }

    @Test
    void a_price_or_frequency_there_is_not_is_not_made_up() {
        ProgressLine line = line(200, true);
        clock.addAndGet(SECOND);

        line.tickDone(1, 2, 0, OptionalLong.empty(), OptionalDouble.empty());

        assertThat(screens.err()).isEqualTo("\r[##########----------]  50 %  1970-01-01 00:00Z   no price   ETA 1 s");
    }

    private ProgressLine line(int columns, boolean drawn) {
        return new ProgressLine(screens.terminal(80, Map.of()).err(), drawn, columns, clock::get);
    }

    private void after(ProgressLine line, long nanos, int percent) {
        clock.addAndGet(nanos);
        long timeS = Instant.parse("2030-07-05T13:15:00Z").getEpochSecond();
        line.tickDone(percent, 100, timeS, OptionalLong.of(5810), OptionalDouble.of(59.98));
    }
}
