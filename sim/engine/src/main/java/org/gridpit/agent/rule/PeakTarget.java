package org.gridpit.agent.rule;

import org.gridpit.agent.BatterySeen;

/** The lowest level of import that a battery can hold through the blocks ahead, charging whenever import is below it. */
final class PeakTarget {
    /** Halvings of the interval: to a thousandth of the highest import. */
    private static final int HALVINGS = 10;

    private PeakTarget() {}

    /**
     * The target.
     *
     * @param netWh energy at the meter in each block without the battery, surplus positive
     * @param blockH length of a block [h]
     * @return import [W]
     */
    static double powerW(BatterySeen battery, double[] netWh, int blocks, double blockH) {
        double high = 0;
        for (int i = 0; i < blocks; i++) {
            high = Math.max(high, -netWh[i] / blockH);
        }
        double low = 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (holds(battery, netWh, blocks, blockH, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean holds(BatterySeen battery, double[] netWh, int blocks, double blockH, double targetW) {
        double storeWh = battery.maxEnergyWh() - battery.minEnergyWh();
        double energyWh = battery.energyWh() - battery.minEnergyWh();
        for (int i = 0; i < blocks; i++) {
            double excessW = -netWh[i] / blockH - targetW;
            if (excessW > battery.dischargeLimitW()) {
                return false;
            }
            energyWh -= excessW > 0
                    ? excessW * blockH / battery.dischargeEfficiency()
                    : Math.max(excessW, -battery.chargeLimitW()) * blockH * battery.chargeEfficiency();
            if (energyWh < 0) {
                return false;
            }
            energyWh = Math.min(energyWh, storeWh);
        }
        return true;
    }
}
