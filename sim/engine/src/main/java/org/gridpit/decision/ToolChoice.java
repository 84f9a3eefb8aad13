package org.gridpit.decision;

/** Whether a model must call a tool. */
public sealed interface ToolChoice {
    /** It may. */
    record Auto() implements ToolChoice {}

    /** It must call one, whichever. */
    record Any() implements ToolChoice {}

    /** It must call this one. */
    record Only(String name) implements ToolChoice {}
}
