package org.gridpit.agent.rule;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.TraderObservation;
import org.gridpit.agent.UtilityPrices;

/**
 * When to fill a battery and when to empty it. At the start of each block the value of stored energy ({@link WaterValue})
 * is found for the day ahead; in each tick the battery moves as long as energy is worth more on the other side.
 *
 * <p>The day after the horizon is taken to be like the horizon itself. Where the run ends within it, what is missing
 * against the energy at the start is worth the dearest price seen, and an excess nothing.
 *
 * <p>Where a battery ages, energy it gives is worth its wear less: in the plan that of a new cycle's first energy, in the
 * tick that of a cycle as deep as it is by then. So cycles end where going deeper wears more than it brings.
 */
final class BatteryPlan {
    private static final int BLOCKS = 24;
    /** One cent per kW is so many price ticks when paid for one hour. */
    private static final double TICKS_H_PER_CENT_PER_KW = 1_000;

    private final double peakPremiumShare;
    private final double[] netWh = new double[BLOCKS];
    private final double[] sharedWh = new double[BLOCKS];
    private final double[] stretch = new double[BLOCKS];
    private final StorageStage.Prices[] prices = new StorageStage.Prices[BLOCKS];
    private final StorageStage stage = new StorageStage();
    private final SiteShare share = new SiteShare();
    private Optional<WaterValue> later = Optional.empty();
    private CommonBalance common = CommonBalance.OWN;
    private double peakW = Double.POSITIVE_INFINITY;
    private long plannedBlock = -1;
    private long startEnergyWh = -1;
    private long dearestTicks = Long.MIN_VALUE;

    /** @param peakPremiumShare extra worth of import above the peak target; 0 for no target */
    BatteryPlan(double peakPremiumShare) {
        this.peakPremiumShare = peakPremiumShare;
    }

    /** Plans the day anew when a block has begun. */
    void renew(TraderObservation seen, BatterySeen battery, OwnEnergy own) {
        Now now = seen.now();
        share.learn(seen);
        common = CommonBalance.of(seen, share.share());
        if (startEnergyWh < 0) {
            startEnergyWh = battery.energyWh();
        }
        List<UtilityPrices> tariff = seen.market().utilityHours();
        if (tariff.isEmpty() || now.blockStartTick() == plannedBlock) {
            return;
        }
        plannedBlock = now.blockStartTick();
        long stepsLeft = now.lastTick() + 1 - plannedBlock;
        int blocks = (int) Math.max(1, Math.min(BLOCKS, (stepsLeft + now.blockSteps() - 1) / now.blockSteps()));
        own.blocksWh(seen, netWh);
        price(seen, blocks);
        for (int i = 0; i < blocks; i++) {
            stretch[i] = Math.min(1, (double) (stepsLeft - (long) i * now.blockSteps()) / now.blockSteps());
            sharedWh[i] = common.surplusW(middleTick(now, i), netWh[i] / now.blockH()) * now.blockH() * stretch[i];
            netWh[i] *= stretch[i];
        }
        boolean shaves = peakPremiumShare > 0 || seen.market().demandChargeCentsPerKw() > 0;
        peakW = shaves ? PeakTarget.powerW(battery, netWh, blocks, now.blockH()) : Double.POSITIVE_INFINITY;
        later = Optional.of(valueAfterThisBlock(battery, blocks, stepsLeft <= (long) BLOCKS * now.blockSteps(), now));
    }

    private long middleTick(Now now, int block) {
        return plannedBlock + (long) block * now.blockSteps() + now.blockSteps() / 2;
    }

    /**
     * Prices by block: the tariff's, moved by the price forecast on the side that the site is expected to be on, though
     * not beyond the tariff's middle, since what the batteries did yesterday is in the forecast too.
     */
    private void price(TraderObservation seen, int blocks) {
        List<UtilityPrices> tariff = seen.market().utilityHours();
        boolean trades = !seen.market().periods().isEmpty();
        for (int i = 0; i < blocks; i++) {
            UtilityPrices utility = tariff.get(Math.min(i, tariff.size() - 1));
            dearestTicks = Math.max(dearestTicks, utility.sellsAtTicks());
            double sellTicks = utility.buysAtTicks();
            double buyTicks = utility.sellsAtTicks();
            long tick = middleTick(seen.now(), i);
            Optional<Quantiles> expected =
                    trades ? seen.forecasts().findOrExtend(Quantity.PRICE, tick) : Optional.empty();
            if (expected.isPresent()) {
                double middle = (sellTicks + buyTicks) / 2;
                double local = expected.get().p50();
                if (common.isShort(tick, netWh[i])) {
                    buyTicks = Math.min(buyTicks, Math.max(middle, local));
                } else {
                    sellTicks = Math.max(sellTicks, Math.min(middle, local));
                }
            }
            prices[i] = new StorageStage.Prices(sellTicks, buyTicks, premium(seen, utility));
        }
    }

    /** Worth of staying below the peak target, above the price of the energy. */
    private double premium(TraderObservation seen, UtilityPrices utility) {
        double shaving = peakPremiumShare * Math.max(0, utility.sellsAtTicks());
        double charge = seen.market().demandChargeCentsPerKw()
                * TICKS_H_PER_CENT_PER_KW
                / seen.now().blockH();
        return Math.max(shaving, charge);
    }

    private WaterValue valueAfterThisBlock(BatterySeen battery, int blocks, boolean runEnds, Now now) {
        WaterValue value = new WaterValue(Math.max(0, battery.maxEnergyWh() - battery.minEnergyWh()));
        if (runEnds) {
            double missing = Math.max(0, dearestTicks) * battery.dischargeEfficiency() + 1;
            value.end(missing, Math.max(0, startEnergyWh - battery.minEnergyWh()));
        } else {
            value.end(0, 0);
            back(value, battery, blocks - 1, 0, now);
        }
        back(value, battery, blocks - 1, 1, now);
        return value;
    }

    private void back(WaterValue value, BatterySeen battery, int last, int first, Now now) {
        for (int i = last; i >= first; i--) {
            double hours = now.blockH() * stretch[i];
            stage.set(
                    battery,
                    prices[i],
                    netWh[i],
                    sharedWh[i],
                    peakW * hours,
                    battery.chargeLimitW() * hours,
                    battery.dischargeLimitW() * hours,
                    WearStairs.leastTicks(battery));
            value.back(stage);
        }
    }

    /**
     * Set-point for the coming tick, discharge positive.
     *
     * @param netW what the meter will show without the battery
     * @param promises relief that the battery owes besides
     */
    long setPointW(Now now, BatterySeen battery, long netW, Promises promises) {
        if (later.isEmpty()) {
            return 0;
        }
        double tickH = now.blockH() / now.blockSteps();
        long freeW = Math.max(0, battery.dischargeHeadroomW() - promises.batteryW());
        double sharedW = common.surplusW(now.tick(), netW);
        stage.set(
                battery,
                prices[0],
                netW * tickH,
                sharedW * tickH,
                peakW * tickH,
                battery.chargeHeadroomW() * tickH,
                freeW * tickH,
                0);
        double chargeWh = later.get().chargeWh(stage, levelWh(battery));
        if (chargeWh > 0) {
            return -Math.min(battery.chargeHeadroomW(), (long) (chargeWh / battery.chargeEfficiency() / tickH));
        }
        double freeWh = levelWh(battery) - promises.batteryWh(now.tick(), tickH) / battery.dischargeEfficiency();
        double dischargeWh = freeWh > 0 ? later.get().dischargeWh(stage, freeWh, WearStairs.of(battery)) : 0;
        return Math.min(freeW, (long) (dischargeWh * battery.dischargeEfficiency() / tickH));
    }

    /** Price that energy from the battery must bring at the meter now, its wear included, so that it is not better kept. */
    double worthTicks(BatterySeen battery) {
        return (later.map(value -> value.at(levelWh(battery))).orElse(0.0)
                        + WearStairs.of(battery).ticks())
                / battery.dischargeEfficiency();
    }

    /** What energy at the meter brings in this block without a call: import saved where there is import. */
    double usualTicks(boolean importing) {
        if (later.isEmpty()) {
            return 0;
        }
        return importing ? prices[0].importTicks() : prices[0].exportTicks();
    }

    static double levelWh(BatterySeen battery) {
        return Math.max(0, battery.energyWh() - battery.minEnergyWh());
    }
}
