package org.gridpit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.gridpit.demand.PlaybackParameters;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.Entry;
import org.gridpit.setup.Shelf;
import org.gridpit.storage.BatteryParameters;
import org.junit.jupiter.api.Test;

class ParameterTest {
    @Test
    void a_parameter_is_told_with_default_unit_range_and_meaning() {
        assertThat(Parameter.of(BatteryParameters.class))
                .startsWith(
                        new Parameter("capacity_kwh", true, "", "kWh", "above 0 kWh", "Energy between empty and full"))
                .filteredOn(parameter -> parameter.key().equals("charge_limit_kw"))
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.standard()).isEqualTo("0.5 x capacity_kwh"));
    }

    @Test
    void names_are_the_range_of_a_choice_and_no_default_is_no_text() {
        assertThat(Parameter.of(PlaybackParameters.class))
                .extracting(Parameter::key, Parameter::standard, Parameter::range)
                .contains(tuple("interpolation", "step", "step, linear"), tuple("peak_kw", "", "above 0 kW"));
    }

    @Test
    void everything_in_the_catalogue_can_be_told() {
        for (Shelf<?, ?> shelf : Catalog.shelves()) {
            for (Entry<?, ?, ?> entry : shelf.entries()) {
                assertThat(Parameter.of(entry.parameters()))
                        .as(shelf.kind() + " " + entry.name())
                        .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
            }
        }
    }
}
