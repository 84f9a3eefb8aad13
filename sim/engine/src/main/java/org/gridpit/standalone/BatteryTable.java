package org.gridpit.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.storage.BatteryParameters;

/**
 * Batteries asked for power step by step, and what it did to them: {@code gridpit model battery}. Each case is a battery
 * of its own; the rows of several may alternate.
 */
public final class BatteryTable {
    private static final List<String> COLUMNS = List.of(
            "case",
            "step",
            "dt_s",
            "capacity_kwh",
            "p_charge_max_kw",
            "p_discharge_max_kw",
            "eta_charge",
            "eta_discharge",
            "self_discharge_per_h",
            "soc_min",
            "soc_max",
            "temp_c",
            "p_request_kw",
            "soc_before");
    private static final List<String> ANSWERS = List.of(
            "p_actual_kw",
            "energy_kwh",
            "soc_after",
            "self_loss_kwh",
            "conversion_loss_kwh",
            "discharged_dc_kwh_cum",
            "efc",
            "rf_half_or_full_count",
            "rf_f_cycle",
            "rf_f_calendar",
            "rf_capacity_pu");
    private static final int CASE = 0;
    private static final int STEP = 1;
    private static final int DT = 2;
    private static final int CAPACITY = 3;
    private static final int CHARGE_LIMIT = 4;
    private static final int DISCHARGE_LIMIT = 5;
    private static final int CHARGE_EFFICIENCY = 6;
    private static final int DISCHARGE_EFFICIENCY = 7;
    private static final int SELF_DISCHARGE = 8;
    private static final int MIN_SOC = 9;
    private static final int MAX_SOC = 10;
    private static final int TEMPERATURE = 11;
    private static final int REQUEST = 12;
    private static final int SOC_BEFORE = 13;

    private static final double COLDEST_C = -60;
    private static final double HOTTEST_C = 100;
    private static final double MOST_STEPS = 1e15;
    /** Far beyond any battery there is, and near enough for numbers to stay numbers. */
    private static final double MOST = 1e12;

    private static final double LONGEST_S = 366 * 86_400;
    private static final double FASTEST_PER_H = 1e3;
    private static final double ABOVE_0 = Double.MIN_VALUE;
    private static final String NO_HINT = "";
    private static final String START = "It starts the case. Maybe it is in percent.";

    private final Map<String, double[]> nameplates = new HashMap<>();
    private final Map<String, Double> lastSteps = new HashMap<>();
    private final Map<String, AgeingBattery> batteries = new HashMap<>();

    private BatteryTable() {}

    /**
     * Answers every request of the input.
     *
     * @throws InvalidInput if anything is wrong with the input; then nothing was written
     */
    public static Written write(InOut files) {
        List<String> header = new ArrayList<>(COLUMNS);
        header.addAll(ANSWERS);
        return TableRun.of(files, COLUMNS, header, new BatteryTable()::row);
    }

    private void row(CsvInput in, Cells out) {
        String name = in.text(CASE);
        double dtS = in.number(DT, ABOVE_0, LONGEST_S, NO_HINT);
        double temperatureC = in.number(TEMPERATURE, COLDEST_C, HOTTEST_C, "Maybe it is in K or F.");
        double requestKw = in.number(REQUEST, -MOST, MOST, NO_HINT);
        boolean isNew = !nameplates.containsKey(name);
        double[] nameplate = nameplate(in);
        double[] first = nameplates.computeIfAbsent(name, unseen -> nameplate);
        double soc = isNew ? in.number(SOC_BEFORE, 0, most(nameplate[MAX_SOC - CAPACITY]), START) : 0;
        checkUnchanged(in, nameplate, first);
        checkOrder(in, name);
        if (in.isFine()) {
            AgeingBattery battery = batteries.computeIfAbsent(
                    name, unseen -> new AgeingBattery(parameters(nameplate, soc), temperatureC));
            echo(in, out, battery.soc());
            battery.step(out, requestKw, dtS, temperatureC);
        }
    }

    /** Most a battery may start with; anything up to full where that is not known. */
    private static double most(double maxSoc) {
        return Double.isNaN(maxSoc) ? 1 : maxSoc;
    }

    /** The columns that stay the same through a case. */
    private static double[] nameplate(CsvInput in) {
        double minSoc = in.number(MIN_SOC, 0, 1, "Maybe it is in percent.");
        double maxSoc = in.number(MAX_SOC, 0, 1, "Maybe it is in percent.");
        if (minSoc >= maxSoc) {
            in.inconsistent(MIN_SOC, "%s (%s) must be below soc_max. Maybe they are swapped.");
        }
        return new double[] {
            in.number(CAPACITY, ABOVE_0, MOST, NO_HINT),
            in.number(CHARGE_LIMIT, 0, MOST, "Maybe drop the sign."),
            in.number(DISCHARGE_LIMIT, 0, MOST, "Maybe drop the sign."),
            in.number(CHARGE_EFFICIENCY, ABOVE_0, 1, "Maybe it is in percent."),
            in.number(DISCHARGE_EFFICIENCY, ABOVE_0, 1, "Maybe it is in percent."),
            in.number(SELF_DISCHARGE, 0, FASTEST_PER_H, "Maybe drop the sign."),
            minSoc,
            maxSoc
        };
    }

    private static void echo(CsvInput in, Cells out, double soc) {
        for (int column = CASE; column < REQUEST; column++) {
            out.text(in.raw(column));
        }
        out.text(Numbers.padded(in.raw(REQUEST), 3)).real(soc, 12);
    }

    private static void checkUnchanged(CsvInput in, double[] nameplate, double[] first) {
        for (int i = 0; i < nameplate.length; i++) {
            if (Math.abs(nameplate[i] - first[i]) > 0) {
                in.inconsistent(CAPACITY + i, "%s (%s) must stay as in the first row of its case.");
            }
        }
    }

    private void checkOrder(CsvInput in, String name) {
        double step = in.number(STEP, 0, MOST_STEPS, NO_HINT);
        double last = lastSteps.getOrDefault(name, -1.0);
        if (step % 1 > 0) {
            in.wrong(STEP, "%s (%s) must be a whole number.");
        } else if (step <= last) {
            in.inconsistent(STEP, "%s (%s) must be larger than in the row before of its case.");
        }
        lastSteps.put(name, Math.max(step, last));
    }

    private static BatteryParameters parameters(double[] nameplate, double startSoc) {
        return new BatteryParameters(
                nameplate[CAPACITY - CAPACITY],
                nameplate[CHARGE_LIMIT - CAPACITY],
                nameplate[DISCHARGE_LIMIT - CAPACITY],
                nameplate[CHARGE_EFFICIENCY - CAPACITY],
                nameplate[DISCHARGE_EFFICIENCY - CAPACITY],
                nameplate[SELF_DISCHARGE - CAPACITY],
                nameplate[MIN_SOC - CAPACITY],
                nameplate[MAX_SOC - CAPACITY],
                startSoc);
    }
}
