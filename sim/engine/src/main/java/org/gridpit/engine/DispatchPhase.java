package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.TraderDecision;

/**
 * DISPATCH: what physics allows of what was decided. Batteries follow their set-points, plants the weather and the grid
 * operator's limits, flexible loads their promises; nobody chases contracts.
 */
final class DispatchPhase implements TickPhase {
    private static final List<DemandResponseCall> NO_CALLS = List.of();

    private final World world;
    private final CallBook calls;
    private final GridOrders orders;
    private final Outages outages;

    DispatchPhase(World world, SiteState state) {
        this.world = world;
        this.calls = state.calls();
        this.orders = state.orders();
        this.outages = state.outages();
    }

    @Override
    public void run(Tick tick) {
        List<MeterPower> powers = new ArrayList<>(world.traders().size());
        for (int meter = 0; meter < world.traders().size(); meter++) {
            powers.add(dispatch(meter, tick));
        }
        tick.powers = powers;
    }

    private MeterPower dispatch(int meter, Tick tick) {
        TraderDecision decision = tick.bidding.decisions().get(meter);
        List<DemandResponseCall> taken = calls.takenBy(meter);
        SiteMeter assets = world.traders().get(meter).meter();
        double promisedKw = 0;
        double loadReliefKw = 0;
        // Who is out keeps no promise.
        for (DemandResponseCall call : outages.isOut(assets.agentId()) ? NO_CALLS : taken) {
            double dueKw = Units.toKilo(call.dueW(tick.number));
            promisedKw += dueKw;
            loadReliefKw += assets.answerKw(tick.period, call.curtailment(dueKw, tick));
        }
        MeterOrder order = new MeterOrder(
                Units.toKilo(decision.batteryW()),
                promisedKw,
                loadReliefKw,
                Units.toKilo(decision.curtailW()),
                orders.limitKw(meter),
                orders.shedShare());
        MeterPower power = assets.dispatch(order, tick.period);
        credit(taken, power.reliefKw(), tick);
        return power;
    }

    /** Relief serves calls in the order they were made. */
    private static void credit(List<DemandResponseCall> taken, double reliefKw, Tick tick) {
        long leftW = Units.fromKilo(reliefKw);
        for (DemandResponseCall call : taken) {
            long dueW = call.dueW(tick.number);
            long partW = Math.min(leftW, dueW);
            leftW -= partW;
            call.deliver(partW, dueW, tick.tickH());
        }
    }
}
