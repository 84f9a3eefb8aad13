package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gridpit.grid.FeederFault;
import org.gridpit.grid.RadialTree;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;
import org.gridpit.scenario.YamlNode.Sequence;

/**
 * Checks that the buses of a feeder are a tree and that every agent is at one of them. It reads the numbers as they are
 * written, so that nothing else that is wrong with the scenario hides a line that leads nowhere.
 */
final class FeederChecks {
    private static final String BUSES = "grid.feeder.buses";
    private static final int TIE = 0;

    private final YamlNode document;
    private final ErrorList errors;

    FeederChecks(YamlNode document, ErrorList errors) {
        this.document = document;
        this.errors = errors;
    }

    /** What is not a number is the binder's to refuse; there is no tree to speak of then. */
    void run() {
        Optional<YamlNode> list = member(document, "grid")
                .flatMap(grid -> member(grid, "feeder"))
                .flatMap(feeder -> member(feeder, "buses"));
        List<YamlNode> buses = list.map(FeederChecks::items).orElse(List.of());
        List<Integer> numbers = numbers(buses, "bus");
        List<Integer> parents = numbers(buses, "parent");
        if (numbers.size() < buses.size() || parents.size() < buses.size()) {
            return;
        }
        list.filter(Sequence.class::isInstance).ifPresent(node -> tree(node, buses, numbers, parents));
        agents(new HashSet<>(numbers));
    }

    private void tree(YamlNode list, List<YamlNode> buses, List<Integer> numbers, List<Integer> parents) {
        int[] bus = numbers.stream().mapToInt(Integer::intValue).toArray();
        int[] parent = parents.stream().mapToInt(Integer::intValue).toArray();
        for (FeederFault fault : RadialTree.faults(bus, parent)) {
            if (fault.place().isEmpty()) {
                note(list.mark(), BUSES, fault.message());
            } else {
                int place = fault.place().getAsInt();
                YamlNode at = member(buses.get(place), fault.key()).orElseThrow();
                note(at.mark(), BUSES + "." + place + "." + fault.key(), fault.message());
            }
        }
    }

    private void agents(Set<Integer> buses) {
        List<YamlNode> agents =
                member(document, "agents").map(FeederChecks::items).orElse(List.of());
        for (int i = 0; i < agents.size(); i++) {
            Optional<YamlNode> at = member(agents.get(i), "bus");
            OptionalInt bus = at.map(FeederChecks::number).orElse(OptionalInt.empty());
            if (bus.isPresent() && bus.getAsInt() > TIE && !buses.contains(bus.getAsInt())) {
                String path = "agents.%s.bus".formatted(YamlNode.memberName(agents.get(i), i));
                note(at.get().mark(), path, "there is no bus %d in grid.feeder".formatted(bus.getAsInt()));
            }
        }
    }

    private void note(SourceMark mark, String path, String what) {
        errors.add(Code.INCONSISTENT, mark, path, path + ": " + what);
    }

    private static Optional<YamlNode> member(YamlNode node, String key) {
        return node instanceof Mapping mapping ? mapping.find(key).map(Entry::value) : Optional.empty();
    }

    private static List<YamlNode> items(YamlNode node) {
        return node instanceof Sequence sequence ? sequence.items() : List.of();
    }

    /** A number of each bus that a bus can have: 0 and less are out of range already. */
    private static List<Integer> numbers(List<YamlNode> buses, String key) {
        List<Integer> numbers = new ArrayList<>();
        for (YamlNode bus : buses) {
            OptionalInt number = member(bus, key).map(FeederChecks::number).orElse(OptionalInt.empty());
            if (number.isPresent() && number.getAsInt() >= (key.equals("bus") ? 1 : TIE)) {
                numbers.add(number.getAsInt());
            }
        }
        return numbers;
    }

    private static OptionalInt number(YamlNode node) {
        if (node instanceof Scalar scalar
                && scalar.kind() == Kind.INTEGER
                && scalar.text().matches("[+-]?[0-9]{1,9}")) {
            return OptionalInt.of(Integer.parseInt(scalar.text()));
        }
        return OptionalInt.empty();
    }
}
