package org.gridpit.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A question for a model, in no provider's own form. Calls of tools are numbered {@code t1, t2, …} as they appear, so
 * that names a model invents are no part of the question.
 *
 * @param provider who is asked: {@code bedrock-converse}, {@code stub}, {@code seat}
 * @param model logical name and route, {@code claude-haiku-5-5@us}
 * @param system texts that stand before the conversation
 * @param outputSchema where the answer is to be JSON instead of a call of a tool
 * @param extra members the provider hands to the model as they are; not to be written to
 * @param sample number of the draw; another one asks the same question again
 */
public record ModelRequest(
        String provider,
        String model,
        List<String> system,
        List<ModelMessage> messages,
        List<ToolSpec> tools,
        Optional<ToolChoice> toolChoice,
        Optional<OutputSchema> outputSchema,
        Inference inference,
        ObjectNode extra,
        Optional<Guardrail> guardrail,
        int sample) {
    /** Most tools that are offered at once. */
    public static final int MAX_TOOLS = 16;

    /** Greatest number of a draw. */
    public static final int MAX_SAMPLE = 9_999;

    public ModelRequest {
        system = List.copyOf(system);
        messages = ToolCallNumbers.in(messages);
        tools = List.copyOf(tools);
        extra = extra.deepCopy();
        if (tools.size() > MAX_TOOLS) {
            throw new IllegalArgumentException("tools (%d) must be at most %d. Maybe offer fewer to this role."
                    .formatted(tools.size(), MAX_TOOLS));
        }
        if (sample < 0 || sample > MAX_SAMPLE) {
            throw new IllegalArgumentException(
                    "sample (%d) must be 0 to %d. Maybe the replication's number.".formatted(sample, MAX_SAMPLE));
        }
    }
}
