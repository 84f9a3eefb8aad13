package org.gridpit.scenario;

/** Parameters of a catalogue entry that has none. */
public record NoParameters() {}
