package org.gridpit.decision;

import java.util.List;
import java.util.Locale;

/** One turn of a conversation with a model. */
public record ModelMessage(Speaker speaker, List<ContentBlock> content) {
    /** Whose turn it is. */
    public enum Speaker {
        USER,
        ASSISTANT;

        private final String text = name().toLowerCase(Locale.ROOT);

        /** Spelling in requests. */
        public String text() {
            return text;
        }
    }

    public ModelMessage {
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException(
                    "content (%s) of a message must not be empty. Maybe leave the message out.".formatted(content));
        }
    }

    /** What is asked of the model. */
    public static ModelMessage user(String text) {
        return new ModelMessage(Speaker.USER, List.of(new ContentBlock.Text(text)));
    }
}
