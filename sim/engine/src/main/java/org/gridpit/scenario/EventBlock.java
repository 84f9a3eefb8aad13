package org.gridpit.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.weather.CloudFront;
import org.gridpit.weather.HeatWave;

/** Something that happens once, at any moment inside the run. */
public record EventBlock(
        @Param("What happens") @FromCatalog("event") Choice type) {
    /** What happens, with all that there is to know of it. */
    public Record parameters() {
        return type.parameters();
    }

    /** When it begins. */
    public Instant at() {
        if (parameters() instanceof CloudFront front) {
            return front.at();
        }
        return parameters() instanceof HeatWave wave ? wave.at() : ((Disturbance) parameters()).at();
    }

    /** How long it lasts; empty: to the end of the run. */
    public Optional<Duration> duration() {
        if (parameters() instanceof CloudFront front) {
            return Optional.of(front.duration());
        }
        return parameters() instanceof HeatWave wave
                ? Optional.of(wave.duration())
                : ((Disturbance) parameters()).duration();
    }
}
