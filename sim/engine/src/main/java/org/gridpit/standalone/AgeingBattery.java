package org.gridpit.standalone;

import org.gridpit.storage.Battery;
import org.gridpit.storage.BatteryParameters;
import org.gridpit.storage.RainflowAgeing;
import org.gridpit.storage.Wear;

/** A battery and what its life does to it. */
final class AgeingBattery {
    private static final double SECONDS_PER_HOUR = 3600;

    private final Battery battery;
    private final RainflowAgeing ageing;

    AgeingBattery(BatteryParameters parameters, double temperatureC) {
        battery = new Battery(parameters);
        ageing = new RainflowAgeing(battery.soc(), temperatureC);
    }

    double soc() {
        return battery.soc();
    }

    /** Lives through a step and ends the row with what came of it. */
    void step(Cells out, double requestKw, double dtS, double temperatureC) {
        double powerKw = battery.step(requestKw, dtS / SECONDS_PER_HOUR);
        ageing.step(battery.soc(), dtS, temperatureC);
        out.real(powerKw, 9).real(battery.energyKwh(), 9).real(battery.soc(), 12);
        out.real(battery.selfLossKwh(), 12).real(battery.conversionLossKwh(), 9);
        out.real(battery.dischargedDcKwh(), 9).real(battery.equivalentFullCycles(), 12);
        Wear wear = ageing.total();
        out.real(wear.cycles(), wear.cycles() == Math.rint(wear.cycles()) ? 0 : 1);
        out.text(Numbers.scientific(wear.cycleDamage(), 15)).text(Numbers.scientific(wear.calendarDamage(), 15));
        out.real(wear.stateOfHealth(), 15);
        out.endRow();
    }
}
