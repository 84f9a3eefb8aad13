package org.gridpit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Content blocks as JSON, to and fro: one member each, which names the kind. */
final class ContentJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentJson() {}

    static ArrayNode tree(List<ContentBlock> content) {
        ArrayNode blocks = NODES.arrayNode();
        content.forEach(block -> blocks.add(tree(block)));
        return blocks;
    }

    static List<ContentBlock> read(JsonNode blocks) {
        List<ContentBlock> content = new ArrayList<>();
        blocks.forEach(block -> content.add(readBlock(block)));
        return content;
    }

    private static ObjectNode tree(ContentBlock block) {
        ObjectNode node = NODES.objectNode();
        if (block instanceof ContentBlock.Text text) {
            node.put("text", text.text());
        } else if (block instanceof ContentBlock.ToolUse use) {
            node.putObject("toolUse")
                    .put("id", use.id())
                    .put("name", use.name())
                    .set("input", use.input());
        } else if (block instanceof ContentBlock.ToolResult result) {
            node.putObject("toolResult")
                    .put("id", result.id())
                    .put("text", result.text())
                    .put("failed", result.failed());
        } else if (block instanceof ContentBlock.Reasoning reasoning) {
            ObjectNode thought = node.putObject("reasoning");
            reasoning.text().ifPresent(text -> thought.put("text", text));
            reasoning.signature().ifPresent(signature -> thought.put("signature", signature));
            reasoning.redacted().ifPresent(redacted -> thought.put("redacted", redacted));
        }
        return node;
    }

    private static ContentBlock readBlock(JsonNode block) {
        String kind = block.size() == 1 ? block.fieldNames().next() : "";
        JsonNode body = block.path(kind);
        return switch (kind) {
            case "text" -> new ContentBlock.Text(body.asText());
            case "toolUse" -> new ContentBlock.ToolUse(text(body, "id"), text(body, "name"), input(body));
            case "toolResult" ->
                new ContentBlock.ToolResult(
                        text(body, "id"),
                        text(body, "text"),
                        body.path("failed").asBoolean());
            case "reasoning" ->
                new ContentBlock.Reasoning(
                        optional(body, "text"), optional(body, "signature"), optional(body, "redacted"));
            default ->
                throw new IllegalArgumentException(
                        "content block (%s) is of no known kind. Maybe a newer program wrote it.".formatted(block));
        };
    }

    private static ObjectNode input(JsonNode body) {
        if (body.path("input") instanceof ObjectNode input) {
            return input;
        }
        throw new IllegalArgumentException(
                "input (%s) of a tool must be an object. Maybe it was written as text.".formatted(body.path("input")));
    }

    private static String text(JsonNode body, String name) {
        return optional(body, name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s (%s) must be a text. Maybe the line was cut.".formatted(name, body.path(name))));
    }

    private static Optional<String> optional(JsonNode body, String name) {
        return Optional.ofNullable(body.path(name).textValue());
    }
}
