package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridpit.grid.FrequencyCase;
import org.gridpit.grid.FrequencyParameters;
import org.gridpit.scenario.ScenarioError.Code;

/** Reads a list of disturbances to study. */
final class CasesReader {
    private static final String NAME = "case";
    private static final String END = "t_end_s";
    private static final String START = "t_start_s";
    private static final String SIZE = "dP_pu";
    private static final String NOMINAL = "f0_hz";
    private static final String DEAD_BAND = "dead_band_hz";
    private static final List<String> REQUIRED = List.of(NAME, "H", "D", "R", "Tg", "Tt", "Ki", "agc", "events", END);
    private static final List<String> OPTIONAL = List.of("title", NOMINAL, DEAD_BAND);
    private static final List<String> OF_EVENT = List.of(START, END, SIZE);
    private static final String NAMES = "[A-Za-z0-9_.-]+";
    private static final int LONGEST_NAME = 200;
    private static final double USUAL_HZ = 60;
    private static final double LONGEST_S = 366 * 86_400;
    /** Far beyond any area there is, and near enough for numbers to stay numbers. */
    private static final double MOST = 1e4;

    private static final double LEAST = 1e-4;
    private static final double SHORTEST_S = 1e-3;
    private static final Map<String, Double> LEAST_OF =
            Map.of("H", SHORTEST_S, "R", LEAST, "Tg", SHORTEST_S, "Tt", SHORTEST_S, NOMINAL, 1.0);

    private final InputErrors errors;
    private final JsonInput json;
    private final List<StudyCase> cases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int count;

    private CasesReader(JsonInput json, InputErrors errors) {
        this.json = json;
        this.errors = errors;
    }

    /**
     * The cases in their order.
     *
     * @throws InvalidInput if anything is wrong with them
     */
    static List<StudyCase> read(InOut files) {
        InputErrors errors = new InputErrors(files.inName());
        try (InputStream in = files.open();
                JsonInput json = new JsonInput(in, errors)) {
            CasesReader reader = new CasesReader(json, errors);
            json.document(() -> json.array("the document", reader::readCase));
            errors.refuseIfAny();
            return reader.cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readCase() throws IOException {
        OneCase one = new OneCase("cases[%d]".formatted(count++));
        Place place = json.place(one.path);
        long before = errors.count();
        json.object(one.path, REQUIRED, OPTIONAL, one::read);
        if (errors.count() == before) {
            one.finish(place);
        }
    }

    /** One case as far as it was read. */
    private final class OneCase {
        private final String path;
        private final Map<String, Double> numbers = new HashMap<>();
        private final List<FrequencyCase.Event> events = new ArrayList<>();
        private String name = "";
        private Optional<String> title = Optional.empty();
        private boolean secondary;

        OneCase(String path) {
            this.path = path;
        }

        void read(String key) throws IOException {
            String at = path + "." + key;
            switch (key) {
                case NAME -> readName(at);
                case "title" -> title = Optional.of(json.text(at));
                case "agc" -> secondary = json.flag(at);
                case "events" -> json.array(at, this::readEvent);
                case END -> numbers.put(key, json.number(at, 0, LONGEST_S, "Maybe it is in ms."));
                default -> numbers.put(key, json.number(at, LEAST_OF.getOrDefault(key, 0.0), MOST, ""));
            }
        }

        private void readName(String at) throws IOException {
            Place place = json.place(at);
            name = json.text(at);
            if (place.value().isEmpty() || !place.value().equals(name)) {
                return;
            }
            if (!name.matches(NAMES) || name.contains("..") || name.length() > LONGEST_NAME) {
                errors.add(
                        Code.OUT_OF_RANGE,
                        place,
                        "%s (%s) must be letters, digits, _ - and single dots, since a file is called after it."
                                .formatted(at, name));
            } else if (!names.add(name)) {
                errors.add(Code.DUPLICATE_KEY, place, "%s (%s) is there twice.".formatted(at, name));
            }
        }

        private void readEvent() throws IOException {
            Map<String, Double> event = new HashMap<>();
            String at = "%s.events[%d]".formatted(path, events.size());
            Place place = json.place(at);
            json.object(at, OF_EVENT, List.of(), key -> event.put(key, eventNumber(at, key)));
            double startS = event.getOrDefault(START, Double.NaN);
            double endS = event.getOrDefault(END, Double.NaN);
            if (endS < startS) {
                errors.add(
                        Code.INCONSISTENT,
                        place,
                        "t_end_s (%s) of %s must not be before t_start_s (%s). Maybe it is a duration."
                                .formatted(endS, at, startS));
            }
            boolean usable = startS >= 0 && endS >= startS && Double.isFinite(event.getOrDefault(SIZE, Double.NaN));
            events.add(new FrequencyCase.Event(usable ? startS : 0, usable ? endS : 0, usable ? event.get(SIZE) : 0));
        }

        private double eventNumber(String at, String key) throws IOException {
            return key.equals(SIZE)
                    ? json.number(at + "." + key, -MOST, MOST, "Maybe it is in kW, not per unit.")
                    : json.number(at + "." + key, 0, LONGEST_S, "Maybe count from the start of the study.");
        }

        /** Everything is there and within its range. */
        void finish(Place place) {
            FrequencyParameters area = new FrequencyParameters(
                    numbers.get("H"),
                    numbers.get("D"),
                    numbers.get("R"),
                    numbers.get("Tg"),
                    numbers.get("Tt"),
                    secondary ? numbers.get("Ki") : 0,
                    0,
                    FrequencyParameters.defaults().noiseTauS());
            if (!area.isStable()) {
                errors.add(
                        Code.INCONSISTENT,
                        place,
                        "%s (%s) is unstable: its frequency swings ever wider. Maybe Ki or 1/R is too large."
                                .formatted(path, name));
                return;
            }
            double nominalHz = numbers.getOrDefault(NOMINAL, USUAL_HZ);
            Optional<Double> deadBandHz = Optional.ofNullable(numbers.get(DEAD_BAND));
            FrequencyParameters governed =
                    deadBandHz.filter(hz -> hz > 0).map(area::withDeadBandHz).orElse(area);
            FrequencyCase study = new FrequencyCase(governed, nominalHz, events, numbers.get(END));
            cases.add(new StudyCase(name, title, numbers.get("Ki"), secondary, deadBandHz, study));
        }
    }
}
