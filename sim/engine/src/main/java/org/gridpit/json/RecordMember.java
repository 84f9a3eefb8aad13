package org.gridpit.json;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A member of a record's JSON: how it is spelt there and how it is read. Found once per class of records. */
public final class RecordMember {
    private static final ClassValue<List<RecordMember>> MEMBERS = new ClassValue<>() {
        @Override
        protected List<RecordMember> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(RecordMember::new)
                    .toList();
        }
    };

    private final String label;
    private final int labelBytes;
    private final Method accessor;

    private RecordMember(RecordComponent component) {
        this.label = "\"" + component.getName() + "\":";
        this.labelBytes = label.getBytes(StandardCharsets.UTF_8).length;
        this.accessor = component.getAccessor();
        // A record may be one that its package keeps to itself.
        accessor.setAccessible(true);
    }

    /** The members of a record, sorted by name as in canonical JSON. */
    public static List<RecordMember> of(Record owner) {
        return MEMBERS.get(owner.getClass());
    }

    /** The name with its quotes and colon. */
    public String label() {
        return label;
    }

    /** Length of the label in UTF-8. */
    public int labelBytes() {
        return labelBytes;
    }

    /** Its value in a record of the class it was found in. */
    public Object read(Record owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be read. Maybe it throws.".formatted(accessor), e);
        }
    }
}
