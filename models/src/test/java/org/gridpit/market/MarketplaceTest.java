package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.Refusal.Reason;
import org.junit.jupiter.api.Test;

class MarketplaceTest {
    private static final long MIDNIGHT = 1_909_267_200; // 2030-07-03T00:00:00Z
    private static final int QUARTER = 900;
    private static final DeliveryPeriods DAY = new DeliveryPeriods(MIDNIGHT, QUARTER, 96);
    private static final DeliveryPeriods TWO_DAYS = new DeliveryPeriods(MIDNIGHT, 3600, 48);

    @Test
    void with_the_defaults_a_tick_trades_what_it_delivers() {
        Marketplace place = rolling(1, 0);
        for (int k = 0; k < 96; k++) {
            long now = MIDNIGHT + k * QUARTER;
            place.open(now);
            assertThat(place.openPeriods()).containsExactly((long) k);
            assertThat(place.close(now)).extracting(Closing::number).containsExactly((long) k);
            assertThat(place.openPeriods()).isEmpty();
        }
        place.open(DAY.startOf(96));
        assertThat(place.openPeriods()).isEmpty();
    }

    @Test
    void a_period_of_three_ticks_is_traded_before_it_starts_and_closes_once() {
        Marketplace place = rolling(1, 0);
        place.open(MIDNIGHT);
        place.close(MIDNIGHT);
        for (int tick = 1; tick <= 2; tick++) {
            place.open(MIDNIGHT + tick * 300);
            assertThat(place.openPeriods()).containsExactly(1L);
            assertThat(place.close(MIDNIGHT + tick * 300)).isEmpty();
        }
        place.open(MIDNIGHT + 900);
        assertThat(place.close(MIDNIGHT + 900)).extracting(Closing::period).containsExactly(DAY.period(1));
    }

    @Test
    void the_gate_closes_before_delivery_and_what_comes_later_is_refused() {
        Marketplace place = rolling(3, 1800);
        place.open(MIDNIGHT);
        assertThat(place.openPeriods())
                .as("the first half hour has no contracts")
                .containsExactly(2L, 3L, 4L);
        assertThat(place.submit(2, bid(1)).gone()).isEmpty();
        assertThat(place.close(MIDNIGHT)).extracting(Closing::number).containsExactly(2L);
        Refusal closed = new Refusal(2, Reason.PERIOD_CLOSED);
        assertThat(place.submit(2, bid(2)).gone()).contains(closed);
        assertThat(place.submit(1, bid(2)).gone()).contains(closed);
        assertThat(place.submit(96, bid(2)).gone()).contains(closed);
        assertThat(place.submit(-1, bid(2)).gone()).contains(closed);
        assertThat(place.cancel(2, 1)).isFalse();
    }

    @Test
    void orders_rest_in_the_book_of_their_period_until_it_closes() {
        Marketplace place = rolling(2, 0);
        place.open(MIDNIGHT);
        place.submit(1, bid(1));
        place.submit(1, Order.sell(2, "wind", 4, 3, 2));
        place.submit(1, bid(3));
        assertThat(place.cancel(0, 1)).isFalse();
        assertThat(place.cancel(1, 3)).isTrue();
        assertThat(place.close(MIDNIGHT).get(0).result().size()).isZero();
        place.open(MIDNIGHT + QUARTER);
        place.submit(1, bid(1));
        ClearingResult result = place.close(MIDNIGHT + QUARTER).get(0).result();
        assertThat(result.volume()).isEqualTo(3);
        assertThat(result.size()).isEqualTo(2);
        assertThat(result.refused()).containsExactly(new Refusal(1, Reason.DUPLICATE_ID));
    }

    @Test
    void a_few_mechanisms_serve_the_whole_run() {
        List<MarketMechanism> made = new ArrayList<>();
        Marketplace place = new Marketplace(new RollingSession(DAY, 2, 0), () -> {
            made.add(new UniformPriceAuction());
            return made.get(made.size() - 1);
        });
        for (int k = 0; k < 96; k++) {
            place.open(DAY.startOf(k));
            place.close(DAY.startOf(k));
        }
        assertThat(made).hasSize(2);
    }

    @Test
    void day_ahead_all_hours_of_tomorrow_close_together_at_the_gate() {
        Marketplace place = new Marketplace(new DayAheadSession(TWO_DAYS, 11 * 3600), UniformPriceAuction::new);
        place.open(MIDNIGHT);
        assertThat(place.openPeriods())
                .as("the first day has no contracts")
                .hasSize(24)
                .startsWith(24L)
                .endsWith(47L);
        assertThat(place.close(MIDNIGHT + 11 * 3600 - 300)).isEmpty();
        place.open(MIDNIGHT + 11 * 3600);
        assertThat(place.close(MIDNIGHT + 11 * 3600)).hasSize(24);
        place.open(MIDNIGHT + 11 * 3600 + 300);
        assertThat(place.openPeriods()).as("none beyond the end of the run").isEmpty();
    }

    @Test
    void a_run_that_starts_after_the_gate_trades_the_day_after_tomorrow() {
        DeliveryPeriods periods = new DeliveryPeriods(MIDNIGHT + 12 * 3600, 3600, 60);
        Marketplace place = new Marketplace(new DayAheadSession(periods, 11 * 3600), UniformPriceAuction::new);
        place.open(MIDNIGHT + 12 * 3600);
        assertThat(place.openPeriods()).hasSize(24).startsWith(36L);
    }

    @Test
    void periods_divide_the_day_and_count_from_midnight() {
        assertThatThrownBy(() -> new DeliveryPeriods(MIDNIGHT, 7000, 1)).hasMessageContaining("periodS (7000)");
        assertThatThrownBy(() -> new DeliveryPeriods(MIDNIGHT + 300, 900, 1)).hasMessageContaining("startS");
        assertThatThrownBy(() -> new RollingSession(DAY, 0, 0)).hasMessageContaining("periodsAhead (0)");
        assertThatThrownBy(() -> new RollingSession(DAY, 1, -5)).hasMessageContaining("gateClosureS (-5)");
        assertThatThrownBy(() -> new DayAheadSession(DAY, 86_400)).hasMessageContaining("gateS (86400)");
    }

    private static Marketplace rolling(int periodsAhead, long gateClosureS) {
        return new Marketplace(new RollingSession(DAY, periodsAhead, gateClosureS), UniformPriceAuction::new);
    }

    private static Order bid(long id) {
        return Order.buy(id, "town", 9, 3, id);
    }
}
