package org.gridpit.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FactorySyntheticTest {
    private static final Path SHIPPED = Path.of("..", "scenarios", "data", "factory-synthetic.csv");

    @Test
    void the_shipped_load_file_is_the_one_our_factory_makes() throws IOException {
        assertThat(Files.readAllBytes(SHIPPED)).isEqualTo(FactorySynthetic.bytes());
    }

    @Test
    void the_shipped_load_file_is_a_year_of_a_factory_that_rests_on_weekends() {
        var file = LoadCsv.read(SHIPPED);
        assertThat(file.loadKw().size()).isEqualTo(8760);
        assertThat(file.meanKw() * 8760).isCloseTo(900_000, Percentage.withPercentage(1));
        assertThat(noonKw(file, DayOfWeek.SUNDAY)).isLessThan(noonKw(file, DayOfWeek.MONDAY) / 5);
    }

    /** Mean load from 12 to 13 h on a weekday of the file's year, which starts on a Sunday. */
    private static double noonKw(LoadFile file, DayOfWeek weekday) {
        return IntStream.range(0, 52)
                .map(week -> 24 * (7 * week + weekday.getValue() % 7) + 12)
                .mapToDouble(file.loadKw()::value)
                .average()
                .orElseThrow();
    }
}
