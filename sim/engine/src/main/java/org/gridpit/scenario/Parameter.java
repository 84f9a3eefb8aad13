package org.gridpit.scenario;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridpit.Param;
import org.gridpit.json.CanonicalJson;
import org.gridpit.json.Naming;
import org.gridpit.scenario.RecordShape.Component;

/**
 * A parameter as a user may read about it.
 *
 * @param key as in a scenario
 * @param required whether a scenario must state it
 * @param standard value when left out; a multiple of a required parameter as {@code 0.5 x capacity_kwh}; else empty
 * @param unit as printed to users; empty for shares, counts and texts
 * @param range allowed numbers or names; empty when anything goes
 * @param meaning one sentence in the words of the field
 */
public record Parameter(String key, boolean required, String standard, String unit, String range, String meaning) {
    /** Two values of every required number, to see which defaults follow it. */
    private static final double ONE = 1;

    private static final double OTHER = 2;

    /** The parameters of a record, in its order. */
    public static List<Parameter> of(Class<? extends Record> type) {
        RecordShape shape = RecordShape.of(type);
        Optional<Record> defaults = defaults(shape, ONE);
        Optional<Record> others = defaults(shape, OTHER);
        List<Parameter> parameters = new ArrayList<>();
        for (Component component : shape.components()) {
            String standard = component.required() || defaults.isEmpty()
                    ? ""
                    : standard(component.of(defaults.get()), component.of(others.orElseThrow()), shape);
            parameters.add(new Parameter(
                    component.key(),
                    component.required(),
                    standard,
                    component.param().map(Param::unit).orElse(""),
                    range(component),
                    component.param().map(Param::value).orElse("")));
            nested(component).forEach(parameters::add);
        }
        return List.copyOf(parameters);
    }

    private static Optional<Record> defaults(RecordShape shape, double number) {
        return shape.defaults().isEmpty() ? Optional.empty() : shape.defaultsFrom(required(shape, number));
    }

    /** Parameters of an optional block inside a record, each behind the key of the block; required once the block is there. */
    private static List<Parameter> nested(Component component) {
        Class<?> inner = SchemaKeys.inner(component.type());
        if (component.raw() != Optional.class || !inner.isRecord() || ScalarTypes.isScalar(inner)) {
            return List.of();
        }
        return of(inner.asSubclass(Record.class)).stream()
                .map(each -> new Parameter(
                        component.key() + "." + each.key,
                        each.required,
                        each.standard,
                        each.unit,
                        each.range,
                        each.meaning))
                .toList();
    }

    private static Map<String, Object> required(RecordShape shape, double number) {
        Map<String, Object> values = new HashMap<>();
        shape.components().stream()
                .filter(Component::required)
                .forEach(
                        component -> values.put(component.name(), sample(component.raw(), allowed(component, number))));
        return values;
    }

    private static double allowed(Component component, double number) {
        return Math.min(number, component.param().map(Param::max).orElse(number));
    }

    private static Object sample(Class<?> type, double number) {
        if (type == double.class) {
            return number;
        }
        if (type == int.class) {
            return (int) number;
        }
        if (type == Path.class) {
            return Path.of("");
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofDays((long) number);
        }
        throw new IllegalArgumentException(
                "required parameter of type %s has no sample. Maybe add one here.".formatted(type.getSimpleName()));
    }

    private static String standard(Object one, Object other, RecordShape shape) {
        if (one.equals(other)) {
            return text(one);
        }
        String leading = shape.components().stream()
                .filter(Component::required)
                .map(Component::key)
                .collect(Collectors.joining(", "));
        return text(one) + " x " + leading;
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Parameter::text).orElse("");
        }
        if (value instanceof Enum<?> constant) {
            return Naming.kebabCase(constant);
        }
        if (value instanceof Duration) {
            return value.toString();
        }
        return value instanceof Double number
                ? CanonicalJson.decimal(number)
                : value.toString().toLowerCase(Locale.ROOT);
    }

    private static String range(Component component) {
        Class<?> type = component.raw();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Naming.kebabCase((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
        }
        return component
                .param()
                .filter(param ->
                        Double.isFinite(param.min()) || Double.isFinite(param.max()) || Double.isFinite(param.above()))
                .map(RangeCheck::range)
                .orElse("");
    }
}
