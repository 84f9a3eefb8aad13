package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.TraderDecision;

/**
 * DISPATCH: what physics allows of what was decided. Batteries follow their set-points, plants the weather and the grid
 * operator's limits, flexible loads their promises; nobody chases contracts.
 */
final class DispatchPhase implements TickPhase {
    private final World world;
    private final CallBook calls;
    private final GridOrders orders;

    DispatchPhase(World world, SiteState state) {
        this.world = world;
        this.calls = state.calls();
        this.orders = state.orders();
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
        for (DemandResponseCall call : taken) {
            double acceptedKw = Units.toKilo(call.acceptedW());
            promisedKw += acceptedKw;
            loadReliefKw += assets.answerKw(tick.period, call.curtailment(acceptedKw, tick));
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
            long partW = Math.min(leftW, call.acceptedW());
            leftW -= partW;
            call.deliver(partW, tick.tickH());
        }
    }
}
