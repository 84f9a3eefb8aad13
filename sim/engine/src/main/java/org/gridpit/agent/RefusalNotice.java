package org.gridpit.agent;

/** An order that was kept out, body of a message {@code refusal}. */
public record RefusalNotice(long orderId, String reason) {}
