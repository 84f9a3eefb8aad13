package org.gridpit.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.record.RunManifest.InputFile;
import org.gridpit.record.RunManifest.ModelUse;

/** The text of a manifest. */
final class ManifestJson {
    private static final int SECONDS_DECIMALS = 3;

    private final JsonGenerator out;

    private ManifestJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(RunManifest manifest) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = indented(text)) {
            new ManifestJson(out).write(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** A generator for people to read: two blanks a level, LF. */
    static JsonGenerator indented(StringWriter text) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return new JsonFactory().createGenerator(text).setPrettyPrinter(printer);
    }

    private void write(RunManifest run) throws IOException {
        out.writeStartObject();
        out.writeStringField("schema", "gridpit/manifest/1");
        out.writeStringField("status", run.status().toString());
        if (run.exit().isPresent()) {
            out.writeNumberField("exit", run.exit().get().exit());
        } else {
            out.writeNullField("exit");
        }
        out.writeStringField("verdict", run.verdict());
        texts("argv", run.argv());
        out.writeNumberField("seed", run.seed());
        out.writeStringField("scenario", run.scenario());
        out.writeStringField("scenario_sha256", run.scenarioSha256());
        programAndMachine(run);
        timing(run);
        decisions(run);
        inputs(run.inputs());
        outputs(run.outputs());
        texts("stand_ins", run.standIns());
        texts("warnings", run.warnings());
        optional("fingerprint", run.fingerprint());
        out.writeEndObject();
    }

    private void programAndMachine(RunManifest run) throws IOException {
        out.writeStringField("version", run.program().version());
        out.writeStringField("commit", run.program().commit());
        out.writeStringField("dirty", run.program().dirty());
        out.writeStringField("java", run.machine().java());
        out.writeStringField("os", run.machine().os());
        out.writeNumberField("cores", run.machine().cores());
    }

    private void timing(RunManifest run) throws IOException {
        out.writeStringField("started_utc", utc(run.timing().started()));
        optional("ended_utc", run.timing().ended().map(ManifestJson::utc));
        seconds("wall_seconds", run.timing().wallSeconds());
        seconds("cpu_seconds", run.timing().cpuSeconds());
        if (run.ticks().isPresent()) {
            out.writeNumberField("ticks", run.ticks().getAsLong());
        } else {
            out.writeNullField("ticks");
        }
    }

    private static String utc(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private void decisions(RunManifest run) throws IOException {
        out.writeStringField("decision_mode", run.decisionMode());
        out.writeObjectFieldStart("decisions");
        for (Map.Entry<String, Long> count : run.decisions().entrySet()) {
            out.writeNumberField(count.getKey(), count.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("models");
        for (ModelUse use : run.models()) {
            out.writeStartObject();
            out.writeStringField("model", use.model());
            out.writeNumberField("tokens_in", use.tokensIn());
            out.writeNumberField("tokens_out", use.tokensOut());
            out.writeNumberField("spent_nano_usd", use.spentNanoUsd());
            out.writeNumberField("unknown_upper_nano_usd", use.unknownUpperNanoUsd());
            out.writeNumberField("avoided_nano_usd", use.avoidedNanoUsd());
            out.writeEndObject();
        }
        out.writeEndArray();
        optional("journal_head", run.journalHead());
    }

    private void inputs(List<InputFile> files) throws IOException {
        out.writeArrayFieldStart("inputs");
        for (InputFile file : files) {
            out.writeStartObject();
            out.writeStringField("path", file.path());
            out.writeStringField("sha256", file.sha256());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void outputs(List<OutputFile> files) throws IOException {
        out.writeArrayFieldStart("outputs");
        for (OutputFile file : files) {
            out.writeStartObject();
            out.writeStringField("path", file.path());
            out.writeStringField("sha256", file.sha256());
            out.writeNumberField("bytes", file.bytes());
            if (file.rows().isPresent()) {
                out.writeNumberField("rows", file.rows().getAsLong());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void texts(String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    private void optional(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        } else {
            out.writeNullField(name);
        }
    }

    private void seconds(String name, double seconds) throws IOException {
        out.writeFieldName(name);
        out.writeNumber(new BigDecimal(seconds)
                .setScale(SECONDS_DECIMALS, RoundingMode.HALF_EVEN)
                .toPlainString());
    }
}
