package org.gridpit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalCalendarTest {
    @Test
    void it_reads_the_same_dates_as_the_java_calendar() {
        RandomStream stream = RandomStreams.of(1, "test", "calendar");
        for (int i = 0; i < 20_000; i++) {
            long utcS = (stream.nextLong() >> 27) % (3000L * 365 * 86_400);
            int offsetS = (stream.nextInt(2 * 14 * 4 + 1) - 14 * 4) * 900;
            agrees(utcS, offsetS);
        }
    }

    @Test
    void it_knows_the_edges_of_leap_years_and_centuries() {
        for (int year : new int[] {1600, 1899, 1900, 1904, 1970, 1999, 2000, 2023, 2024, 2100}) {
            for (int dayOfYear = 1; dayOfYear <= 366; dayOfYear++) {
                long midnightS = LocalDateTime.of(year, 1, 1, 0, 0)
                        .plusDays(dayOfYear - 1)
                        .toEpochSecond(ZoneOffset.UTC);
                agrees(midnightS, 0);
                agrees(midnightS - 1, 0);
            }
        }
    }

    @Test
    void hours_have_fractions_and_start_at_local_midnight() {
        LocalCalendar denver = new LocalCalendar(-7 * 3600);
        double noonS = Instant.parse("2025-06-21T19:00:00Z").getEpochSecond();
        assertThat(denver.hourOfDay(noonS)).isEqualTo(12);
        assertThat(denver.hourOfDay(noonS + 1800.5)).isCloseTo(12.5 + 0.5 / 3600, within(1e-9));
        assertThat(denver.hourOfDay(noonS + 12 * 3600)).isZero();
        assertThat(denver.hourOfDay(-1)).isCloseTo(17 - 1 / 3600.0, within(1e-12));
    }

    @Test
    void an_offset_in_the_wrong_unit_is_refused() {
        assertThatThrownBy(() -> new LocalCalendar(-7 * 3600 * 1000)).hasMessageContaining("utcOffsetS (-25200000)");
    }

    private static void agrees(long utcS, int offsetS) {
        LocalDateTime expected = LocalDateTime.ofEpochSecond(utcS, 0, ZoneOffset.ofTotalSeconds(offsetS));
        LocalCalendar calendar = new LocalCalendar(offsetS);
        assertThat(new int[] {
                    calendar.year(utcS),
                    calendar.month(utcS),
                    calendar.dayOfMonth(utcS),
                    calendar.dayOfYear(utcS),
                    calendar.dayOfWeek(utcS)
                })
                .as("%s, offset %d s", expected, offsetS)
                .containsExactly(
                        expected.getYear(),
                        expected.getMonthValue(),
                        expected.getDayOfMonth(),
                        expected.getDayOfYear(),
                        expected.getDayOfWeek().getValue());
        assertThat(calendar.dayNumber(utcS)).isEqualTo(expected.toLocalDate().toEpochDay());
        assertThat(calendar.hourOfDay(utcS)).isCloseTo(expected.toLocalTime().toSecondOfDay() / 3600.0, within(1e-12));
    }
}
