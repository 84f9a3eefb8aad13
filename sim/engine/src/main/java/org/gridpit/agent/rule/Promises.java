package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.agent.CallSeen;

/** Relief that an agent has promised to the grid operator and still owes. */
final class Promises {
    private record Promise(String caller, long loadTick, long endTick, long loadW, long batteryW) {}

    private final List<Promise> running = new ArrayList<>();

    /** Forgets what is over by a tick. */
    void expire(long tick) {
        if (!running.isEmpty()) {
            running.removeIf(promise -> promise.endTick() <= tick);
        }
    }

    /** Forgets what was promised to these operators, who called everything off. */
    void callOff(List<String> callers) {
        running.removeIf(promise -> callers.contains(promise.caller()));
    }

    void add(CallSeen call, long tick, long loadW, long batteryW) {
        running.add(
                new Promise(call.caller(), tick + call.noticeSteps(), tick + call.durationSteps(), loadW, batteryW));
    }

    /** Load that is given up in a tick, notices being over. */
    long loadW(long tick) {
        long sum = 0;
        for (Promise promise : running) {
            sum += promise.loadTick() <= tick ? promise.loadW() : 0;
        }
        return sum;
    }

    /** Load that is given up now or after its notice. */
    long anyLoadW() {
        long sum = 0;
        for (Promise promise : running) {
            sum += promise.loadW();
        }
        return sum;
    }

    /** Battery power that is given now, on top of the set-point. */
    long batteryW() {
        long sum = 0;
        for (Promise promise : running) {
            sum += promise.batteryW();
        }
        return sum;
    }

    /** Energy that batteries still owe from a tick on, at the meter [Wh]. */
    double batteryWh(long tick, double tickH) {
        double sum = 0;
        for (Promise promise : running) {
            sum += promise.batteryW() * (promise.endTick() - tick) * tickH;
        }
        return sum;
    }
}
