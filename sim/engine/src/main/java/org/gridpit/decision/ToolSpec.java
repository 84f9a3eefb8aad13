package org.gridpit.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A tool as it is offered to a model.
 *
 * @param inputSchema JSON Schema of its arguments; not to be written to
 * @param strict the provider is asked to hold the model to the schema
 */
public record ToolSpec(String name, String description, ObjectNode inputSchema, boolean strict) {
    public ToolSpec {
        inputSchema = inputSchema.deepCopy();
    }
}
