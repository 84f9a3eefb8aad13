package org.gridpit.message;

import java.util.List;
import java.util.Optional;
import org.gridpit.json.RecordMember;

/**
 * Size of a record's JSON in UTF-8 bytes, found without writing it: members in any order, no blanks, enums by name,
 * an empty {@link Optional} as null. What data may not hold is found on the way.
 */
final class JsonSize {
    /** Levels of nested objects and lists, the record itself being the first. */
    static final int MAX_DEPTH = 8;

    private static final int NULL = "null".length();
    private static final int TRUE = "true".length();
    private static final int FALSE = "false".length();
    private static final int BRACKETS = 2;
    private static final int UNICODE_ESCAPE = "\\u0000".length();

    private int bytes;
    private Optional<FateReason> flaw = Optional.empty();

    private JsonSize() {}

    /** Measures data. Where it has a flaw, the size counts what could be measured. */
    static JsonSize of(Record payload) {
        JsonSize size = new JsonSize();
        size.add(payload, 1);
        return size;
    }

    int bytes() {
        return bytes;
    }

    Optional<FateReason> flaw() {
        return flaw;
    }

    private void add(Object value, int depth) {
        if (value instanceof Record nested) {
            addRecord(nested, depth);
        } else if (value instanceof List<?> list) {
            addList(list, depth);
        } else if (value instanceof Optional<?> optional) {
            addOptional(optional, depth);
        } else {
            addScalar(value);
        }
    }

    private void addScalar(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            bytes += digits(((Number) value).longValue());
        } else if (value instanceof String text) {
            bytes += quoted(text);
        } else if (value instanceof Enum<?> constant) {
            bytes += quoted(constant.name());
        } else if (value instanceof Boolean yes) {
            bytes += yes ? TRUE : FALSE;
        } else {
            refuse(FateReason.UNSUPPORTED_VALUE);
        }
    }

    private void addRecord(Record payload, int depth) {
        if (tooDeep(depth)) {
            return;
        }
        RecordMember[] members = RecordMember.of(payload);
        bytes += BRACKETS + Math.max(0, members.length - 1);
        for (RecordMember member : members) {
            bytes += member.labelBytes();
            if (member.isWhole()) {
                bytes += digits(member.readLong(payload));
            } else {
                add(member.read(payload), depth + 1);
            }
        }
    }

    private void addList(List<?> list, int depth) {
        if (tooDeep(depth)) {
            return;
        }
        bytes += BRACKETS + Math.max(0, list.size() - 1);
        for (int i = 0; i < list.size(); i++) {
            add(list.get(i), depth + 1);
        }
    }

    private void addOptional(Optional<?> optional, int depth) {
        if (optional.isPresent()) {
            add(optional.get(), depth);
        } else {
            bytes += NULL;
        }
    }

    private boolean tooDeep(int depth) {
        if (depth > MAX_DEPTH) {
            refuse(FateReason.DATA_TOO_DEEP);
        }
        return depth > MAX_DEPTH;
    }

    private void refuse(FateReason reason) {
        flaw = flaw.or(() -> Optional.of(reason));
    }

    private static int digits(long value) {
        int count = value < 0 ? 2 : 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /** Bytes of a text as a JSON string; half a surrogate pair has no UTF-8 and is refused. */
    private int quoted(String text) {
        if (!isWellFormed(text)) {
            refuse(FateReason.UNSUPPORTED_VALUE);
        }
        int count = BRACKETS;
        for (int i = 0; i < text.length(); i++) {
            count += escapedBytes(text.charAt(i));
        }
        return count;
    }

    private static int escapedBytes(char c) {
        if (c < ' ') {
            return c == '\b' || c == '\t' || c == '\n' || c == '\f' || c == '\r' ? 2 : UNICODE_ESCAPE;
        }
        return c == '"' || c == '\\' ? 2 : utf8Bytes(c);
    }

    /** Bytes of a text in UTF-8. */
    static int utf8Bytes(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += utf8Bytes(text.charAt(i));
        }
        return count;
    }

    /** A surrogate is half of a character of four bytes. */
    private static int utf8Bytes(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** Whether every surrogate has its other half. */
    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.charCount(text.codePointAt(i)) == 1) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
