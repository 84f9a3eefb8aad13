package org.gridpit.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * {@code replication.json}: the published figures of an experiment beside ours.
 *
 * @param source the publication
 * @param choices what it leaves open and was chosen here, a sentence each
 * @param asPublished whether the setting is the published one; if not, nothing is held against it
 */
public record ReplicationResult(String source, List<String> choices, boolean asPublished, List<Figure> figures) {
    public ReplicationResult {
        choices = List.copyOf(choices);
        figures = List.copyOf(figures);
    }

    /**
     * A figure.
     *
     * @param metric its name among the metrics
     * @param published as printed, empty where nothing is
     * @param halfWidth of the 95 % interval; empty for exact and derived numbers
     * @param n observations
     * @param heldTo what ours is held to, empty where it is only reported
     * @param verdict reproduced, differs or reported
     */
    public record Figure(
            String figure,
            String metric,
            String published,
            BigDecimal ours,
            Optional<BigDecimal> halfWidth,
            long n,
            String heldTo,
            String verdict) {
        /** {@code 0.9981 +- 0.0005}. */
        public String oursText() {
            String interval =
                    halfWidth.map(half -> " +- " + half.toPlainString()).orElse("");
            return ours.toPlainString() + interval;
        }

        /** Shares, percentages and cents are told apart by the name. */
        MetricValue metricValue() {
            return new MetricValue(metric, "", Optional.of(ours), n);
        }
    }

    /** The figures as a run's metrics. */
    public List<MetricValue> metrics() {
        return figures.stream().map(Figure::metricValue).toList();
    }

    /** Figures with a verdict. */
    public long count(String verdict) {
        return figures.stream().filter(figure -> figure.verdict.equals(verdict)).count();
    }

    /** One line: how many figures keep what they are held to. */
    public String summary() {
        if (!asPublished) {
            return "not the published setting: figures are held to nothing";
        }
        long differing = count("differs");
        long held = differing + count("reproduced");
        return "%d of %d figures are within what they are held to".formatted(held - differing, held);
    }

    /** As JSON text. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = ManifestJson.indented(text)) {
            out.writeStartObject();
            out.writeStringField("schema", "gridpit/replication/1");
            out.writeStringField("source", source);
            out.writeBooleanField("as_published", asPublished);
            out.writeStringField("summary", summary());
            out.writeArrayFieldStart("choices");
            for (String choice : choices) {
                out.writeString(choice);
            }
            out.writeEndArray();
            out.writeArrayFieldStart("figures");
            for (Figure figure : figures) {
                write(figure, out);
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    private static void write(Figure figure, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("figure", figure.figure);
        out.writeStringField("metric", figure.metric);
        out.writeStringField("published", figure.published);
        out.writeFieldName("ours");
        out.writeNumber(figure.ours.toPlainString());
        out.writeFieldName("half_width");
        if (figure.halfWidth.isPresent()) {
            out.writeNumber(figure.halfWidth.get().toPlainString());
        } else {
            out.writeNull();
        }
        out.writeStringField("ours_text", figure.oursText());
        out.writeNumberField("n", figure.n);
        out.writeStringField("held_to", figure.heldTo);
        out.writeStringField("verdict", figure.verdict);
        out.writeEndObject();
    }
}
