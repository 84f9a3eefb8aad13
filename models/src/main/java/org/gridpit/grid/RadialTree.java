package org.gridpit.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The lines of a feeder as a tree: the parent of each bus by its number, every parent's number below its children's, so
 * that counting up leads away from the tie and counting down towards it.
 */
public final class RadialTree {
    private static final int TIE = 0;
    private static final int NONE = -1;

    private final int[] buses;
    private final int[] parents;
    /** Place of each number in the list, the first where it is there twice; looked up, never iterated. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private final List<FeederFault> faults = new ArrayList<>();

    private RadialTree(int[] buses, int[] parents) {
        this.buses = buses;
        this.parents = parents;
    }

    /**
     * Everything wrong with a list of buses; nothing where they are a tree from the tie outwards.
     *
     * @param buses number of each
     * @param parents number of the bus its line comes from
     */
    public static List<FeederFault> faults(int[] buses, int[] parents) {
        RadialTree tree = new RadialTree(buses, parents);
        tree.look();
        return List.copyOf(tree.faults);
    }

    /** Parent of each bus, in place 0 that of the tie, which has none (-1). */
    static int[] parents(List<BusParameters> buses) {
        int[] numbers = buses.stream().mapToInt(BusParameters::bus).toArray();
        int[] from = buses.stream().mapToInt(BusParameters::parent).toArray();
        List<FeederFault> faults = faults(numbers, from);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0).message());
        }
        int[] parents = new int[buses.size() + 1];
        parents[TIE] = NONE;
        for (int i = 0; i < numbers.length; i++) {
            parents[numbers[i]] = from[i];
        }
        return parents;
    }

    private void look() {
        if (buses.length == 0) {
            faults.add(
                    FeederFault.ofList(
                            "buses ([]) must have one bus at least. Maybe leave the feeder out: all agents are at the tie then."));
        }
        for (int place = 0; place < buses.length; place++) {
            lookAtNumber(place);
        }
        for (int place = 0; place < buses.length; place++) {
            lookAtParent(place);
        }
        SortedSet<Integer> inRings = new TreeSet<>();
        for (int place = 0; place < buses.length; place++) {
            lookForRing(place, inRings);
        }
        for (int place = 0; place < buses.length; place++) {
            lookAtOrder(place, inRings);
        }
    }

    private void lookAtNumber(int place) {
        int bus = buses[place];
        if (places.putIfAbsent(bus, place) != null) {
            faults.add(FeederFault.ofNumber(
                    place, "bus (%d) is there twice. Maybe one of them has another number.".formatted(bus)));
        } else if (bus > buses.length) {
            faults.add(FeederFault.ofNumber(
                    place,
                    "bus (%d) must be one of 1 to %d, without gaps; %d is missing. Maybe renumber the buses."
                            .formatted(bus, buses.length, missing())));
        }
    }

    private int missing() {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int bus : buses) {
            numbers.add(bus);
        }
        int number = 1;
        while (numbers.contains(number)) {
            number++;
        }
        return number;
    }

    private void lookAtParent(int place) {
        int parent = parents[place];
        if (parent != TIE && !places.containsKey(parent)) {
            faults.add(FeederFault.ofParent(
                    place,
                    "parent (%d) of bus %d is no bus of this feeder. Maybe %d is meant."
                            .formatted(parent, buses[place], buses[place] - 1)));
        }
    }

    /** Walks towards the tie; who does not get there within so many lines goes round. */
    private void lookForRing(int place, SortedSet<Integer> inRings) {
        int at = buses[place];
        for (int lines = 0; at != TIE && places.containsKey(at); lines++) {
            if (lines == buses.length) {
                if (!inRings.contains(at)) {
                    noteRing(at, inRings);
                }
                return;
            }
            at = parentOf(at);
        }
    }

    private void noteRing(int inside, SortedSet<Integer> inRings) {
        SortedSet<Integer> ring = new TreeSet<>();
        int at = inside;
        do {
            ring.add(at);
            at = parentOf(at);
        } while (at != inside);
        inRings.addAll(ring);
        faults.add(FeederFault.ofParent(
                places.get(ring.first()),
                "buses %s form a ring that the tie is not in. Maybe the parent of one of them is 0.".formatted(ring)));
    }

    private int parentOf(int bus) {
        return parents[places.get(bus)];
    }

    private void lookAtOrder(int place, SortedSet<Integer> inRings) {
        int bus = buses[place];
        int parent = parents[place];
        if (parent > bus && places.containsKey(parent) && !inRings.contains(bus)) {
            faults.add(FeederFault.ofParent(
                    place,
                    "parent (%d) of bus %d must have the lower number. Maybe number the buses from the tie outwards."
                            .formatted(parent, bus)));
        }
    }
}
