package org.gridpit.engine;

import org.gridpit.agent.CallSeen;
import org.gridpit.agent.CallState;
import org.gridpit.demand.CurtailmentCall;
import org.gridpit.settlement.EnergyRegister;

/** One agent's part of a demand-response call, from the call to its last tick. */
final class DemandResponseCall {
    private static final double TICKS_PER_USD = 100;

    private final String taskId;
    private final String caller;
    private final int meter;
    private final String agentId;
    private final long sizeW;
    private final int durationSteps;
    private final int noticeSteps;
    private final long priceTicks;
    private final long startTick;
    private final long endTick;
    private boolean answered;
    private long acceptedW;
    private long lateW;
    private long deliveredW;
    private final EnergyRegister delivered = new EnergyRegister();
    private final EnergyRegister missed = new EnergyRegister();
    private long lastDeliveredWh;
    private long lastMissedWh;

    /** @param noticeSteps ticks from the call to the first in which the load of its owner gives way */
    DemandResponseCall(
            String taskId,
            String caller,
            int meter,
            String agentId,
            long sizeW,
            int durationSteps,
            int noticeSteps,
            long priceTicks,
            long startTick) {
        this.taskId = taskId;
        this.caller = caller;
        this.meter = meter;
        this.agentId = agentId;
        this.sizeW = sizeW;
        this.durationSteps = durationSteps;
        this.noticeSteps = noticeSteps;
        this.priceTicks = priceTicks;
        this.startTick = startTick;
        this.endTick = startTick + durationSteps;
    }

    String taskId() {
        return taskId;
    }

    String caller() {
        return caller;
    }

    int meter() {
        return meter;
    }

    String agentId() {
        return agentId;
    }

    long priceTicks() {
        return priceTicks;
    }

    long endTick() {
        return endTick;
    }

    boolean answered() {
        return answered;
    }

    long acceptedW() {
        return acceptedW;
    }

    /** Due over the whole call, as far as it has come, delivered or not. */
    long promisedWh() {
        return delivered.readingWh() + missed.readingWh();
    }

    /** Over the whole call. */
    long deliveredWh() {
        return delivered.readingWh();
    }

    /** In the last tick. */
    long lastDeliveredWh() {
        return lastDeliveredWh;
    }

    /** Due in the last tick, delivered or not. */
    long lastAcceptedWh() {
        return lastDeliveredWh + lastMissedWh;
    }

    /**
     * The owner promises some relief, cut to what was asked; 0 declines.
     *
     * @param loadReliefW what its load would give of it: due only when its notice is over
     */
    void answer(long promisedW, long loadReliefW) {
        answered = true;
        acceptedW = Math.max(0, Math.min(sizeW, promisedW));
        lateW = Math.min(acceptedW, loadReliefW);
    }

    /** Whether the load of its owner gives way before the call is over. */
    boolean leavesTime() {
        return noticeSteps < durationSteps;
    }

    /** Part of what was accepted that is due in a tick. */
    long dueW(long tick) {
        return tick - startTick < noticeSteps ? acceptedW - lateW : acceptedW;
    }

    /**
     * One tick's relief. Energy is counted as by a meter, so that in short ticks no fraction of a Wh is lost.
     *
     * @param powerW at most what is due
     */
    void deliver(long powerW, long dueW, double tickH) {
        deliveredW = powerW;
        lastDeliveredWh = delivered.add(Units.toKilo(powerW) * tickH);
        lastMissedWh = missed.add(Units.toKilo(dueW - powerW) * tickH);
    }

    double sizeKw() {
        return Units.toKilo(sizeW);
    }

    /** The call as a load sees it in a tick: what a MWh costs it then, the pay forgone included. */
    CurtailmentCall curtailment(double kw, Tick tick) {
        long usualTicks = Math.max(1, tick.snapshot.utility().sellsAtTicks());
        return new CurtailmentCall(kw, (usualTicks + priceTicks) / TICKS_PER_USD, usualTicks / TICKS_PER_USD, (int)
                (tick.number - startTick));
    }

    /** @param loadReliefW what the owner's load would give at that price */
    CallSeen seen(long loadReliefW, long tick) {
        int leftSteps = (int) Math.max(0, startTick + noticeSteps - tick);
        return new CallSeen(taskId, caller, sizeW, durationSteps, priceTicks, loadReliefW, leftSteps);
    }

    CallState state() {
        return new CallState(taskId, agentId, sizeW, acceptedW, deliveredW, endTick);
    }
}
