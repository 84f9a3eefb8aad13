package org.gridpit.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the calls of tools in a conversation as they appear, and their results alike. */
final class ToolCallNumbers {
    private final Map<String, String> numbers = new HashMap<>();
    private int calls;

    private ToolCallNumbers() {}

    static List<ModelMessage> in(List<ModelMessage> messages) {
        ToolCallNumbers numbers = new ToolCallNumbers();
        return messages.stream().map(numbers::numbered).toList();
    }

    private ModelMessage numbered(ModelMessage message) {
        List<ContentBlock> content = new ArrayList<>(message.content().size());
        for (ContentBlock block : message.content()) {
            content.add(numbered(block));
        }
        return new ModelMessage(message.speaker(), content);
    }

    private ContentBlock numbered(ContentBlock block) {
        if (block instanceof ContentBlock.ToolUse use) {
            calls++;
            numbers.put(use.id(), "t" + calls);
            return new ContentBlock.ToolUse("t" + calls, use.name(), use.input());
        }
        if (block instanceof ContentBlock.ToolResult result) {
            return new ContentBlock.ToolResult(numberOf(result), result.text(), result.failed());
        }
        return block;
    }

    private String numberOf(ContentBlock.ToolResult result) {
        String number = numbers.get(result.id());
        if (number == null) {
            throw new IllegalArgumentException(
                    "id (%s) of a tool's result is that of no call. Maybe the call was left out."
                            .formatted(result.id()));
        }
        return number;
    }
}
