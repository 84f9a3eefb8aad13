package org.gridpit.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridpit.Param;
import org.gridpit.json.Naming;

/**
 * What a parameter record looks like from a file's side: its keys, which of them are required, and its defaults. A
 * record without a static {@code defaults} needs all its keys but those that may be empty.
 */
record RecordShape(Class<? extends Record> type, List<Component> components, Optional<Method> defaults) {

    /** One key of a block. */
    record Component(
            String name,
            String key,
            Type type,
            Optional<Param> param,
            Optional<String> catalog,
            boolean required,
            Method accessor) {

        /** Class of the value itself, without type arguments. */
        Class<?> raw() {
            return rawClass(type);
        }

        Object of(Object owner) {
            return call(accessor, owner);
        }
    }

    static RecordShape of(Class<? extends Record> type) {
        Optional<Method> defaults = findDefaults(type);
        Set<String> arguments = defaults.map(RecordShape::argumentNames).orElse(Set.of());
        List<Component> components = new ArrayList<>();
        for (RecordComponent each : type.getRecordComponents()) {
            boolean required = defaults.isPresent() ? arguments.contains(each.getName()) : !mayBeEmpty(each.getType());
            components.add(component(each, required));
        }
        return new RecordShape(type, List.copyOf(components), defaults);
    }

    private static Component component(RecordComponent component, boolean required) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(
                component.getName(),
                Naming.snakeCase(component.getName()),
                component.getGenericType(),
                Optional.ofNullable(component.getAnnotation(Param.class)),
                Optional.ofNullable(component.getAnnotation(FromCatalog.class)).map(FromCatalog::value),
                required,
                accessor);
    }

    List<String> keys() {
        return components.stream().map(Component::key).toList();
    }

    /** The record with every optional part at its default, made from the required values by component name. */
    Optional<Record> defaultsFrom(Map<String, Object> required) {
        return defaults.map(method -> {
            Object[] arguments = Arrays.stream(method.getParameters())
                    .map(parameter -> required.get(parameter.getName()))
                    .toArray();
            return type.cast(call(method, null, arguments));
        });
    }

    /** The record itself; an {@link IllegalArgumentException} of its compact constructor comes through unchanged. */
    Record create(Map<String, Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Object[] arguments = components.stream()
                .map(component -> values.get(component.name()))
                .toArray();
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record %s cannot be made".formatted(type.getName()), e);
        }
    }

    /** What a component holds when a record without defaults leaves it out. */
    static Object emptyValue(Class<?> raw) {
        if (raw == Optional.class) {
            return Optional.empty();
        }
        return raw == List.class ? List.of() : Map.of();
    }

    /** A static method of one text that makes the type: {@code parse} for scalars, {@code of} for short forms. */
    static Optional<Method> factory(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && type.isAssignableFrom(method.getReturnType())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst();
    }

    static Object call(Method method, Object owner, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(owner, arguments);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("method %s cannot be called".formatted(method), e);
        }
    }

    static Class<?> rawClass(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static boolean mayBeEmpty(Class<?> raw) {
        return raw == Optional.class || raw == List.class || raw == Map.class;
    }

    private static Optional<Method> findDefaults(Class<? extends Record> type) {
        Set<String> names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("defaults")
                        && Modifier.isStatic(method.getModifiers())
                        && method.getReturnType() == type
                        && names.containsAll(argumentNames(method)))
                .min(Comparator.comparingInt(Method::getParameterCount));
    }

    private static Set<String> argumentNames(Method method) {
        return Arrays.stream(method.getParameters()).map(Parameter::getName).collect(Collectors.toSet());
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new IllegalStateException(e.getCause());
    }
}
