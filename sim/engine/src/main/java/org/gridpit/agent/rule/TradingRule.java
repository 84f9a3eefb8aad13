package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.BatterySeen;
import org.gridpit.agent.CallAnswer;
import org.gridpit.agent.CallSeen;
import org.gridpit.agent.MarketSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.OpenPeriod;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.TraderObservation;

/**
 * How an agent trades what stands behind its meter, be it a producer or a consumer: expect plant and load, set the battery
 * by the value of stored energy, answer calls, then offer or ask for the rest by {@link Staircase}.
 */
final class TradingRule {
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final String REST = "battery rests";
    private static final String FILL = "energy is worth more later: battery charges";
    private static final String EMPTY = "energy is worth more now: battery discharges";

    private final OwnEnergy own;
    private final BatteryPlan plan;
    private final Promises promises = new Promises();

    TradingRule(double memoryDays, double peakPremiumShare) {
        this.own = new OwnEnergy(memoryDays);
        this.plan = new BatteryPlan(peakPremiumShare);
    }

    /** What is decided for the coming tick; the same for either role. */
    record Move(List<OrderDraft> orders, long batteryW, List<CallAnswer> answers, String reason) {}

    Move decide(TraderObservation seen) {
        learn(seen);
        Optional<BatterySeen> battery = seen.meter().battery();
        long tick = seen.now().tick();
        long expectedW = own.netW(seen, promises.loadW(tick)).p50();
        long batteryW = battery.map(one -> setPointW(seen, one, expectedW)).orElse(0L);
        List<CallAnswer> answers = answers(seen, expectedW + batteryW, batteryW);
        long headroomW = battery.map(BatterySeen::dischargeHeadroomW).orElse(0L);
        long dischargeW = Math.min(headroomW, batteryW + promises.batteryW());
        List<OrderDraft> orders = orders(seen, own.netW(seen, promises.loadW(tick)), dischargeW);
        return new Move(orders, batteryW, answers, batteryW == 0 ? REST : batteryW < 0 ? FILL : EMPTY);
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

    private static List<OrderDraft> orders(TraderObservation seen, Quantiles netW, long dischargeW) {
        MarketSeen market = seen.market();
        if (!market.open() || market.periods().isEmpty()) {
            return List.of();
        }
        OpenPeriod period = market.periods().get(0);
        Quantiles netWh = new Quantiles(
                energyWh(netW.p10() + dischargeW, period),
                energyWh(netW.p50() + dischargeW, period),
                energyWh(netW.p90() + dischargeW, period));
        return Staircase.of(market, period, netWh);
    }

    /** Rounded towards zero: never more than the meter could show. */
    private static long energyWh(long powerW, OpenPeriod period) {
        return powerW * period.durationS() / SECONDS_PER_HOUR;
    }
}
