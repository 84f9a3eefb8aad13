package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.grid.FrequencyStatistics;

/**
 * What BALANCE found over the tick: means in kW, energies in kWh.
 *
 * @param planKw what the supplier had scheduled, at the tick's end
 * @param netLoadKw loads minus generation minus batteries plus losses
 * @param eventKw the supplier's lost power at the tick's end
 * @param tieImportKwh taken over the line to the utility
 * @param plantKwh taken from an island's plant
 * @param lossesKwh lost in the lines of the site
 * @param residualKwh what does not add up between meters, losses, tie and plant; 0 but for rounding
 * @param islanded whether a plant, or nothing, stood behind the site at any time of the tick
 */
record Balance(
        double planKw,
        double netLoadKw,
        double eventKw,
        double tieImportKwh,
        double plantKwh,
        double lossesKwh,
        double residualKwh,
        boolean islanded,
        Optional<FrequencyStatistics> frequency) {}
