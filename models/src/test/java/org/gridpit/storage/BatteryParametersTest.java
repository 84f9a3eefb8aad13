package org.gridpit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatteryParametersTest {
    @Test
    void by_default_it_fills_or_empties_at_half_its_capacity_per_hour() {
        assertThat(BatteryParameters.defaults(13.5))
                .isEqualTo(new BatteryParameters(13.5, 6.75, 6.75, 0.922, 0.922, 2.9e-5, 0.15, 0.95, 0.5));
        assertThat(BatteryParameters.defaults(13.5).ageing()).isEmpty();
    }

    @Test
    void ageing_is_followed_when_asked_for_and_its_defaults_are_lithium_at_200_usd_per_kwh() {
        var followed = BatteryParameters.defaults(13.5).withAgeing(AgeingParameters.defaults());
        assertThat(followed.ageing()).contains(new AgeingParameters(200, 0.8, 25));
        assertThat(followed.capacityKwh()).isEqualTo(13.5);
        assertThat(new BatteryParameters(10, 5, 4, 0.9, 0.8, 0, 0.1, 0.9, 0.5).withAgeing(AgeingParameters.defaults()))
                .isEqualTo(new BatteryParameters(
                        10, 5, 4, 0.9, 0.8, 0, 0.1, 0.9, 0.5, Optional.of(AgeingParameters.defaults())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_capacity_that_is_none_is_refused(double capacityKwh) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatteryParameters.defaults(capacityKwh))
                .withMessageContaining("capacityKwh (" + capacityKwh + ")");
    }

    @Test
    void an_efficiency_in_percent_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatteryParameters(10, 5, 5, 95, 0.95, 0, 0.1, 0.9, 0.5))
                .withMessage("chargeEfficiency (95.0) must be above 0 and at most 1. Maybe it is in percent.");
    }

    @Test
    void charge_bounds_that_leave_nothing_between_them_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatteryParameters(10, 5, 5, 0.9, 0.9, 0, 0.9, 0.1, 0.5))
                .withMessageContaining("minSoc (0.9) must be below maxSoc (0.1)");
    }

    @Test
    void a_start_above_the_upper_bound_is_refused_and_one_below_the_lower_is_not() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BatteryParameters(10, 5, 5, 0.9, 0.9, 0, 0.1, 0.9, 0.95))
                .withMessageContaining("startSoc (0.95)");
        assertThat(new Battery(new BatteryParameters(10, 5, 5, 0.9, 0.9, 0, 0.1, 0.9, 0.05)).step(5, 1))
                .isEqualTo(0.0);
    }

    @Test
    void a_request_or_a_step_that_is_no_number_is_refused() {
        var battery = new Battery(BatteryParameters.defaults(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> battery.step(Double.NaN, 1))
                .withMessageContaining("requestKw");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> battery.step(1, Double.NaN))
                .withMessageContaining("dtH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> battery.step(1, 0))
                .withMessageContaining("dtH (0.0)");
    }
}
