package org.gridpit.message;

import java.util.Optional;

/**
 * One copy of a message and what became of it: a row of the table {@code messages}.
 *
 * @param to the agent this copy was for; empty for a dead letter to a topic
 * @param toRole its role; empty when there is no such agent
 * @param due when it was due; empty for a dead letter
 * @param reason why it was not delivered, where that is not plain from the fate
 */
public record CopyFate(
        Message message,
        Optional<String> to,
        Optional<Role> toRole,
        Optional<Moment> due,
        Fate fate,
        Optional<FateReason> reason) {}
