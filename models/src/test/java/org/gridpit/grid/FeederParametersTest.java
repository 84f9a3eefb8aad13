package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeederParametersTest {
    /** Each row: parents of buses, by number; what is wrong. */
    static Stream<Arguments> trees() {
        return Stream.of(
                Arguments.of(
                        List.of(),
                        "buses ([]) must have one bus at least. Maybe leave the feeder out: all agents are at the tie then."),
                Arguments.of(
                        List.of(line(1, 0), line(2, 1), line(2, 0)),
                        "bus (2) is there twice. Maybe one of them has another number."),
                Arguments.of(
                        List.of(line(1, 0), line(3, 1), line(4, 1)),
                        "bus (4) must be one of 1 to 3, without gaps; 2 is missing. Maybe renumber the buses."),
                Arguments.of(
                        List.of(line(1, 0), line(2, 7)),
                        "parent (7) of bus 2 is no bus of this feeder. Maybe 1 is meant."),
                Arguments.of(
                        List.of(line(1, 0), line(2, 4), line(3, 2), line(4, 3)),
                        "buses [2, 3, 4] form a ring that the tie is not in. Maybe the parent of one of them is 0."),
                Arguments.of(
                        List.of(line(1, 0), line(2, 2)),
                        "buses [2] form a ring that the tie is not in. Maybe the parent of one of them is 0."),
                Arguments.of(
                        List.of(line(1, 2), line(2, 0)),
                        "parent (2) of bus 1 must have the lower number. Maybe number the buses from the tie outwards."));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void buses_that_are_no_tree_from_the_tie_outwards_are_refused(List<BusParameters> buses, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feeder(FeederParameters.defaults(1000, buses)))
                .withMessage(message);
    }

    @Test
    void everything_wrong_with_a_list_is_said_at_its_place() {
        int[] buses = {1, 2, 2, 4, 5, 6, 7, 9, 10};
        int[] parents = {0, 1, 1, 5, 4, 7, 1, 12, 0};
        assertThat(RadialTree.faults(buses, parents))
                .extracting(fault -> fault.place().orElse(-1) + " " + fault.key() + ": " + fault.message())
                .containsExactly(
                        "2 bus: bus (2) is there twice. Maybe one of them has another number.",
                        "8 bus: bus (10) must be one of 1 to 9, without gaps; 3 is missing. Maybe renumber the buses.",
                        "7 parent: parent (12) of bus 9 is no bus of this feeder. Maybe 8 is meant.",
                        "3 parent: buses [4, 5] form a ring that the tie is not in. Maybe the parent of one of them is 0.",
                        "5 parent: parent (7) of bus 6 must have the lower number."
                                + " Maybe number the buses from the tie outwards.");
        assertThat(RadialTree.faults(new int[] {3, 1, 2}, new int[] {2, 0, 1})).isEmpty();
    }

    @Test
    void the_order_of_the_list_does_not_matter() {
        var backwards = FeederParameters.defaults(1000, List.of(line(3, 1), line(2, 1), line(1, 0)));
        assertThat(new Feeder(backwards).places()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void an_impedance_that_cannot_be_is_refused(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusParameters(3, 2, value, 0.01))
                .withMessage("rPu (%s) of bus 3 must be 0 or more. Maybe its sign was turned.", value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BusParameters(3, 2, 0.01, value))
                .withMessage("xPu (%s) of bus 3 must be 0 or more. Maybe its sign was turned.", value);
    }

    @Test
    void numbers_below_those_of_a_bus_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(0, 0))
                .withMessage("bus (0) must be 1 or more. Maybe it is the tie, which needs no line.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line(1, -1))
                .withMessage("parent (-1) of bus 1 must be 0 or more. Maybe the tie is meant, which is 0.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void a_base_a_tie_and_a_power_factor_that_cannot_be_are_refused(double value) {
        List<BusParameters> buses = List.of(line(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeederParameters.defaults(value, buses))
                .withMessageStartingWith("baseKva (%s)", value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeederParameters(1000, value, buses, false, 1, false))
                .withMessageStartingWith("slackPu (%s)", value);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeederParameters(1000, 1, buses, false, value, false))
                .withMessageStartingWith("powerFactor (%s)", value);
    }

    private static BusParameters line(int bus, int parent) {
        return new BusParameters(bus, parent, 0.01, 0.02);
    }
}
