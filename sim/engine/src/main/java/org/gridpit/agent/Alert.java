package org.gridpit.agent;

/** A warning of a forecasting agent: a short code ({@code pv-drop}) and a sentence. Body of a message {@code alert}. */
public record Alert(String code, String text) {}
