package org.gridpit.setup;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.OrderLimits;
import org.gridpit.scenario.Choice;

/** Mechanisms of the catalogue without a scenario around them: their usual parameters, some of them chosen. */
public final class Mechanisms {
    private Mechanisms() {}

    /** Names of those that clear orders; {@code none} does not. */
    public static List<String> names() {
        return Catalog.MECHANISM.names().stream()
                .filter(name -> !name.equals("none"))
                .toList();
    }

    /** Whether a mechanism has a parameter of this name. */
    public static boolean has(String mechanism, String parameter) {
        return Arrays.stream(parameters(mechanism).getRecordComponents())
                .anyMatch(component -> component.getName().equals(parameter));
    }

    /**
     * Makes a mechanism with an empty book at each call.
     *
     * @param chosen values by parameter; those it does not have are left alone
     */
    public static Supplier<MarketMechanism> of(String mechanism, Map<String, ?> chosen, OrderLimits limits) {
        Choice choice = new Choice(mechanism, chosen(parameters(mechanism), chosen));
        Optional<Supplier<MarketMechanism>> made = Catalog.MECHANISM.make(choice, limits);
        return made.orElseThrow(() -> new IllegalArgumentException(
                "mechanism (%s) clears nothing. Maybe one of %s.".formatted(mechanism, names())));
    }

    private static Class<? extends Record> parameters(String mechanism) {
        return Catalog.MECHANISM
                .find(mechanism)
                .orElseThrow(() -> new IllegalArgumentException(
                        "mechanism (%s) is not in the catalogue. Maybe one of %s.".formatted(mechanism, names())))
                .parameters();
    }

    private static <P extends Record> P chosen(Class<P> type, Map<String, ?> chosen) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Object usual =
                    components.length == 0 ? null : type.getMethod("defaults").invoke(null);
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                String name = components[i].getName();
                types[i] = components[i].getType();
                values[i] = chosen.containsKey(name)
                        ? chosen.get(name)
                        : components[i].getAccessor().invoke(usual);
            }
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s has no usual parameters, or refuses %s".formatted(type.getSimpleName(), chosen), e);
        }
    }
}
