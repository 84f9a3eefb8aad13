package org.gridpit.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A part of what is said to a model or by it. */
public sealed interface ContentBlock {
    /** Plain text. */
    record Text(String text) implements ContentBlock {}

    /**
     * The model calls a tool.
     *
     * @param id of the call, for its result
     * @param input the arguments; not to be written to
     */
    record ToolUse(String id, String name, ObjectNode input) implements ContentBlock {
        public ToolUse {
            input = input.deepCopy();
        }
    }

    /**
     * What a tool answered.
     *
     * @param id of the call it answers
     * @param failed the text is an error
     */
    record ToolResult(String id, String text, boolean failed) implements ContentBlock {}

    /**
     * What a model thought, to be handed back to it unchanged.
     *
     * @param signature the provider's proof that the text is the model's
     * @param redacted the thought in a form that only the provider reads, in base64
     */
    record Reasoning(Optional<String> text, Optional<String> signature, Optional<String> redacted)
            implements ContentBlock {}
}
