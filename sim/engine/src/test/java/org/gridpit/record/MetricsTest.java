package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.market.Side;
import org.junit.jupiter.api.Test;

class MetricsTest {
    /** Three ticks worked through by hand. */
    private static Metrics worked() {
        Metrics metrics = new Metrics();
        for (SimEvent event : List.of(
                Samples.tick(0, 200, 12.5, OptionalLong.of(9_000), 0, 0),
                Samples.tick(1, 200, -2.5, OptionalLong.of(3_000), 0, 0),
                Samples.tick(2, 200, 25, OptionalLong.empty(), 0, 0),
                Samples.cleared(0, 12_345, OptionalLong.of(9_000), 0),
                Samples.cleared(1, 12_345, OptionalLong.of(3_000), 0),
                Samples.cleared(2, 12_345, OptionalLong.empty(), 0),
                Samples.meter(0, "home-1", 1, OptionalDouble.of(0.5), 0),
                Samples.meter(1, "home-1", 1, OptionalDouble.of(0.9), 0),
                Samples.meter(2, "home-1", 1, OptionalDouble.of(0.1), -300_000_000),
                Samples.meter(2, "home-2", 1, OptionalDouble.empty(), -100_000_000),
                Samples.meter(2, "farm", 1, OptionalDouble.empty(), 250_000_000),
                Samples.order(0, 1, Side.BUY, 0, "refused", "BY_SUPERVISOR"),
                Samples.order(0, 2, Side.BUY, 0, "unfilled", ""),
                Samples.grid(0, 59.9, 60.05, 0.02, 0),
                Samples.grid(1, 59.5, 60.1, -0.3, 30),
                Samples.event(1, 3, "shedding", true),
                Samples.decision(0, "home-1", "MODEL", OptionalLong.of(275_000)),
                Samples.decision(1, "home-1", "FALLBACK", OptionalLong.empty()),
                Samples.message(0, "forecast", "home-1", "delivered", OptionalLong.of(0)),
                Samples.message(0, "forecast", "home-2", "delivered", OptionalLong.of(0)),
                Samples.message(1, "forecast", "home-1", "lost", OptionalLong.empty()),
                Samples.message(1, "forecast", "home-2", "delivered", OptionalLong.of(2)))) {
            metrics.on(event);
        }
        return metrics;
    }

    @Test
    void a_small_run_worked_by_hand() {
        assertThat(Metrics.toCsv(worked().values())).isEqualTo("""
                        metric,unit,value,n
                        price_mean_usd_per_mwh,USD/MWh,60.0000,2
                        price_volume_weighted_mean_usd_per_mwh,USD/MWh,60.0000,2
                        price_sd_usd_per_mwh,USD/MWh,42.4264,2
                        traded_mwh,MWh,0.037035,3
                        utility_buys_mwh,MWh,0.003000,3
                        utility_sells_mwh,MWh,0.006000,3
                        curtailed_mwh,MWh,0.001500,3
                        unserved_energy_mwh,MWh,0.000375,3
                        peak_import_kw,kW,300.000,3
                        peak_reduction_share,,,0
                        self_consumption_share,,0.833333,3
                        community_cost_usd,USD,1.50000000,3
                        community_saving_usd,USD,,0
                        community_saving_share,,,0
                        battery_profit_usd,USD,-0.1000,3
                        battery_cycles,,0.6000,1
                        battery_health_min,,0.987500000,1
                        battery_wear_usd,USD,12.500000,1
                        frequency_min_hz,Hz,59.500000,2
                        frequency_max_hz,Hz,60.100000,2
                        rocof_worst_hz_per_s,Hz/s,-0.300000,2
                        frequency_in_band_share,,0.950000000,2
                        shedding_events,,1,2
                        voltage_min_pu,pu,,0
                        voltage_max_pu,pu,,0
                        voltage_violation_bus_hours,h,,0
                        voltage_doubtful_bus_hours,h,,0
                        feeder_losses_mwh,MWh,,0
                        gains_possible_usd,USD,0.00000000,3
                        market_efficiency_share,,,0
                        surplus_buyers_share,,,0
                        surplus_sellers_share,,,0
                        surplus_market_share,,,0
                        surplus_lost_share,,,0
                        smiths_alpha_percent,%,,0
                        trade_price_sd_usd_per_mwh,USD/MWh,,0
                        hhi_sold,,,0
                        hhi_offered,,,0
                        lerner_index,,,0
                        price_cost_margin,,,0
                        residual_supply_index_min,,,0
                        residual_supply_index_mean,,,0
                        pivotal_supplier_share,,,0
                        orders_refused,,1,2
                        refused_mwh,MWh,0.002500,1
                        profit_gini,,0.846154,3
                        decisions_fallback,,1,2
                        model_cost_usd,USD,0.000275000,2
                        messages_total,,4,4
                        messages_lost,,1,4
                        messages_rejected,,0,4
                        messages_duplicate,,0,4
                        delivery_delay_steps_mean,ticks,0.333333,3
                        inbox_peak,,1,3
                        dr_calls,,0,0
                        dr_response_share,,,0
                        dr_delivered_share,,,0
                        task_failed_share,,,0
                        forecast_reach_share,,0.750000,4
                        role_graph_density,,0.500000,2
                        messages_total.forecast.forecasting.consumer,,4,4
                        orders_refused.BY_SUPERVISOR,,1,2
                        refused_mwh.BY_SUPERVISOR,MWh,0.002500,1
                        """);
    }

    @Test
    void voltage_and_losses_of_a_feeder_worked_by_hand() {
        Metrics metrics = new Metrics();
        metrics.on(new SimEvent.FeederClosed(0, 0, 900, 0.97, 1.06, 2, 1, 250));
        metrics.on(new SimEvent.FeederClosed(1, 900, 900, 0.94, 1.01, 1, 0, 300));
        metrics.on(new SimEvent.FeederClosed(2, 1800, 900, 0.98, 1.02, 0, 0, 1));
        assertThat(Metrics.toCsv(metrics.values())).contains("""
                voltage_min_pu,pu,0.940000,3
                voltage_max_pu,pu,1.060000,3
                voltage_violation_bus_hours,h,0.750000,3
                voltage_doubtful_bus_hours,h,0.250000,3
                feeder_losses_mwh,MWh,0.000551,3
                """);
    }

    @Test
    void energy_refused_is_told_apart_by_reason_without_the_supervisors_words() {
        Metrics metrics = new Metrics();
        metrics.on(Samples.order(0, 1, Side.BUY, 0, "refused", "by-supervisor: dominance"));
        metrics.on(Samples.order(0, 2, Side.SELL, 0, "refused", "beyond-capacity"));
        metrics.on(Samples.order(1, 3, Side.BUY, 0, "refused", "by-supervisor: price"));
        metrics.on(Samples.order(1, 4, Side.BUY, 2_500, "filled", ""));
        metrics.on(refusedQuantity(Long.MAX_VALUE));
        metrics.on(refusedQuantity(-7));
        assertThat(Metrics.toCsv(metrics.values())).contains("""
                orders_refused,,5,6
                refused_mwh,MWh,9223372036854.783307,5
                """).endsWith("""
                orders_refused.beyond-capacity,,1,6
                refused_mwh.beyond-capacity,MWh,0.002500,1
                orders_refused.by-supervisor,,2,6
                refused_mwh.by-supervisor,MWh,0.005000,2
                orders_refused.quantity-out-of-range,,2,6
                refused_mwh.quantity-out-of-range,MWh,9223372036854.775807,2
                """);
    }

    private static SimEvent refusedQuantity(long wh) {
        return new SimEvent.OrderClosed(
                0, 0, 0, 9, "home-9", Side.BUY, "gtc", 1, wh, 0, "refused", "quantity-out-of-range");
    }

    @Test
    void json_says_the_same_as_csv() throws IOException {
        var json =
                new ObjectMapper().readTree(Metrics.toJson(worked().values())).path("metrics");
        List<String> csv = Metrics.toCsv(worked().values()).lines().skip(1).toList();
        assertThat(json).hasSameSizeAs(csv);
        assertThat(json.get(0).path("metric").asText()).isEqualTo("price_mean_usd_per_mwh");
        assertThat(json.get(0).path("value").asDouble()).isEqualTo(60.0);
        assertThat(json.get(9).path("value").isNull()).isTrue();
    }

    @Test
    void without_any_event_figures_are_undefined_or_zero_but_all_there() {
        List<MetricValue> values = new Metrics().values();
        assertThat(values)
                .extracting(MetricValue::metric)
                .containsExactlyElementsOf(
                        Arrays.stream(Metric.values()).map(Metric::id).toList());
    }

    @Test
    void second_copies_count_as_messages_but_not_as_calls_answers_or_forecasts() {
        Metrics metrics = new Metrics();
        for (String fate : List.of("delivered", "duplicate", "lost")) {
            metrics.on(Samples.message(0, "dr-call", "home-1", fate, OptionalLong.of(0)));
            metrics.on(Samples.message(0, "forecast", "home-1", fate, OptionalLong.of(0)));
        }
        metrics.on(Samples.message(0, "dr-answer", "operator", "delivered", OptionalLong.of(1)));
        metrics.on(Samples.message(0, "dr-answer", "operator", "duplicate", OptionalLong.of(1)));
        List<MetricValue> values = metrics.values();
        assertThat(value(values, "messages_total")).isEqualTo("8");
        assertThat(value(values, "messages_lost")).isEqualTo("2");
        assertThat(value(values, "messages_duplicate")).isEqualTo("3");
        assertThat(value(values, "dr_calls")).isEqualTo("2");
        assertThat(value(values, "dr_response_share")).isEqualTo("1.000000");
        assertThat(value(values, "forecast_reach_share")).isEqualTo("0.500000");
    }

    @Test
    void savings_are_against_the_tariff_alone() {
        Metrics tariff = new Metrics();
        tariff.on(Samples.tick(0, 200, 50, OptionalLong.empty(), 0, 0));
        tariff.on(Samples.meter(0, "home-1", 1, OptionalDouble.empty(), -600_000_000));
        List<MetricValue> values = worked().against(tariff);
        assertThat(value(values, "community_saving_usd")).isEqualTo("4.50000000");
        assertThat(value(values, "community_saving_share")).isEqualTo("0.750000");
        assertThat(value(values, "peak_reduction_share")).isEqualTo("0.500000");
    }

    @Test
    void equal_balances_have_no_inequality_and_one_winner_has_all() {
        assertThat(gini(5, 5, 5)).isEqualTo("0.000000");
        assertThat(gini(0, 0, 7)).isEqualTo("1.000000");
        assertThat(gini(-7, 0, 7)).isEqualTo("1.000000");
    }

    @Test
    void a_metric_that_is_no_number_fails_the_run() {
        assertThatThrownBy(() -> MetricValue.of(Metric.PEAK_IMPORT, Double.NaN, 1))
                .isInstanceOf(RunFailure.class)
                .hasMessageContaining("peak_import_kw");
    }

    @Test
    void metric_names_are_unique_and_explained() {
        assertThat(Metric.values()).extracting(Metric::id).doesNotHaveDuplicates();
        assertThat(Metric.values()).extracting(Metric::meaning).doesNotContain("");
    }

    private static String gini(long... balances) {
        Metrics metrics = new Metrics();
        for (int i = 0; i < balances.length; i++) {
            metrics.on(Samples.meter(0, "home-" + i, 1, OptionalDouble.empty(), balances[i]));
        }
        return value(metrics.values(), "profit_gini");
    }

    private static String value(List<MetricValue> values, String metric) {
        return values.stream()
                .filter(v -> v.metric().equals(metric))
                .findFirst()
                .flatMap(MetricValue::value)
                .orElseThrow()
                .toPlainString();
    }
}
