package org.gridpit.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A matter between two agents that takes more than one message: a call for demand response, an inquiry, a negotiation.
 *
 * @param taskId {@code <tick>-<creator>-<seq>}
 * @param history ids of the messages sent in it, in order
 * @param dueTick when OBSERVE of this tick comes and it is not finished, it has failed
 * @param result what the assignee answered last
 * @param detail why it failed
 */
public record AgentTask(
        String taskId,
        String contextId,
        String creator,
        String assignee,
        TaskState state,
        List<String> history,
        long dueTick,
        Optional<Record> result,
        Optional<String> detail) {
    public AgentTask {
        history = List.copyOf(history);
    }

    boolean concerns(String agentId) {
        return creator.equals(agentId) || assignee.equals(agentId);
    }

    AgentTask in(TaskState next, Optional<Record> answer) {
        Optional<Record> latest = answer.isPresent() ? answer : result;
        return new AgentTask(taskId, contextId, creator, assignee, next, history, dueTick, latest, detail);
    }

    AgentTask failed(String why) {
        return new AgentTask(
                taskId, contextId, creator, assignee, TaskState.FAILED, history, dueTick, result, Optional.of(why));
    }

    AgentTask with(String messageId) {
        List<String> longer = new ArrayList<>(history);
        longer.add(messageId);
        return new AgentTask(taskId, contextId, creator, assignee, state, longer, dueTick, result, detail);
    }
}
