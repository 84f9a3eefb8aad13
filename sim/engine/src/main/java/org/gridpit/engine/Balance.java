package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.grid.FrequencyStatistics;

/**
 * What BALANCE measured over the tick: means in kW, energies in kWh.
 *
 * @param generationKw per meter, after trips
 * @param netLoadKw loads minus generation minus batteries
 * @param eventKw the supplier's lost power at the tick's end
 * @param tieImportKwh taken over the line to the utility
 * @param residualKwh what does not add up between meters and tie; 0 but for rounding
 */
record Balance(
        double[] generationKw,
        double planKw,
        double netLoadKw,
        double eventKw,
        double tieImportKwh,
        double residualKwh,
        Optional<FrequencyStatistics> frequency) {}
