package org.gridpit.agent;

/** A limit on generation, body of a message {@code curtail}. */
public record CurtailNotice(long limitW) {}
