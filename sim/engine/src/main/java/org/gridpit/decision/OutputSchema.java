package org.gridpit.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The form of an answer that is to be JSON and nothing else.
 *
 * @param schema JSON Schema; not to be written to
 */
public record OutputSchema(String name, ObjectNode schema) {
    public OutputSchema {
        schema = schema.deepCopy();
    }
}
