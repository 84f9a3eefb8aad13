package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.SchemaKeys.Place;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;

/** Finds keys no record knows and says which ones were probably meant. */
final class KeyCheck {
    private final SchemaKeys schema;
    private final ErrorList errors;

    KeyCheck(SchemaKeys schema, ErrorList errors) {
        this.schema = schema;
        this.errors = errors;
    }

    /**
     * Reports every key of a block that is not allowed.
     *
     * @param others keys that would go with another name from the catalogue, and that name: {@code model: factory}
     * @return the allowed keys that the unknown ones were probably meant to be
     */
    Set<String> check(Mapping block, String path, List<String> allowed, Map<String, String> others) {
        Set<String> meant = new HashSet<>();
        for (Entry entry : block.entries()) {
            if (!allowed.contains(entry.key())) {
                List<String> free = allowed.stream()
                        .filter(key -> block.find(key).isEmpty())
                        .toList();
                Optional<String> missing = nearest(entry.key(), free);
                missing.ifPresent(meant::add);
                Optional<String> near = missing.or(() -> nearest(entry.key(), allowed));
                Optional<String> other = Optional.ofNullable(others.get(entry.key()));
                String meantElsewhere = other.orElseGet(() -> elsewhere(entry.key(), path));
                String suggestion = near.filter(key -> other.isEmpty())
                        .map(key -> withValue(key, entry))
                        .orElse(meantElsewhere);
                errors.add(unknown(entry, path, allowed).withSuggestion(suggestion));
            }
        }
        return meant;
    }

    private static ScenarioError unknown(Entry entry, String path, List<String> allowed) {
        String where = path.isEmpty() ? "" : " in " + path;
        return ScenarioError.of(
                        Code.UNKNOWN_KEY,
                        entry.keyMark(),
                        YamlNode.join(path, entry.key()),
                        "unknown key '%s'%s".formatted(entry.key(), where))
                .withValue(entry.key())
                .withAllowed(allowed);
    }

    /** The key meant, with the value converted when only the unit was another one. */
    private static String withValue(String key, Entry entry) {
        UnitSuffix wrong = UnitSuffix.of(entry.key());
        UnitSuffix right = UnitSuffix.of(key);
        Optional<String> converted =
                entry.value() instanceof Scalar scalar ? wrong.convert(scalar.text(), right.unit()) : Optional.empty();
        return converted.map(number -> key + ": " + number).orElse(key);
    }

    private String elsewhere(String key, String path) {
        List<Place> places = schema.places();
        Optional<String> near =
                nearest(key, places.stream().map(Place::key).distinct().toList());
        return places.stream()
                .filter(place -> near.isPresent() && place.key().equals(near.get()))
                .map(Place::path)
                .filter(place -> !place.equals(path))
                .min(Comparator.comparingInt((String place) -> place.split("\\.").length))
                .orElse("");
    }

    private static Optional<String> nearest(String key, List<String> candidates) {
        Optional<String> whole = candidates.contains(key) ? Optional.of(key) : Optional.empty();
        return whole.or(() -> nearestStem(key, candidates)).or(() -> Nearest.of(key, candidates));
    }

    private static Optional<String> nearestStem(String key, List<String> candidates) {
        List<String> stems = new ArrayList<>();
        for (String candidate : candidates) {
            stems.add(UnitSuffix.of(candidate).stem());
        }
        return Nearest.of(UnitSuffix.of(key).stem(), stems).map(stem -> candidates.get(stems.indexOf(stem)));
    }
}
