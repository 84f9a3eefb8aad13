package org.gridpit.agent;

/** An order that the supervisor keeps out, and the code that says why ({@code beyond-capacity}). */
public record OrderRefusal(long orderId, String code) {}
