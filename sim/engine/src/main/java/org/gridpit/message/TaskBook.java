package org.gridpit.message;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks of a run. Only its assignee answers a task, only its creator cancels it; every other move is refused and
 * told to the listener as the error of whoever tried.
 */
public final class TaskBook {
    /** Finished tasks that can still be looked up; older ones are forgotten, so that long runs need no more memory. */
    static final int FINISHED_KEPT = 1_024;

    private final String contextId;
    private final Set<String> agentIds;
    private final BusListener listener;
    private final Map<String, AgentTask> open = new LinkedHashMap<>();
    private final Map<String, AgentTask> finished = new HashMap<>();
    private final Deque<String> finishedIds = new ArrayDeque<>();
    private final Map<String, Integer> createdThisTick = new HashMap<>();
    private Moment now;

    TaskBook(String contextId, Set<String> agentIds, BusListener listener, Moment now) {
        this.contextId = contextId;
        this.agentIds = agentIds;
        this.listener = listener;
        this.now = now;
    }

    /** Creates a task; empty, with an error recorded, when nobody has the assignee's id or it is due too early. */
    public Optional<AgentTask> create(String creator, String assignee, long dueTick) {
        Optional<TaskError> error = errorOfNew(assignee, dueTick);
        if (error.isPresent()) {
            listener.onTask(new TaskMove(
                    now, Optional.of(creator), Optional.empty(), TaskState.SUBMITTED, Optional.empty(), error));
            return Optional.empty();
        }
        int seq = createdThisTick.merge(creator, 1, Integer::sum) - 1;
        AgentTask task = new AgentTask(
                now.tick() + "-" + creator + "-" + seq,
                contextId,
                creator,
                assignee,
                TaskState.SUBMITTED,
                List.of(),
                dueTick,
                Optional.empty(),
                Optional.empty());
        store(task, Optional.of(creator), TaskState.SUBMITTED);
        return Optional.of(task);
    }

    /** Moves a task on behalf of an agent; empty, with an error recorded, when it may not. */
    public Optional<AgentTask> move(String by, String taskId, TaskState next) {
        return move(by, taskId, next, Optional.empty());
    }

    /** Moves a task and sets its result, which stays where none is given. */
    public Optional<AgentTask> move(String by, String taskId, TaskState next, Optional<Record> result) {
        Optional<AgentTask> task = find(taskId);
        Optional<TaskError> error = errorOfMove(by, task, next);
        if (error.isPresent()) {
            listener.onTask(new TaskMove(now, Optional.of(by), Optional.of(taskId), next, task, error));
            return Optional.empty();
        }
        Optional<AgentTask> moved = task.map(before -> before.in(next, result));
        moved.ifPresent(after -> store(after, Optional.of(by), next));
        return moved;
    }

    /** A task by id; finished ones for as long as they are kept. */
    public Optional<AgentTask> find(String taskId) {
        AgentTask task = open.get(taskId);
        return Optional.ofNullable(task != null ? task : finished.get(taskId));
    }

    /** Tasks not finished, in the order in which they were created. */
    public Collection<AgentTask> open() {
        return Collections.unmodifiableCollection(open.values());
    }

    int size() {
        return open.size() + finished.size();
    }

    /** The clock moved on: when a tick begins, what is due and not finished has failed. */
    void advance(Moment to) {
        boolean tickBegins = to.tick() != now.tick();
        now = to;
        if (tickBegins) {
            createdThisTick.clear();
            expire(to.tick());
        }
    }

    private void expire(long tick) {
        if (open.isEmpty()) {
            return;
        }
        for (AgentTask task : List.copyOf(open.values())) {
            if (task.dueTick() <= tick) {
                fail(task, "expired");
            }
        }
    }

    /** An agent failed while it handled messages of these tasks. */
    void assigneeFailed(String agentId, String taskId, String detail) {
        AgentTask task = open.get(taskId);
        if (task != null && task.assignee().equals(agentId)) {
            fail(task, detail);
        }
    }

    /** A message is about to be sent in a task. */
    Optional<FateReason> errorOfMessage(String from, String taskId) {
        Optional<AgentTask> task = find(taskId);
        if (task.isEmpty()) {
            return Optional.of(FateReason.UNKNOWN_TASK);
        }
        return task.get().concerns(from) ? Optional.empty() : Optional.of(FateReason.FOREIGN_TASK);
    }

    void note(String taskId, String messageId) {
        open.computeIfPresent(taskId, (id, task) -> task.with(messageId));
        finished.computeIfPresent(taskId, (id, task) -> task.with(messageId));
    }

    private Optional<TaskError> errorOfNew(String assignee, long dueTick) {
        if (!agentIds.contains(assignee)) {
            return Optional.of(TaskError.UNKNOWN_ASSIGNEE);
        }
        return dueTick > now.tick() ? Optional.empty() : Optional.of(TaskError.DUE_TOO_EARLY);
    }

    private static Optional<TaskError> errorOfMove(String by, Optional<AgentTask> task, TaskState next) {
        if (task.isEmpty()) {
            return Optional.of(TaskError.UNKNOWN_TASK);
        }
        if (!task.get().state().mayBecome(next)) {
            return Optional.of(TaskError.ILLEGAL_MOVE);
        }
        boolean cancels = next == TaskState.CANCELED;
        String entitled = cancels ? task.get().creator() : task.get().assignee();
        if (entitled.equals(by)) {
            return Optional.empty();
        }
        return Optional.of(cancels ? TaskError.NOT_CREATOR : TaskError.NOT_ASSIGNEE);
    }

    private void fail(AgentTask task, String detail) {
        store(task.failed(detail), Optional.empty(), TaskState.FAILED);
    }

    private void store(AgentTask task, Optional<String> by, TaskState asked) {
        if (task.state().isFinal()) {
            open.remove(task.taskId());
            keepFinished(task);
        } else {
            open.put(task.taskId(), task);
        }
        listener.onTask(new TaskMove(now, by, Optional.of(task.taskId()), asked, Optional.of(task), Optional.empty()));
    }

    private void keepFinished(AgentTask task) {
        finished.put(task.taskId(), task);
        finishedIds.addLast(task.taskId());
        if (finishedIds.size() > FINISHED_KEPT) {
            finished.remove(finishedIds.removeFirst());
        }
    }
}
