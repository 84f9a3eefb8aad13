package org.gridpit.decision;

/** A content filter of the provider that an answer has to pass. */
public record Guardrail(String id, String version) {}
