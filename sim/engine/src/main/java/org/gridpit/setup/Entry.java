package org.gridpit.setup;

import java.util.function.BiFunction;
import org.gridpit.scenario.Choice;

/**
 * Something a scenario can name: its parameters and how to make it.
 *
 * @param name as in YAML
 * @param parameters record of its parameters; {@link org.gridpit.scenario.NoParameters} when it has none
 * @param factory makes it from parameters and what the scenario around it says
 */
public record Entry<P extends Record, S, T>(String name, Class<P> parameters, BiFunction<P, S, T> factory) {
    T make(Choice choice, S setting) {
        return factory.apply(parameters.cast(choice.parameters()), setting);
    }
}
