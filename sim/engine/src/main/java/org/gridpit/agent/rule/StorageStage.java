package org.gridpit.agent.rule;

import org.gridpit.agent.BatterySeen;

/**
 * What a battery's energy is worth in one stretch of time, as a merit order: taking energy out of the store replaces
 * import above the peak target first, then other import, then adds to export; putting energy in costs the same in reverse.
 * Segments have falling values per stored Wh; the first ones, {@link #chargedWh} long, put energy in.
 *
 * <pre>  putting in: price / chargeEfficiency      taking out: (price - wear) * dischargeEfficiency </pre>
 */
final class StorageStage {
    private static final int MOST_SEGMENTS = 6;

    private final double[] value = new double[MOST_SEGMENTS];
    private final double[] lengthWh = new double[MOST_SEGMENTS];
    private int size;
    private int charging;
    private double chargedWh;
    private double wearTicks;

    /** Prices of a stretch of time at the meter; above the peak target import costs the premium more. */
    record Prices(double exportTicks, double importTicks, double premiumTicks) {}

    /**
     * Sets up a stretch of time.
     *
     * @param netWh energy at the meter without the battery, surplus positive
     * @param sharedWh the same as {@link CommonBalance} sees it: where import turns into export
     * @param peakWh import that the peak target allows
     * @param chargeWh most energy that could be taken at the meter
     * @param dischargeWh most energy that could be given at the meter
     * @param wearTicks what giving costs the battery in wear
     */
    void set(
            BatterySeen battery,
            Prices prices,
            double netWh,
            double sharedWh,
            double peakWh,
            double chargeWh,
            double dischargeWh,
            double wearTicks) {
        this.wearTicks = wearTicks;
        size = 0;
        charging = 0;
        chargedWh = 0;
        double target = clamp(-peakWh - netWh, -chargeWh, dischargeWh);
        double balance = clamp(-sharedWh, target, dischargeWh);
        double peakTicks = prices.importTicks() + prices.premiumTicks();
        charge(peakTicks, -chargeWh, target, battery);
        charge(prices.importTicks(), target, balance, battery);
        charge(prices.exportTicks(), balance, dischargeWh, battery);
        discharge(peakTicks, -chargeWh, target, battery);
        discharge(prices.importTicks(), target, balance, battery);
        discharge(prices.exportTicks(), balance, dischargeWh, battery);
    }

    private void charge(double ticks, double fromWh, double toWh, BatterySeen battery) {
        double storedWh = (Math.min(toWh, 0) - fromWh) * battery.chargeEfficiency();
        if (storedWh > 0) {
            add(ticks / battery.chargeEfficiency(), storedWh);
            charging++;
            chargedWh += storedWh;
        }
    }

    private void discharge(double ticks, double fromWh, double toWh, BatterySeen battery) {
        double storedWh = (toWh - Math.max(fromWh, 0)) / battery.dischargeEfficiency();
        if (storedWh > 0) {
            add((ticks - wearTicks) * battery.dischargeEfficiency(), storedWh);
        }
    }

    /** Below a price of 0 losses would pay: values are kept from rising. */
    private void add(double ticks, double wh) {
        value[size] = size == 0 ? ticks : Math.min(ticks, value[size - 1]);
        lengthWh[size] = wh;
        size++;
    }

    int size() {
        return size;
    }

    /** Number of segments that put energy in. */
    int charging() {
        return charging;
    }

    /** Most energy that can be put in [stored Wh]. */
    double chargedWh() {
        return chargedWh;
    }

    double value(int segment) {
        return value[segment];
    }

    double lengthWh(int segment) {
        return lengthWh[segment];
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
