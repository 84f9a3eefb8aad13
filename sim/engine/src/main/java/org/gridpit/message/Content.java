package org.gridpit.message;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Size of a message's content and what is wrong with it, if anything. What fails is not sent at all, never cut.
 *
 * @param sizeBytes texts, data and metadata in UTF-8
 * @param flaw the first one found
 */
record Content(int sizeBytes, Optional<FateReason> flaw) {
    static final int MAX_PARTS = 16;
    static final int MAX_TEXT_CHARACTERS = 1_000;
    /** Of one data part, and of all metadata together. */
    static final int MAX_DATA_BYTES = 16 * 1024;

    private static final Content EMPTY = new Content(0, Optional.empty());

    static Content of(Outgoing outgoing) {
        List<Part> parts = outgoing.parts();
        Content sum = parts.size() > MAX_PARTS ? EMPTY.and(flawed(0, FateReason.TOO_MANY_PARTS)) : EMPTY;
        for (Part part : parts) {
            sum = sum.and(part instanceof Part.Text text ? of(text) : of((Part.Data) part));
        }
        return outgoing.metadata().isEmpty() ? sum : sum.and(of(outgoing.metadata()));
    }

    private static Content of(Part.Text part) {
        String text = part.text();
        int size = JsonSize.utf8Bytes(text);
        if (text.codePointCount(0, text.length()) > MAX_TEXT_CHARACTERS) {
            return flawed(size, FateReason.TEXT_TOO_LONG);
        }
        return JsonSize.isWellFormed(text)
                ? new Content(size, Optional.empty())
                : flawed(size, FateReason.UNSUPPORTED_VALUE);
    }

    private static Content of(Part.Data part) {
        JsonSize size = JsonSize.of(part.payload());
        return size.flaw().isPresent() ? new Content(size.bytes(), size.flaw()) : ofData(size.bytes());
    }

    private static Content of(SortedMap<String, String> metadata) {
        int size = 0;
        for (Map.Entry<String, String> entry : metadata.entrySet()) {
            size += JsonSize.utf8Bytes(entry.getKey()) + JsonSize.utf8Bytes(entry.getValue());
        }
        return ofData(size);
    }

    private static Content ofData(int sizeBytes) {
        return sizeBytes > MAX_DATA_BYTES
                ? flawed(sizeBytes, FateReason.DATA_TOO_LARGE)
                : new Content(sizeBytes, Optional.empty());
    }

    private static Content flawed(int sizeBytes, FateReason reason) {
        return new Content(sizeBytes, Optional.of(reason));
    }

    private Content and(Content more) {
        return new Content(sizeBytes + more.sizeBytes, flaw.isPresent() ? flaw : more.flaw);
    }
}
