package org.gridpit.record;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums up a run while it goes, in the figures of {@link Metric}. Undefined figures are empty, never NaN. */
public final class Metrics implements SimListener {
    private static final int SHARE_DECIMALS = 12;

    private final EnergyTally energy = new EnergyTally();
    private final AgentTally agents = new AgentTally();
    private final List<Tally> tallies = List.of(
            new PriceTally(),
            energy,
            agents,
            new FrequencyTally(),
            new VoltageTally(),
            new MarketTally(),
            new MessageTally(),
            new RefusalTally());

    @Override
    public void on(SimEvent event) {
        for (Tally tally : tallies) {
            tally.on(event);
        }
    }

    /** The figures so far: all of {@link Metric} in its order, then messages by kind and roles, refusals by reason. */
    public List<MetricValue> values() {
        return values(Map.of());
    }

    /** The figures with what was saved against a run of the same site under the tariff alone. */
    public List<MetricValue> against(Metrics tariffAlone) {
        Map<Metric, MetricValue> saved = new LinkedHashMap<>();
        BigDecimal before = tariffAlone.agents.communityCostUsd();
        BigDecimal saving = before.subtract(agents.communityCostUsd());
        saved.put(Metric.COMMUNITY_SAVING, MetricValue.of(Metric.COMMUNITY_SAVING, saving, 1));
        if (before.signum() > 0) {
            BigDecimal share = saving.divide(before, SHARE_DECIMALS, RoundingMode.HALF_EVEN);
            saved.put(Metric.COMMUNITY_SAVING_SHARE, MetricValue.of(Metric.COMMUNITY_SAVING_SHARE, share, 1));
        }
        double peak = tariffAlone.energy.peakImportKw();
        if (peak > 0) {
            double share = 1 - energy.peakImportKw() / peak;
            saved.put(Metric.PEAK_REDUCTION, MetricValue.of(Metric.PEAK_REDUCTION, share, 1));
        }
        return values(saved);
    }

    /** As {@code metrics.csv}. */
    public static String toCsv(List<MetricValue> values) {
        StringBuilder text = new StringBuilder("metric,unit,value,n\n");
        for (MetricValue value : values) {
            String number = value.value().map(BigDecimal::toPlainString).orElse("");
            text.append(String.join(",", value.metric(), value.unit(), number, Long.toString(value.n())))
                    .append('\n');
        }
        return text.toString();
    }

    /** As {@code metrics.json}. */
    public static String toJson(List<MetricValue> values) {
        StringWriter text = new StringWriter();
        try (var out = ManifestJson.indented(text)) {
            out.writeStartObject();
            out.writeStringField("schema", "gridpit/metrics/1");
            out.writeArrayFieldStart("metrics");
            for (MetricValue value : values) {
                out.writeStartObject();
                out.writeStringField("metric", value.metric());
                out.writeStringField("unit", value.unit());
                out.writeFieldName("value");
                if (value.value().isPresent()) {
                    out.writeNumber(value.value().get().toPlainString());
                } else {
                    out.writeNull();
                }
                out.writeNumberField("n", value.n());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private List<MetricValue> values(Map<Metric, MetricValue> compared) {
        Map<String, MetricValue> byName = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            byName.put(metric.id(), MetricValue.undefined(metric));
        }
        for (Tally tally : tallies) {
            tally.values().forEach(value -> byName.put(value.metric(), value));
        }
        compared.values().forEach(value -> byName.put(value.metric(), value));
        return List.copyOf(byName.values());
    }
}
