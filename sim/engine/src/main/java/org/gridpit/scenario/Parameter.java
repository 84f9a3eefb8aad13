package org.gridpit.scenario;

import java.nio.file.Path;
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
        Optional<Record> defaults = shape.defaultsFrom(required(shape, ONE));
        Optional<Record> others = shape.defaultsFrom(required(shape, OTHER));
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
        }
        return List.copyOf(parameters);
    }

    private static Map<String, Object> required(RecordShape shape, double number) {
        Map<String, Object> values = new HashMap<>();
        shape.components().stream()
                .filter(Component::required)
                .forEach(component -> values.put(component.name(), sample(component.raw(), number)));
        return values;
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
