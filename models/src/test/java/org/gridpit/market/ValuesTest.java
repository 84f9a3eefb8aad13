package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void an_order_says_what_is_wrong_with_its_quantity() {
        assertThatThrownBy(() -> Order.sell(1, "wind", 5, -3, 1))
                .hasMessage("quantityWh (-3) of wind must be positive. Maybe set side instead of a sign.");
        assertThatThrownBy(() -> new OrderColumns().add(1, "wind", Side.SELL, 5, 0, 1))
                .hasMessageContaining("(0)");
    }

    @Test
    void a_trade_has_a_price_only_where_both_legs_agree() {
        assertThat(new Trade(0, 1, 2, 4, -20, -20).priceTicks()).hasValue(-5);
        assertThat(new Trade(0, 1, 2, 4, 20, 16).priceTicks()).isEmpty();
        assertThat(new Trade(0, 1, 2, 4, 19, 19).priceTicks()).isEmpty();
    }

    @Test
    void a_supervisors_band_narrows_the_limits_and_never_widens_them() {
        OrderLimits limits = new OrderLimits(-100, 500, 9);
        assertThat(limits.narrowed(0, 900)).isEqualTo(new OrderLimits(0, 500, 9));
        assertThat(limits.narrowed(600, 900)).isEqualTo(new OrderLimits(500, 500, 9));
        assertThat(limits.narrowed(0, 200).findBreach(Order.buy(1, "town", 201, 1, 1)))
                .contains(Reason.PRICE_OUT_OF_BAND);
        assertThat(OrderLimits.none().findBreach(Order.buy(1, "town", Long.MIN_VALUE, Long.MAX_VALUE, 1)))
                .isEmpty();
        assertThatThrownBy(() -> new OrderLimits(5, 4, 1)).hasMessageContaining("floorTicks (5)");
    }

    @Test
    void the_middle_of_an_interval_is_rounded_down() {
        assertThat(PriceInterval.of(-4, -1).middle()).hasValue(-3);
        assertThat(PriceInterval.of(1, 4).middle()).hasValue(2);
        assertThat(PriceInterval.of(Long.MIN_VALUE, Long.MAX_VALUE).middle()).hasValue(-1);
        assertThat(PriceInterval.UNBOUNDED.middle()).isEmpty();
        assertThatThrownBy(() -> PriceInterval.of(2, 1)).hasMessageContaining("low (2)");
    }
}
