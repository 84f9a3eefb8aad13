package org.gridpit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class CornersTest {
    @Test
    void a_level_that_lasts_is_two_points() {
        Mark tariff = line(0, 140, 1, 140, 2, 140, 3, 140, 3, 220, 4, 220);
        assertThat(tariff.x()).containsExactly(0, 3, 3, 4);
        assertThat(tariff.y()).containsExactly(140, 140, 220, 220);
    }

    @Test
    void steps_are_drawn_in_one_go_and_slopes_are_not() {
        assertThat(line(0, 140, 3, 140, 3, 220, 4, 220).cornered()).isTrue();
        assertThat(line(0, 140, 3, 140, 4, 220).cornered()).isFalse();
    }

    @Test
    void a_gap_is_kept() {
        Corners corners = new Corners();
        corners.to(0, 1);
        corners.to(1, 1);
        corners.gap();
        corners.to(2, 1);
        corners.to(3, 1);
        Mark mark = corners.mark("price", Mark.Shape.LINE, Color.BLUE);
        assertThat(mark.x()).containsExactly(0, 1, Double.NaN, 2, 3);
        assertThat(mark.cornered()).isTrue();
    }

    private static Mark line(double... places) {
        Corners corners = new Corners();
        for (int i = 0; i < places.length; i += 2) {
            corners.to(places[i], places[i + 1]);
        }
        return corners.mark("price", Mark.Shape.LINE, Color.BLUE);
    }
}
