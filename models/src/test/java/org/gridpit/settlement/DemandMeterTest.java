package org.gridpit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.gridpit.market.Money;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.junit.jupiter.api.Test;

class DemandMeterTest {
    private static final int TICK_S = 300;
    private static final long MIDNIGHT = Instant.parse("2030-07-01T00:00:00Z").getEpochSecond();
    private static final LocalCalendar DENVER = new LocalCalendar(-7 * 3600);
    private static final DemandCharge WEEKLY =
            new DemandCharge(new BigDecimal("3"), Duration.ofMinutes(15), Period.ofDays(7));

    private final List<Entry> bills = new ArrayList<>();

    @Test
    void the_highest_quarter_of_an_hour_of_the_week_is_charged_per_kw() {
        DemandMeter meter = new DemandMeter("home", WEEKLY, DENVER, MIDNIGHT);
        int ticks = 7 * 288;
        for (int tick = 0; tick < ticks; tick++) {
            long load = tick >= 300 && tick < 303 ? 400 : 100; // 1.2 kWh in a quarter of an hour: 4.8 kW
            add(meter, tick, -load);
        }
        assertThat(bills).containsExactly(bill(usd("14.4")));
        assertThat(meter.finish(0)).isEmpty();
        assertThat(meter.peakWh()).isZero();
    }

    @Test
    void an_import_that_straddles_two_windows_counts_in_each_by_its_part_and_export_is_netted() {
        DemandMeter meter = new DemandMeter("home", WEEKLY, DENVER, MIDNIGHT);
        long[] metered = {0, 0, -400, -400, 300, 0, 900, 0, 0};
        for (int tick = 0; tick < metered.length; tick++) {
            add(meter, tick, metered[tick]);
        }
        assertThat(meter.peakWh()).isEqualTo(400);
    }

    @Test
    void a_shorter_last_span_is_charged_by_its_length() {
        DemandMeter meter = new DemandMeter("home", WEEKLY, DENVER, MIDNIGHT);
        for (int tick = 0; tick < 7 * 288 + 144; tick++) {
            add(meter, tick, -400);
        }
        meter.finish(0).ifPresent(bills::add);
        // 4.8 kW at 3 USD/kW, and half a day of seven: 14.4 / 14 = 1.02857142857... USD
        assertThat(bills).containsExactly(bill(usd("14.4")), bill(102_857_143));
    }

    @Test
    void a_month_is_that_of_the_site_and_one_cut_by_the_start_is_charged_by_its_length() {
        DemandCharge monthly = new DemandCharge(new BigDecimal("31"), Duration.ofMinutes(15), Period.ofMonths(1));
        long july16 = Instant.parse("2030-07-16T07:00:00Z").getEpochSecond();
        DemandMeter meter = new DemandMeter("home", monthly, DENVER, july16);
        int halfJulyAndAugust = (16 + 31) * 288;
        for (int tick = 0; tick < halfJulyAndAugust; tick++) {
            DeliveryPeriod span = span(july16, tick);
            meter.add(0, span, -250).ifPresent(bills::add); // 3 kW all the time
        }
        assertThat(bills).containsExactly(bill(usd("48")), bill(usd("93")));
    }

    @Test
    void a_window_across_local_midnight_is_not_cut_at_the_end_of_the_month() {
        DemandCharge hourly = new DemandCharge(new BigDecimal("1"), Duration.ofHours(1), Period.ofMonths(1));
        LocalCalendar kathmandu = new LocalCalendar(5 * 3600 + 45 * 60);
        long may31 = Instant.parse("2030-05-31T19:00:00Z").getEpochSecond();
        DemandMeter meter = new DemandMeter("home", hourly, kathmandu, may31);
        for (int hour = 0; hour < 30 * 24; hour++) {
            long startS = may31 + hour * 3600L;
            meter.add(0, new DeliveryPeriod(startS, startS + 3600), -2000).ifPresent(bills::add);
        }
        assertThat(bills).containsExactly(bill(usd("2")));
    }

    @Test
    void a_meter_that_never_imports_owes_nothing() {
        DemandMeter meter = new DemandMeter("solar-farm", WEEKLY, DENVER, MIDNIGHT);
        for (int tick = 0; tick < 7 * 288; tick++) {
            add(meter, tick, 5000);
        }
        assertThat(bills).isEmpty();
    }

    @Test
    void without_a_price_there_is_no_bill() {
        DemandMeter meter = new DemandMeter("home", DemandCharge.defaults(), DENVER, MIDNIGHT);
        for (int tick = 0; tick < 7 * 288; tick++) {
            add(meter, tick, -400);
        }
        assertThat(bills).isEmpty();
    }

    @Test
    void a_tick_left_out_and_an_impossible_charge_are_refused() {
        DemandMeter meter = new DemandMeter("home", WEEKLY, DENVER, MIDNIGHT);
        assertThatThrownBy(() -> meter.add(0, span(MIDNIGHT, 1), 0)).hasMessageContaining("Maybe a tick was left out");
        assertThatThrownBy(() -> meter.add(0, new DeliveryPeriod(MIDNIGHT, MIDNIGHT + 600), 0))
                .hasMessageContaining("whole part of the window");
        BigDecimal price = BigDecimal.ONE;
        assertThatThrownBy(() -> new DemandCharge(price.negate(), Duration.ofMinutes(15), Period.ofDays(7)))
                .hasMessageContaining("usdPerKw (-1)");
        assertThatThrownBy(() -> new DemandCharge(price, Duration.ofMinutes(7), Period.ofDays(7)))
                .hasMessageContaining("window (PT7M)");
        assertThatThrownBy(() -> new DemandCharge(price, Duration.ofMinutes(15), Period.ofMonths(2)))
                .hasMessageContaining("per (P2M)");
        assertThatThrownBy(() -> new DemandCharge(price, Duration.ofMinutes(15), Period.of(0, 1, 1)))
                .hasMessageContaining("per (P1M1D)");
    }

    private void add(DemandMeter meter, int tick, long meteredWh) {
        meter.add(0, span(MIDNIGHT, tick), meteredWh).ifPresent(bills::add);
    }

    private static DeliveryPeriod span(long startS, int tick) {
        return new DeliveryPeriod(startS + (long) tick * TICK_S, startS + (tick + 1L) * TICK_S);
    }

    private static Entry bill(long amountTickWh) {
        return Entry.payment(0, Kind.DEMAND_CHARGE, "demand-charge", "home", Ledger.UTILITY, amountTickWh);
    }

    private static long usd(String text) {
        return Money.tickWh(text);
    }
}
