package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;

/**
 * How an agent trades what stands behind its meter, be it a producer or a consumer: expect plant and load, set the battery
 * by the value of stored energy, answer calls, then offer or ask for the rest by {@link Staircase}, for every delivery period that is open.
 */
final class TradingRule {
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final String REST = "battery rests";
    private static final String FILL = "energy is worth more later: battery charges";
    private static final String EMPTY = "energy is worth more now: battery discharges";

    private final OwnEnergy own;
    private final BatteryPlan plan;
    private final Promises promises = new Promises();
    private final Quoting quoting = new Quoting();

    TradingRule(double memoryDays, double peakPremiumShare) {
        this.own = new OwnEnergy(memoryDays);
        this.plan = new BatteryPlan(peakPremiumShare);
    }

    /** What is decided for the coming tick; the same for either role. */
    record Move(List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, List<Long> cancel, String reason) {}

    Move decide(TraderObservation seen) {
        learn(seen);
        Optional<BatterySeen> battery = seen.meter().battery();
        long tick = seen.now().tick();
        boolean plans = battery.isPresent() || !seen.calls().isEmpty();
        long expectedW = plans ? own.netW(seen, promises.loadW(tick)).p50() - Contracts.powerW(seen) : 0;
        long batteryW = battery.map(one -> setPointW(seen, one, expectedW)).orElse(0L);
        List<CallAnswer> answers = answers(seen, expectedW + batteryW, batteryW);
        long headroomW = battery.map(BatterySeen::dischargeHeadroomW).orElse(0L);
        long dischargeW = Math.min(headroomW, batteryW + promises.batteryW());
        Quoting.Quotes quotes = quoting.decide(seen, period -> expectedWh(seen, period, dischargeW));
        return new Move(
                quotes.orders(),
                batteryW,
                answers,
                quotes.cancel(),
                batteryW == 0 ? REST : batteryW < 0 ? FILL : EMPTY);
    }

    private void learn(TraderObservation seen) {
        long tick = seen.now().tick();
        long relievedW = promises.loadW(tick - 1);
        promises.expire(tick);
        List<String> cleared = own.learn(seen, relievedW);
        if (!cleared.isEmpty()) {
            promises.callOff(cleared);
        }
    }

    private long setPointW(TraderObservation seen, BatterySeen battery, long netW) {
        plan.renew(seen, battery, own);
        return plan.setPointW(seen.now(), battery, netW, promises);
    }

    private List<CallAnswer> answers(TraderObservation seen, long netW, long batteryW) {
        if (seen.calls().isEmpty()) {
            return List.of();
        }
        List<CallAnswer> answers = new ArrayList<>(seen.calls().size());
        for (CallSeen call : seen.calls()) {
            long loadW = Math.max(0, Math.min(call.sizeW(), call.loadReliefW()) - promises.anyLoadW());
            long moreW = call.sizeW() - loadW;
            long spareW = seen.meter()
                    .battery()
                    .map(battery -> spareW(seen.now(), call, battery, netW, batteryW))
                    .orElse(0L);
            long fromBatteryW = Math.max(0, Math.min(moreW, spareW));
            long reliefW = loadW + fromBatteryW;
            if (reliefW > 0) {
                promises.add(call, seen.now().tick(), loadW, fromBatteryW);
            }
            answers.add(new CallAnswer(call.callId(), reliefW > 0, reliefW));
        }
        return answers;
    }

    /** Battery power that could be added through a whole call; none when the energy is worth more than the call pays. */
    private long spareW(Now now, CallSeen call, BatterySeen battery, long netW, long batteryW) {
        if (call.priceTicks() + plan.usualTicks(netW < 0) < plan.worthTicks(battery)) {
            return 0;
        }
        double tickH = now.blockH() / now.blockSteps();
        double owedWh = promises.batteryWh(now.tick(), tickH) + Math.max(0, batteryW) * tickH;
        double freeWh = BatteryPlan.levelWh(battery) * battery.dischargeEfficiency() - owedWh;
        long byEnergyW = (long) (freeWh / (Math.max(1, call.durationSteps()) * tickH));
        long byPowerW = battery.dischargeHeadroomW() - promises.batteryW() - Math.max(0, batteryW);
        return Math.min(byEnergyW, byPowerW);
    }

    /** What the meter will show over a period; the battery counts in one that starts now, later ones are open to it. */
    private Quantiles expectedWh(TraderObservation seen, OpenPeriod period, long dischargeW) {
        Now now = seen.now();
        boolean startsNow = period.startS() == now.startS();
        boolean isTick = startsNow && period.durationS() == now.tickS();
        long reliefW = promises.loadW((period.startS() - now.startS()) / now.tickS() + now.tick());
        Quantiles netW = isTick ? own.netW(seen, reliefW) : own.netW(seen, period, reliefW);
        long batteryW = isTick ? dischargeW : startsNow ? lastingW(seen, period, dischargeW) : 0;
        return new Quantiles(
                energyWh(netW.p10() + batteryW, period),
                energyWh(netW.p50() + batteryW, period),
                energyWh(netW.p90() + batteryW, period));
    }

    /** Mean power over a period when the battery goes on as in its first tick until it is empty or full. */
    private static long lastingW(TraderObservation seen, OpenPeriod period, long dischargeW) {
        if (dischargeW == 0) {
            return 0;
        }
        BatterySeen battery = seen.meter().battery().orElseThrow();
        double hours = (double) period.durationS() / SECONDS_PER_HOUR;
        double levelWh = BatteryPlan.levelWh(battery);
        double roomWh = Math.max(0, battery.maxEnergyWh() - battery.energyWh());
        return dischargeW > 0
                ? Math.min(dischargeW, (long) (levelWh * battery.dischargeEfficiency() / hours))
                : Math.max(dischargeW, (long) (-roomWh / battery.chargeEfficiency() / hours));
    }

    /** Rounded towards zero: never more than the meter could show. */
    private static long energyWh(long powerW, OpenPeriod period) {
        return powerW * period.durationS() / SECONDS_PER_HOUR;
    }
}
