package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import org.gridpit.grid.FrequencyCase;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.grid.FrequencyResponse;
import org.gridpit.json.CanonicalJson;
import org.gridpit.json.Json;
import org.gridpit.record.OutputFailure;

/** The figures of all studies as a JSON list, one object for each: what was asked, then what came of it. */
final class FrequencySummary implements Closeable {
    private static final int POWER_DECIMALS = 9;
    private static final int TIME_DECIMALS = 6;

    private final Path file;
    private final JsonGenerator json;

    /** @param file as failures are to name it */
    FrequencySummary(Path file, OutputStream out) {
        this.file = file;
        try {
            json = Json.mapper().getFactory().createGenerator(out);
            DefaultIndenter lines = new DefaultIndenter(" ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
            json.writeStartArray();
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    void add(StudyCase one, FrequencyResponse response) {
        try {
            json.writeStartObject();
            writeQuestion(one);
            writeAnswer(response);
            json.writeEndObject();
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    @Override
    public void close() {
        try (json) {
            json.writeEndArray();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw OutputFailure.writing(file, e);
        }
    }

    private void writeQuestion(StudyCase one) throws IOException {
        FrequencyCase study = one.study();
        FrequencyParameters area = study.parameters();
        json.writeStringField("case", one.name());
        if (one.title().isPresent()) {
            json.writeStringField("title", one.title().get());
        }
        exact("H", area.inertiaConstantS());
        exact("D", area.damping());
        exact("R", area.droop());
        exact("Tg", area.governorTimeS());
        exact("Tt", area.turbineTimeS());
        exact("Ki", one.secondaryGainPerS());
        rounded("beta", area.responseCharacteristic(), POWER_DECIMALS);
        exact("f0_hz", study.nominalFrequencyHz());
        if (one.deadBandHz().isPresent()) {
            exact("dead_band_hz", one.deadBandHz().get());
            json.writeStringField("dead_band_type", "no-step");
        }
        json.writeBooleanField("agc", one.hasSecondaryControl());
        json.writeArrayFieldStart("events");
        for (FrequencyCase.Event event : study.events()) {
            json.writeStartObject();
            exact("t_start_s", event.startS());
            exact("t_end_s", event.endS());
            exact("dP_pu", event.disturbancePu());
            json.writeEndObject();
        }
        json.writeEndArray();
        exact("t_end_s", study.endS());
    }

    private void writeAnswer(FrequencyResponse response) throws IOException {
        rounded("nadir_hz", response.nadirHz(), POWER_DECIMALS);
        rounded("nadir_time_s", response.nadirTimeS(), TIME_DECIMALS);
        rounded("rocof_initial_hz_s", response.initialRocofHzPerS(), POWER_DECIMALS);
        rounded("rocof_500ms_max_hz_s", response.windowRocofHzPerS(), POWER_DECIMALS);
        rounded("rocof_500ms_window_start_s", response.windowRocofStartS(), TIME_DECIMALS);
        rounded("f_end_hz", response.endHz(), POWER_DECIMALS);
        rounded("steady_state_hz", response.steadyStateHz(), POWER_DECIMALS);
        rounded("seconds_below_59p8", response.secondsBelowBand(), TIME_DECIMALS);
    }

    private void exact(String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(CanonicalJson.decimal(value));
    }

    private void rounded(String name, double value, int decimals) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(CanonicalJson.decimal(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN)));
    }
}
