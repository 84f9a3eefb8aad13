package org.gridpit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gridpit.json.CanonicalJson;

/**
 * Name of a question by its content: SHA-256 of the canonical JSON of what decides the answer. Where, when and for whom
 * it is asked are no part of it.
 */
public final class RequestKey {
    /** Version of the members below. */
    public static final String VERSION = "k1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RequestKey() {}

    /** The key, 64 lower-case hexadecimal digits. */
    public static String of(ModelRequest request) {
        return of(members(request));
    }

    /** The key of members as they were recorded. */
    public static String of(ObjectNode members) {
        return CanonicalJson.sha256(members);
    }

    /** What the key is made of: always the same twelve members. */
    public static ObjectNode members(ModelRequest request) {
        ObjectNode members = NODES.objectNode();
        members.put("v", VERSION).put("provider", request.provider()).put("model", request.model());
        ArrayNode system = members.putArray("system");
        request.system().forEach(text -> system.addObject().put("text", text));
        ArrayNode messages = members.putArray("messages");
        request.messages().forEach(message -> messages.add(message(message)));
        ArrayNode tools = members.putArray("tools");
        request.tools().forEach(tool -> tools.add(tool(tool)));
        members.set("toolChoice", orNull(request.toolChoice().map(RequestKey::choice)));
        members.set("outputConfig", orNull(request.outputSchema().map(RequestKey::output)));
        members.set("inference", inference(request.inference()));
        members.set("extra", request.extra().deepCopy());
        members.set("guardrail", orNull(request.guardrail().map(RequestKey::guardrail)));
        return members.put("sample", request.sample());
    }

    private static ObjectNode message(ModelMessage message) {
        ObjectNode node = NODES.objectNode().put("role", message.speaker().text());
        node.set("content", ContentJson.tree(message.content()));
        return node;
    }

    private static ObjectNode tool(ToolSpec tool) {
        ObjectNode node = NODES.objectNode().put("name", tool.name()).put("description", tool.description());
        node.set("inputSchema", tool.inputSchema().deepCopy());
        return node.put("strict", tool.strict());
    }

    private static ObjectNode choice(ToolChoice choice) {
        ObjectNode node = NODES.objectNode();
        if (choice instanceof ToolChoice.Only only) {
            node.putObject("tool").put("name", only.name());
        } else {
            node.putObject(choice instanceof ToolChoice.Any ? "any" : "auto");
        }
        return node;
    }

    private static ObjectNode output(OutputSchema output) {
        ObjectNode node = NODES.objectNode().put("name", output.name());
        node.set("schema", output.schema().deepCopy());
        return node;
    }

    private static ObjectNode inference(Inference inference) {
        ObjectNode node = NODES.objectNode().put("maxTokens", inference.maxTokens());
        inference.temperature().ifPresent(share -> node.put("temperature", share));
        inference.topP().ifPresent(share -> node.put("topP", share));
        if (!inference.stopSequences().isEmpty()) {
            inference.stopSequences().forEach(node.putArray("stopSequences")::add);
        }
        return node;
    }

    private static ObjectNode guardrail(Guardrail guardrail) {
        return NODES.objectNode().put("id", guardrail.id()).put("version", guardrail.version());
    }

    private static JsonNode orNull(Optional<ObjectNode> node) {
        return node.isPresent() ? node.get() : NullNode.instance;
    }
}
