package org.gridpit.setup;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridpit.demand.LoadCsvException;
import org.gridpit.message.Role;
import org.gridpit.scenario.AgentBlock;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.Scenario;
import org.gridpit.scenario.ScenarioError;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.TimeBlock;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStreams;
import org.gridpit.weather.EpwException;
import org.gridpit.weather.WeatherSource;

/** Reads the weather and load files a scenario names, so that everything wrong with them is known before a run. */
public final class InputFiles {
    private static final int SECONDS_PER_HOUR = 3600;

    private final Scenario scenario;
    private final Set<ScenarioError> errors = new LinkedHashSet<>();

    private InputFiles(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The scenario as it was loaded, with what is wrong with its files; unchanged when it has errors of its own. */
    public static LoadedScenario checked(LoadedScenario loaded) {
        if (loaded.scenario().isEmpty()) {
            return loaded;
        }
        InputFiles files = new InputFiles(loaded.scenario().get());
        files.check();
        if (files.errors.isEmpty()) {
            return loaded;
        }
        return loaded.refused(List.copyOf(files.errors));
    }

    /** The same form for an input file's own exception as for a scenario's errors; nothing for any other exception. */
    public static List<ScenarioError> errors(RuntimeException failure, String path) {
        List<ScenarioError> found = new ArrayList<>();
        if (failure instanceof EpwException epw) {
            epw.problems()
                    .forEach(problem -> found.add(
                            error(path, problem.file(), problem.line(), problem.column(), problem.message())));
        } else if (failure instanceof LoadCsvException csv) {
            String place = "%s:%d:%d: ".formatted(csv.file(), csv.line(), csv.column());
            found.add(error(
                    path, csv.file(), csv.line(), csv.column(), csv.getMessage().substring(place.length())));
        } else if (failure instanceof InputRefused || failure instanceof UncheckedIOException) {
            found.add(error(path, path, 0, 0, failure.getMessage()));
        }
        return found;
    }

    private void check() {
        LocalCalendar calendar = weather()
                .map(source -> new LocalCalendar((int) Math.rint(source.site().utcOffsetH() * SECONDS_PER_HOUR)))
                .orElse(new LocalCalendar(0));
        TimeBlock time = scenario.time();
        long startS = time.start().getEpochSecond();
        DeliveryPeriod run = new DeliveryPeriod(startS, startS + time.duration().toSeconds());
        for (AgentBlock agent : scenario.agents()) {
            if (agent.role() == Role.PRODUCER || agent.role() == Role.CONSUMER) {
                load(agent, new LoadSetting(calendar, RandomStreams.of(scenario.seed(), agent.id(), "load"), run));
            }
        }
    }

    private Optional<WeatherSource> weather() {
        try {
            return Optional.of(Catalog.WEATHER.make(
                    scenario.weather().source(),
                    new WeatherSetting(scenario.weather().site(), scenario.seed())));
        } catch (EpwException | InputRefused e) {
            errors.addAll(errors(e, "weather.file"));
            return Optional.empty();
        }
    }

    private void load(AgentBlock agent, LoadSetting setting) {
        try {
            agent.load().ifPresent(load -> Catalog.LOAD.make(load.model(), setting));
        } catch (LoadCsvException | InputRefused | UncheckedIOException e) {
            errors.addAll(errors(e, "agents." + agent.id() + ".load.file"));
        }
    }

    private static ScenarioError error(String path, String file, int line, int column, String message) {
        return new ScenarioError(
                Code.UNREADABLE_FILE,
                message,
                file,
                line,
                column,
                path,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "");
    }
}
