package org.gridpit.engine;

/** An order that did not get into the market, and why. */
record RefusedOrder(Submission submission, String reason) {}
