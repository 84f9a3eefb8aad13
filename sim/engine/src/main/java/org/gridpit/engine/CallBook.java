package org.gridpit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.agent.CallDelivered;
import org.gridpit.agent.CallDraft;
import org.gridpit.agent.CallState;
import org.gridpit.message.TaskBook;
import org.gridpit.message.TaskState;

/** Demand-response calls that are running; each is a task of the agent called. */
final class CallBook {
    private final TaskBook tasks;
    /** By task, in the order they were made. */
    private final Map<String, DemandResponseCall> running = new LinkedHashMap<>();
    /** The same by meter: thousands may be called at once. */
    private final Map<Integer, List<DemandResponseCall>> ofMeter = new HashMap<>();

    CallBook(TaskBook tasks) {
        this.tasks = tasks;
    }

    /** One agent's part of a call, from this tick on; empty when the agent cannot be called. */
    Optional<DemandResponseCall> open(
            String caller, SiteMeter owner, int meter, long sizeW, CallDraft draft, long tick) {
        String agentId = owner.agentId();
        // The result is known after the last tick's SETTLE; one tick later it is overdue.
        return tasks.create(caller, agentId, tick + draft.durationSteps() + 1).map(task -> {
            DemandResponseCall call = new DemandResponseCall(
                    task.taskId(),
                    caller,
                    meter,
                    agentId,
                    sizeW,
                    draft.durationSteps(),
                    owner.noticeSteps(),
                    draft.priceTicks(),
                    tick);
            running.put(call.taskId(), call);
            ofMeter.computeIfAbsent(meter, m -> new ArrayList<>(1)).add(call);
            return call;
        });
    }

    Optional<DemandResponseCall> find(String taskId) {
        return Optional.ofNullable(running.get(taskId));
    }

    /** A call that waits for this agent's answer; empty when it is not its own, unknown or already answered. */
    Optional<DemandResponseCall> findOpen(String agentId, String taskId) {
        return find(taskId).filter(one -> one.agentId().equals(agentId) && !one.answered());
    }

    /** Its owner answers an open call. */
    void answer(DemandResponseCall call, long promisedW, long loadReliefW) {
        call.answer(promisedW, loadReliefW);
        tasks.move(call.agentId(), call.taskId(), call.acceptedW() > 0 ? TaskState.WORKING : TaskState.REJECTED);
    }

    /** Calls of a meter that were taken, in the order they were made. */
    List<DemandResponseCall> takenBy(int meter) {
        if (running.isEmpty()) {
            return List.of();
        }
        List<DemandResponseCall> taken = new ArrayList<>();
        for (DemandResponseCall call : ofMeter.getOrDefault(meter, List.of())) {
            if (call.acceptedW() > 0) {
                taken.add(call);
            }
        }
        return taken;
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    List<DemandResponseCall> running() {
        return List.copyOf(running.values());
    }

    List<CallState> statesFor(String caller) {
        List<CallState> states = new ArrayList<>();
        for (DemandResponseCall call : running.values()) {
            if (call.caller().equals(caller)) {
                states.add(call.state());
            }
        }
        return states;
    }

    /** The tick is settled: calls that end with it report what they delivered and go. */
    void finish(long tick) {
        for (DemandResponseCall call : running()) {
            if (call.endTick() <= tick + 1) {
                close(call);
            }
        }
    }

    /** The run is over: calls still running report what they delivered so far, those without an answer are called off. */
    void finishAll() {
        for (DemandResponseCall call : running()) {
            if (call.answered()) {
                close(call);
            } else {
                cancel(call);
            }
        }
    }

    /** The caller calls everything off. */
    void cancelAll(String caller) {
        for (DemandResponseCall call : running()) {
            if (call.caller().equals(caller)) {
                cancel(call);
            }
        }
    }

    private void cancel(DemandResponseCall call) {
        tasks.find(call.taskId())
                .filter(task -> !task.state().isFinal())
                .ifPresent(task -> tasks.move(call.caller(), call.taskId(), TaskState.CANCELED));
        remove(call);
    }

    private void remove(DemandResponseCall call) {
        running.remove(call.taskId());
        ofMeter.get(call.meter()).remove(call);
    }

    private void close(DemandResponseCall call) {
        remove(call);
        if (call.acceptedW() > 0) {
            tasks.move(
                    call.agentId(),
                    call.taskId(),
                    TaskState.COMPLETED,
                    Optional.of(new CallDelivered(call.promisedWh(), call.deliveredWh())));
        } else if (!call.answered()) {
            tasks.move(call.agentId(), call.taskId(), TaskState.FAILED);
        }
    }
}
