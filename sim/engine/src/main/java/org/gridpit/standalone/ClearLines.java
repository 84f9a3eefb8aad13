package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gridpit.json.Json;
import org.gridpit.market.ContinuousDoubleAuction;
import org.gridpit.market.McAfeeAuction;
import org.gridpit.record.OutputFailure;

/**
 * Clears order books: JSON Lines in, JSON Lines out, answers in the order of the books. A line with a fault has no answer;
 * all others have.
 */
public final class ClearLines {
    private static final int BUFFER_BYTES = 1 << 16;
    /** Nothing between answers but the line end written behind each. */
    private static final JsonFactory LINES = new JsonFactoryBuilder()
            .rootValueSeparator((String) null)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Mechanisms whose answers have a form of their own. */
    private static final Map<String, Function<ClearRequest, LineAnswer>> FORMS = Map.of(
            "huang", request -> new CallAnswer(request.market(), true),
            "vcg", request -> new CallAnswer(request.market(), true),
            "mcafee", request -> new ReductionAnswer((McAfeeAuction) request.market()),
            "trade-reduction", request -> new ReductionAnswer((McAfeeAuction) request.market()),
            "continuous", request -> new ContinuousAnswer((ContinuousDoubleAuction) request.market()));

    private final LineAnswer answer;
    private final LineFaults faults = new LineFaults();
    private final Consumer<String> told;
    private long answered;
    private long bad;

    private ClearLines(LineAnswer answer, Consumer<String> told) {
        this.answer = answer;
        this.told = told;
    }

    /** Lines with an answer, and lines without. */
    public record Outcome(long answered, long bad) {}

    /** @param told hears of every fault, with line and field */
    public static Outcome of(ClearRequest request, InOut files, Consumer<String> told) {
        LineAnswer answer = FORMS.getOrDefault(request.mechanism(), usual -> new CallAnswer(usual.market(), false))
                .apply(request);
        ClearLines lines = new ClearLines(answer, told);
        if (StandardStreams.isNamedBy(files.out())) {
            lines.stream(files, new NamedOutput(files.standard().out(), Draft.STANDARD_OUTPUT));
        } else {
            lines.write(files);
        }
        return new Outcome(lines.answered, lines.bad);
    }

    private void write(InOut files) {
        try (Draft draft = Draft.of(files.out(), files.force(), files.standard())) {
            try (OutputStream out = new NamedOutput(draft.open(), files.out())) {
                stream(files, out);
            } catch (IOException e) {
                throw OutputFailure.writing(files.out(), e);
            }
            draft.publish();
        }
    }

    private void stream(InOut files, OutputStream out) {
        try (InputStream in = files.open();
                JsonGenerator json = LINES.createGenerator(new BufferedOutputStream(out, BUFFER_BYTES))) {
            LineSource lines = new LineSource(in, json::flush);
            while (lines.next()) {
                clear(lines, json);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear(LineSource lines, JsonGenerator out) throws IOException {
        try (JsonParser parser = Json.mapper().getFactory().createParser(lines.bytes(), 0, lines.length())) {
            answer.answer(new JsonLine(parser, faults), faults, out);
        }
        if (faults.isEmpty()) {
            out.writeRaw('\n');
            answered++;
        } else {
            faults.take().forEach(fault -> told.accept("line %d: %s".formatted(lines.number(), fault)));
            bad++;
        }
    }
}
