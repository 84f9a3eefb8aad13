package org.gridpit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** A member of a record's JSON: how it is spelt there and how it is read. Found once per class of records. */
public final class RecordMember {
    private static final ClassValue<RecordMember[]> MEMBERS = new ClassValue<>() {
        @Override
        protected RecordMember[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(RecordMember::new)
                    .toArray(RecordMember[]::new);
        }
    };

    private final String label;
    private final int labelBytes;
    private final boolean whole;
    private final boolean optional;
    private final ToLongFunction<Object> number;
    private final Function<Object, Object> value;

    private RecordMember(RecordComponent component) {
        this.label = "\"" + component.getName() + "\":";
        this.labelBytes = label.getBytes(StandardCharsets.UTF_8).length;
        this.whole = component.getType() == long.class || component.getType() == int.class;
        this.optional = hasDefault(component);
        this.number = whole ? reader(component, ToLongFunction.class, "applyAsLong", long.class) : owner -> 0;
        this.value = whole ? number::applyAsLong : reader(component, Function.class, "apply", Object.class);
    }

    /** The members of a record, sorted by name as in canonical JSON; shared, not to be written to. */
    public static RecordMember[] of(Record owner) {
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

    /** Whether it is left out where it says nothing: 0, false, an empty list or value. */
    public boolean isLeftOut(Record owner) {
        return optional && saysNothing(read(owner));
    }

    /** Whether a component is left out where it says nothing. */
    static boolean hasDefault(RecordComponent component) {
        JsonInclude rule = component.getAccessor().getAnnotation(JsonInclude.class);
        return rule != null && rule.value() == JsonInclude.Include.NON_DEFAULT;
    }

    private static boolean saysNothing(Object value) {
        return value instanceof Collection<?> items && items.isEmpty()
                || value instanceof Optional<?> one && one.isEmpty()
                || value.equals(false)
                || value instanceof Number number && number.longValue() == 0;
    }

    /** Whether it is a plain whole number, for {@link #readLong}. */
    public boolean isWhole() {
        return whole;
    }

    /** The whole number in a record of the class it was found in, without a box around it. */
    public long readLong(Record owner) {
        return number.applyAsLong(owner);
    }

    /** Its value in a record of the class it was found in; a whole number as a {@code Long}. */
    public Object read(Record owner) {
        return value.apply(owner);
    }

    /** The accessor as a function: calling it costs what a call costs, unlike reflection. */
    private static <F> F reader(RecordComponent component, Class<? super F> function, String method, Class<?> result) {
        Class<?> owner = component.getDeclaringRecord();
        try {
            // A record may be one that its package keeps to itself.
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            Class<?> read = result.isPrimitive()
                    ? result
                    : MethodType.methodType(component.getType()).wrap().returnType();
            CallSite made = LambdaMetafactory.metafactory(
                    lookup,
                    method,
                    MethodType.methodType(function),
                    MethodType.methodType(result, Object.class),
                    accessor,
                    MethodType.methodType(read, owner));
            @SuppressWarnings("unchecked")
            F reader = (F) made.getTarget().invoke();
            return reader;
        } catch (Throwable e) { // a method handle declares no less
            throw new IllegalStateException("%s cannot be read. Maybe it is no record.".formatted(component), e);
        }
    }
}
