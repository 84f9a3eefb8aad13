package org.gridpit.message;

import java.util.Optional;

/**
 * A move of a task, made or refused.
 *
 * @param by who made or tried it: an agent's id; empty when the bus did, because the task expired or its assignee failed
 * @param taskId empty when a task was to be created and was not
 * @param asked the state asked for
 * @param task the task as it is now; empty when there is none
 * @param error why the move was refused; empty when it was made
 */
public record TaskMove(
        Moment at,
        Optional<String> by,
        Optional<String> taskId,
        TaskState asked,
        Optional<AgentTask> task,
        Optional<TaskError> error) {}
