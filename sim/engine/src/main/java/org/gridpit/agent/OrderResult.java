package org.gridpit.agent;

/** What an agent's orders came to in a clearing, body of a message {@code result}. */
public record OrderResult(long period, long soldWh, long boughtWh, long amountTickWh) {}
