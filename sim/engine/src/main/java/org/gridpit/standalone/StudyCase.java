package org.gridpit.standalone;

import java.util.Optional;
import org.gridpit.grid.FrequencyCase;

/**
 * A disturbance to study, with what the file says beside it.
 *
 * @param name which files are called after
 * @param title for people
 * @param secondaryGainPerS as given, also where secondary control is off
 * @param hasSecondaryControl whether it is on
 * @param deadBandHz as given
 */
record StudyCase(
        String name,
        Optional<String> title,
        double secondaryGainPerS,
        boolean hasSecondaryControl,
        Optional<Double> deadBandHz,
        FrequencyCase study) {}
