package org.gridpit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.junit.jupiter.api.Test;

class UtilityTariffTest {
    private static final int DENVER_S = -7 * 3600;
    private static final TariffParameters FLAT = TariffParameters.defaults(usd("40"), usd("140"));

    @Test
    void the_evening_is_dearer_on_workdays_in_local_standard_time() {
        UtilityTariff tariff = tariff(window(DayClass.WORKDAYS, "16:00", "21:00", "220"));
        assertThat(sellsAt(tariff, "2030-07-03T15:55")).isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-03T16:00")).isEqualTo(220_00);
        assertThat(sellsAt(tariff, "2030-07-03T20:55")).isEqualTo(220_00);
        assertThat(sellsAt(tariff, "2030-07-03T21:00")).isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-06T17:00")).as("Saturday").isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-05T17:00"))
                .as("Friday, already Saturday in UTC")
                .isEqualTo(220_00);
        assertThat(tariff.prices(at("2030-07-03T17:00")).buysAtTicks()).isEqualTo(40_00);
    }

    @Test
    void a_window_across_midnight_belongs_to_the_day_it_starts_on() {
        UtilityTariff tariff = tariff(window(DayClass.WORKDAYS, "22:00", "06:00", "100"));
        assertThat(sellsAt(tariff, "2030-07-05T22:00")).as("Friday night").isEqualTo(100_00);
        assertThat(sellsAt(tariff, "2030-07-06T05:55"))
                .as("Saturday before six")
                .isEqualTo(100_00);
        assertThat(sellsAt(tariff, "2030-07-06T06:00")).isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-06T23:00")).as("Saturday night").isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-08T05:00")).as("Monday before six").isEqualTo(140_00);
        assertThat(sellsAt(tariff, "2030-07-08T22:00")).isEqualTo(100_00);
    }

    @Test
    void a_window_may_end_at_midnight_or_last_the_whole_day() {
        UtilityTariff evening = tariff(window(DayClass.ALL, "18:00", "00:00", "200"));
        assertThat(sellsAt(evening, "2030-07-03T23:55")).isEqualTo(200_00);
        assertThat(sellsAt(evening, "2030-07-03T00:00")).isEqualTo(140_00);
        UtilityTariff weekend = tariff(window(DayClass.WEEKENDS, "00:00", "00:00", "100"));
        assertThat(sellsAt(weekend, "2030-07-05T23:55")).isEqualTo(140_00);
        assertThat(sellsAt(weekend, "2030-07-06T00:00")).isEqualTo(100_00);
        assertThat(sellsAt(weekend, "2030-07-07T23:55")).isEqualTo(100_00);
        assertThat(sellsAt(weekend, "2030-07-08T00:00")).isEqualTo(140_00);
    }

    @Test
    void where_windows_overlap_the_later_in_the_list_holds() {
        UtilityTariff tariff =
                tariff(window(DayClass.ALL, "08:00", "20:00", "200"), window(DayClass.ALL, "12:00", "14:00", "120"));
        assertThat(sellsAt(tariff, "2030-07-03T11:55")).isEqualTo(200_00);
        assertThat(sellsAt(tariff, "2030-07-03T12:00")).isEqualTo(120_00);
        assertThat(sellsAt(tariff, "2030-07-03T14:00")).isEqualTo(200_00);
    }

    @Test
    void a_tariff_that_would_ever_buy_above_what_it_sells_at_is_refused() {
        assertThatThrownBy(() -> tariff(window(DayClass.WEEKENDS, "23:00", "23:30", "39.99")))
                .hasMessageContaining("buysAtTicks (4000)")
                .hasMessageContaining("sellsAtTicks (3999)");
        assertThatThrownBy(() -> new UtilityTariff(
                        TariffParameters.defaults(usd("150"), usd("140")), new LocalCalendar(DENVER_S)))
                .hasMessageContaining("Maybe the two are swapped");
        tariff(
                window(DayClass.ALL, "10:00", "12:00", "20"),
                new TimeOfUse(
                        DayClass.ALL,
                        LocalTime.parse("09:00"),
                        LocalTime.parse("13:00"),
                        Optional.of(usd("-5")),
                        Optional.empty()));
    }

    @Test
    void a_surplus_is_bought_and_a_shortage_sold_each_agent_alone() {
        UtilityTariff tariff = tariff();
        DeliveryPeriod noon = at("2030-07-03T12:00");
        assertThat(tariff.settle(7, noon, "home", 500))
                .contains(Entry.sale(7, Kind.UTILITY, "tariff", "home", Ledger.UTILITY, 500, 40_00));
        assertThat(tariff.settle(7, noon, "home", -500))
                .contains(Entry.sale(7, Kind.UTILITY, "tariff", Ledger.UTILITY, "home", 500, 140_00));
        assertThat(tariff.settle(7, noon, "home", 0)).isEmpty();
        assertThat(tariff.settle(7, noon, Ledger.GRID, -20).orElseThrow().legs())
                .contains(new Leg(Ledger.GRID, -20, -280_000));
    }

    @Test
    void the_grid_fee_is_paid_by_the_buyer_of_a_local_trade() {
        TariffParameters parameters =
                new TariffParameters(usd("40"), usd("140"), usd("12.5"), DemandCharge.defaults(), List.of());
        UtilityTariff tariff = new UtilityTariff(parameters, new LocalCalendar(DENVER_S));
        assertThat(tariff.gridFee(3, "trade-1", "home", 1000))
                .contains(Entry.payment(3, Kind.GRID_FEE, "trade-1", "home", Ledger.GRID, 1_250_000));
        assertThat(tariff().gridFee(3, "trade-1", "home", 1000)).isEmpty();
    }

    @Test
    void the_dearest_price_is_that_of_the_periods_of_the_run() {
        UtilityTariff tariff = tariff(window(DayClass.WEEKENDS, "16:00", "21:00", "220"));
        long wednesday = at("2030-07-03T00:00").startS();
        assertThat(tariff.dearestSellsAtTicks(new DeliveryPeriods(wednesday, 900, 96)))
                .isEqualTo(140_00);
        assertThat(tariff.dearestSellsAtTicks(new DeliveryPeriods(wednesday, 900, 4 * 96)))
                .isEqualTo(220_00);
    }

    @Test
    void a_shortfall_of_storage_is_bought_back_and_an_excess_earns_nothing() {
        assertThat(StorageCharge.entry(9, Ledger.UTILITY, "home", 2000, 220_00))
                .contains(Entry.sale(9, Kind.STORAGE, "end-of-run", Ledger.UTILITY, "home", 2000, 220_00));
        assertThat(StorageCharge.entry(9, Ledger.UTILITY, "home", 0, 220_00)).isEmpty();
        assertThat(StorageCharge.entry(9, Ledger.UTILITY, "home", -2000, 220_00))
                .isEmpty();
    }

    @Test
    void a_demand_charge_of_nothing_is_none() {
        assertThat(tariff().demandCharge()).isEmpty();
        DemandCharge charge = new DemandCharge(usd("3"), Duration.ofMinutes(15), Period.ofDays(7));
        TariffParameters parameters = new TariffParameters(usd("40"), usd("140"), usd("0"), charge, List.of());
        assertThat(new UtilityTariff(parameters, new LocalCalendar(DENVER_S)).demandCharge())
                .contains(charge);
    }

    @Test
    void prices_of_fractions_of_a_cent_are_refused() {
        assertThatThrownBy(() ->
                        new UtilityTariff(TariffParameters.defaults(usd("40.005"), usd("140")), new LocalCalendar(0)))
                .hasMessageContaining("40.005");
    }

    private static UtilityTariff tariff(TimeOfUse... windows) {
        return new UtilityTariff(
                new TariffParameters(
                        FLAT.buysAtUsdPerMwh(),
                        FLAT.sellsAtUsdPerMwh(),
                        FLAT.gridFeeUsdPerMwh(),
                        FLAT.demandCharge(),
                        List.of(windows)),
                new LocalCalendar(DENVER_S));
    }

    private static TimeOfUse window(DayClass days, String from, String to, String sellsAt) {
        return new TimeOfUse(
                days, LocalTime.parse(from), LocalTime.parse(to), Optional.empty(), Optional.of(usd(sellsAt)));
    }

    private static long sellsAt(UtilityTariff tariff, String local) {
        return tariff.prices(at(local)).sellsAtTicks();
    }

    private static DeliveryPeriod at(String local) {
        long startS = LocalDateTime.parse(local).toEpochSecond(ZoneOffset.ofTotalSeconds(DENVER_S));
        return new DeliveryPeriod(startS, startS + 300);
    }

    private static BigDecimal usd(String text) {
        return new BigDecimal(text);
    }
}
