package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.decision.ModelPrice.Band;
import org.gridpit.decision.ModelPrice.CacheLife;
import org.junit.jupiter.api.Test;

class ModelRegistryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final ModelRegistry registry = ModelRegistry.shipped();
    private final PriceTable prices = PriceTable.shipped();

    @Test
    void a_name_and_a_route_give_the_providers_id() {
        assertThat(registry.resolve("claude-haiku-5-5@us").id()).isEqualTo("us.anthropic.claude-haiku-5-5");
        assertThat(registry.resolve("claude-haiku-4-5@eu").id())
                .isEqualTo("eu.anthropic.claude-haiku-4-5-20251001-v1:0");
        assertThat(registry.resolve("claude-3-5-sonnet@v1").id())
                .isEqualTo("anthropic.claude-3-5-sonnet-20240620-v1:0");
        assertThat(registry.resolve("stub-rule@local").name()).isEqualTo("stub-rule@local");
        assertThat(registry.rows().get("claude-3-5-sonnet").status()).isEqualTo(ModelRow.Status.END_OF_LIFE);
    }

    @Test
    void every_model_has_a_price() {
        registry.rows()
                .values()
                .forEach(row ->
                        assertThat(prices.of(row.price(), DAY)).as(row.name()).isPresent());
        assertThat(prices.of("nobody", DAY)).isEmpty();
    }

    @Test
    void a_route_or_name_that_is_none_is_refused_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.resolve("claude-haiku-4-5"))
                .withMessageContaining("route (bare)")
                .withMessageContaining("[eu, global, us]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.resolve("claude-haiku@us"))
                .withMessageContaining("model (claude-haiku)")
                .withMessageContaining("claude-haiku-5-5");
        assertThatIllegalArgumentException().isThrownBy(() -> registry.resolve("arn:aws:bedrock:us-east-1::x.y"));
    }

    @Test
    void an_unlisted_id_gets_the_most_careful_row() {
        ResolvedModel model = registry.resolve("maker.new-model-v1:0");
        assertThat(model.id()).isEqualTo("maker.new-model-v1:0");
        assertThat(model.row().status()).isEqualTo(ModelRow.Status.UNKNOWN);
        assertThat(model.row().channel()).isEqualTo(ModelRow.Channel.AUTO_TOOL);
        assertThat(model.row().sampling()).isFalse();
        assertThat(prices.of(model.row().price(), DAY)).isEmpty();
    }

    @Test
    void a_temperature_is_refused_where_the_model_would_refuse_it() {
        Inference warm = new Inference(9, Optional.of(new BigDecimal("0.7")), Optional.empty(), List.of());
        registry.resolve("claude-sonnet-4-5@us").check(warm);
        registry.resolve("claude-haiku-5-5@us").check(Inference.upTo(9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.resolve("claude-haiku-5-5@us").check(warm))
                .withMessageContaining("temperature (0.7)")
                .withMessageContaining("claude-haiku-5-5@us");
    }

    @Test
    void a_stamp_changes_with_the_row_and_the_route() {
        ModelRow row = registry.rows().get("stub-rule");
        ModelRow longer = new ModelRow(
                row.name(),
                row.provider(),
                Map.of("local", "x"),
                row.status(),
                row.channel(),
                row.sampling(),
                row.thinking(),
                row.effort(),
                row.maxTokens(),
                row.cachePoint(),
                row.price());
        String stamp = registry.resolve("stub-rule@local").stamp();
        assertThat(stamp)
                .isEqualTo(ModelRegistry.shipped().resolve("stub-rule@local").stamp())
                .hasSize(64);
        assertThat(registry.with(List.of(longer)).resolve("stub-rule@local").stamp())
                .isNotEqualTo(stamp);
        assertThat(registry.resolve("claude-haiku-5-5@us").stamp())
                .isNotEqualTo(registry.resolve("claude-haiku-5-5@bare").stamp());
    }

    @Test
    void a_day_of_five_agents_costs_thirteen_cents_or_two_and_a_half_dollars() {
        Usage call = new Usage(2_000, 150, 0, 0);
        assertThat(480 * cost("claude-haiku-5-5", call)).isEqualTo(132_000_000);
        assertThat(480 * cost("claude-sonnet-5-5", call)).isEqualTo(2_640_000_000L);
        assertThat(cost("stub-rule", call)).isZero();
    }

    @Test
    void a_long_prompt_is_priced_by_its_band_wherever_it_was_read_from() {
        assertThat(cost("claude-haiku-5-5", new Usage(100_000, 1, 0, 0))).isEqualTo(10_000_500);
        assertThat(cost("claude-haiku-5-5", new Usage(1, 1, 100_000, 0))).isEqualTo(500 + 2_500 + 5_000_000);
        ModelPrice sonnet = prices.of("claude-sonnet-4-5", DAY).orElseThrow();
        assertThat(sonnet.costNanoUsd(new Usage(0, 0, 0, 4), CacheLife.FIVE_MINUTES))
                .isEqualTo(15_000);
        assertThat(sonnet.costNanoUsd(new Usage(0, 0, 0, 4), CacheLife.HOUR)).isEqualTo(24_000);
        assertThat(sonnet.reserveNanoUsd(7, 10)).isEqualTo(3 * 3_000 + 10 * 15_000);
    }

    @Test
    void the_latest_price_in_force_counts() {
        PriceTable table = new PriceTable(List.of(price("2026-03-01", "2"), price("2025-01-01", "1")));
        assertThat(table.of("m", LocalDate.of(2026, 2, 28))).contains(price("2025-01-01", "1"));
        assertThat(table.of("m", LocalDate.of(2026, 3, 1))).contains(price("2026-03-01", "2"));
        assertThat(table.of("m", LocalDate.of(2020, 1, 1))).contains(price("2025-01-01", "1"));
    }

    private long cost(String model, Usage usage) {
        return prices.of(model, DAY).orElseThrow().costNanoUsd(usage, CacheLife.FIVE_MINUTES);
    }

    private static ModelPrice price(String day, String usd) {
        BigDecimal each = new BigDecimal(usd);
        return new ModelPrice("m", day, "test", List.of(new Band(Optional.empty(), each, each, each, each, each)));
    }
}
