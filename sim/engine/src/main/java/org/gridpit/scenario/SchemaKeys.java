package org.gridpit.scenario;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.scenario.RecordShape.Component;

/** All keys a scenario knows and where they belong, for telling a user that a key stands in the wrong block. */
final class SchemaKeys {
    /** Deeper than any scenario; ends the walk should a record ever hold itself. */
    private static final int DEEPEST = 8;

    /** A key and its path without list members, such as {@code agents.battery.capacity_kwh}. */
    record Place(String key, String path) {}

    private final Class<? extends Record> root;
    private final Vocabulary vocabulary;

    SchemaKeys(Class<? extends Record> root, Vocabulary vocabulary) {
        this.root = root;
        this.vocabulary = vocabulary;
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>();
        walk(root, "", 0, places);
        return places;
    }

    private void walk(Class<? extends Record> type, String path, int depth, List<Place> places) {
        for (Component component : RecordShape.of(type).components()) {
            places.add(new Place(component.key(), YamlNode.join(path, component.key())));
            component.catalog().ifPresent(kind -> walkChoice(kind, path, depth, places));
            Class<?> inner = inner(component.type());
            if (component.catalog().isEmpty() && inner.isRecord() && depth < DEEPEST) {
                walk(inner.asSubclass(Record.class), YamlNode.join(path, component.key()), depth + 1, places);
            }
        }
    }

    private void walkChoice(String kind, String path, int depth, List<Place> places) {
        for (String name : vocabulary.names(kind)) {
            Optional<Class<? extends Record>> parameters = vocabulary.parameters(kind, name);
            if (parameters.isPresent() && depth < DEEPEST) {
                walk(parameters.get(), path, depth + 1, places);
            }
        }
    }

    /** What a list, map or optional holds; the type itself otherwise. */
    static Class<?> inner(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return inner(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
