package org.gridpit.demand;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Optional;
import org.gridpit.Param;

/** A recorded load, as it is or scaled to an annual energy or a peak. */
public record PlaybackParameters(
        @Param("CSV file with the columns hour_of_year or time_utc, and load_kw")
        Path file,

        @Param(value = "Energy the file's mean load is scaled to, over 8,760 hours", unit = "kWh", above = 0)
        Optional<Double> annualKwh,

        @Param(value = "Power the file's highest row is scaled to", unit = "kW", above = 0)
        Optional<Double> peakKw,

        @Param("Between two rows: step or linear") Interpolation interpolation,

        @Param("Weekday of 1 January in an hour_of_year file")
        DayOfWeek firstWeekday) {

    public PlaybackParameters {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(interpolation, "interpolation");
        Objects.requireNonNull(firstWeekday, "firstWeekday");
        annualKwh.ifPresent(value -> Check.positive("annualKwh", value));
        peakKw.ifPresent(value -> Check.positive("peakKw", value));
        if (annualKwh.isPresent() && peakKw.isPresent()) {
            throw new IllegalArgumentException("annualKwh (%s) and peakKw (%s) cannot both be met. Maybe drop one."
                    .formatted(annualKwh.get(), peakKw.get()));
        }
    }

    /** The file as it is, its rows held until the next; a year of hours starts on a Sunday. */
    public static PlaybackParameters defaults(Path file) {
        return new PlaybackParameters(file, Optional.empty(), Optional.empty(), Interpolation.STEP, DayOfWeek.SUNDAY);
    }
}
