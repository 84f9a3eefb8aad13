package org.gridpit.scenario;

/**
 * A model, mechanism or source picked from the catalogue by name, with its parameters. In a file both stand in one
 * block: {@code load: {model: household, annual_kwh: 10500}}.
 *
 * @param name name in the catalogue
 * @param parameters record the catalogue states for that name
 */
public record Choice(String name, Record parameters) {}
