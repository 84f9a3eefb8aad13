package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.weather.Epw;
import org.gridpit.weather.EpwException;
import org.gridpit.weather.EpwReader;

/** A weather file in the EnergyPlus format as the input of a model. */
final class WeatherFile {
    private WeatherFile() {}

    /**
     * The year in the input.
     *
     * @throws InvalidInput if it is not a whole year of usable rows
     */
    static Epw read(InOut files) {
        try (InputStream in = files.open()) {
            return EpwReader.read(files.inName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (EpwException e) {
            InputErrors errors = new InputErrors(files.inName());
            e.problems()
                    .forEach(each -> errors.add(
                            Code.UNREADABLE_FILE, new Place(each.line(), each.column(), "", ""), each.message()));
            throw errors.refusal();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
