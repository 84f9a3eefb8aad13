package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelayTest {
    @Test
    void a_crossing_is_put_on_the_straight_line_between_the_ends_of_a_step() {
        Relay relay = Relay.below(59.5);
        relay.see(59.52, 59.48, 10, 0.1);
        assertThat(relay.hasHeld(0.0499, 10.1)).isTrue();
        assertThat(relay.hasHeld(0.0501, 10.1)).isFalse();
        relay.see(59.48, 59.4, 10.1, 0.1);
        assertThat(relay.hasHeld(0.1499, 10.2)).isTrue();
        assertThat(relay.hasHeld(0.1501, 10.2)).isFalse();
    }

    @Test
    void an_interruption_starts_the_delay_anew() {
        Relay relay = Relay.below(59.5);
        relay.see(59.6, 59.4, 0, 0.1);
        relay.see(59.4, 59.5, 0.1, 0.1);
        assertThat(relay.isPickedUp()).isFalse();
        relay.see(59.5, 59.4, 0.2, 0.1);
        assertThat(relay.hasHeld(0.1, 0.3)).isFalse();
        relay.see(59.4, 59.4, 0.3, 0.1);
        assertThat(relay.hasHeld(0.15, 0.4)).isTrue();
    }

    @Test
    void above_is_below_upside_down() {
        Relay relay = Relay.above(59.9);
        relay.see(59.8, 60, 0, 1);
        assertThat(relay.hasHeld(0.499, 1)).isTrue();
        relay.see(60, 59.9, 1, 1);
        assertThat(relay.isPickedUp()).isFalse();
    }
}
