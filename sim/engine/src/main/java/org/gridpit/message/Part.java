package org.gridpit.message;

/** A piece of a message's content. */
public sealed interface Part {
    /** Free text; whoever reads it reads it as quoted data. At most 1,000 characters. */
    record Text(String text) implements Part {}

    /**
     * A record of whole numbers, texts, enums, booleans, nested records and lists of these; its JSON is at most 16 KiB
     * and 8 levels deep. It is written as JSON only where somebody needs the text.
     */
    record Data(String mediaType, Record payload) implements Part {
        /** Data of the kind's own media type. */
        public static Data of(MessageKind kind, Record payload) {
            return new Data(kind.mediaType(), payload);
        }
    }
}
