package org.gridpit.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.scenario.ScenarioError.Code;
import org.gridpit.scenario.YamlNode.Entry;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Mapping;
import org.gridpit.scenario.YamlNode.Scalar;

/** Reads a scenario file whole and strictly: either a scenario without a doubt in it, or everything that is wrong. */
public final class ScenarioLoader {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path workingDirectory;
    private final Vocabulary vocabulary;
    private final ErrorList errors = new ErrorList();

    private ScenarioLoader(Path workingDirectory, Vocabulary vocabulary) {
        this.workingDirectory = workingDirectory.toAbsolutePath();
        this.vocabulary = vocabulary;
    }

    /** Loads with paths in overrides relative to where the program was started. */
    public static LoadedScenario load(Path file, List<ScenarioOverride> overrides, Vocabulary vocabulary) {
        return load(file, overrides, vocabulary, Path.of(""));
    }

    /**
     * Loads a scenario.
     *
     * @param file as the user named it, relative to the working directory; paths in it are relative to its folder
     * @param overrides values given on the command line, later ones winning
     * @param workingDirectory what paths in overrides are relative to
     */
    public static LoadedScenario load(
            Path file, List<ScenarioOverride> overrides, Vocabulary vocabulary, Path workingDirectory) {
        return new ScenarioLoader(workingDirectory, vocabulary).load(file, overrides);
    }

    private LoadedScenario load(Path file, List<ScenarioOverride> overrides) {
        String name = file.toString();
        Path place = workingDirectory.resolve(file).normalize();
        SourceMark top = new SourceMark(name, 1, 1, 1);
        String text = read(place, top);
        Optional<YamlNode> document = errors.count() > 0 ? Optional.empty() : YamlReader.file(text, name, errors);
        YamlNode changed = new Overrides(errors).apply(document.orElse(new Mapping(List.of(), top)), overrides);
        SourceMarks marks = new SourceMarks(changed, List.of(text.split("\r\n|\r|\n", -1)));
        if (document.isEmpty() || !isVersionOurs(changed)) {
            return new LoadedScenario(Optional.empty(), Optional.empty(), errors.sorted(), marks, overrides, Map.of());
        }
        Findings findings = new Findings(marks, errors);
        ScalarTypes scalars = new ScalarTypes(place.getParent(), workingDirectory);
        YamlNode named = named(changed, place);
        if (((Mapping) changed).find("lab").isPresent()) {
            Optional<LabScenario> lab = binder(LabScenario.class, scalars).bind(named, LabScenario.class);
            lab.ifPresent(bound -> new LabChecks(bound.lab(), findings).run());
            return new LoadedScenario(
                    Optional.empty(),
                    lab.filter(bound -> errors.count() == 0),
                    errors.sorted(),
                    marks,
                    overrides,
                    Map.of());
        }
        Binder binder = binder(Scenario.class, scalars);
        Optional<Scenario> scenario = binder.bind(named, Scenario.class);
        new FeederChecks(changed, errors).run();
        scenario.ifPresent(bound -> new CrossChecks(bound, vocabulary, findings).run());
        return new LoadedScenario(
                scenario.filter(bound -> errors.count() == 0),
                Optional.empty(),
                errors.sorted(),
                marks,
                overrides,
                binder.files());
    }

    private Binder binder(Class<? extends Record> form, ScalarTypes scalars) {
        return new Binder(new SchemaKeys(form, vocabulary), vocabulary, scalars, errors);
    }

    private String read(Path place, SourceMark top) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(place)))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            errors.add(Code.UNREADABLE_FILE, top, "", "this is not UTF-8 text");
        } catch (NoSuchFileException e) {
            errors.add(
                    Code.UNREADABLE_FILE,
                    top,
                    "",
                    "there is no such file; see those there are: ./gridpit list scenarios");
        } catch (IOException e) {
            errors.add(Code.UNREADABLE_FILE, top, "", "the file cannot be read: " + e.getMessage());
        }
        return "";
    }

    /** Only files of our own version are worth looking at closely; the binder speaks of one that is missing or no number. */
    private boolean isVersionOurs(YamlNode document) {
        if (!(document instanceof Mapping mapping)) {
            errors.add(
                    Code.WRONG_TYPE, document.mark(), "", "a scenario is a block of keys, starting with 'scenario: 1'");
            return false;
        }
        Optional<Entry> version = mapping.find("scenario");
        if (version.isEmpty()) {
            return true;
        }
        YamlNode value = version.get().value();
        String found = value instanceof Scalar scalar && scalar.kind() == Kind.INTEGER ? scalar.text() : "";
        if (found.isEmpty() || found.equals(Integer.toString(Scenario.VERSION))) {
            return true;
        }
        errors.add(ScenarioError.of(
                        Code.BAD_VERSION,
                        value.mark(),
                        "scenario",
                        "scenario is version '%s'; this program reads version %s".formatted(found, Scenario.VERSION))
                .withValue(found)
                .withAllowed(List.of(Integer.toString(Scenario.VERSION))));
        return false;
    }

    /** The document with its name; a file that states none is named after itself. */
    private static YamlNode named(YamlNode document, Path place) {
        Mapping mapping = (Mapping) document;
        if (mapping.find("name").isPresent()) {
            return mapping;
        }
        String stem = place.getFileName().toString().replaceFirst("\\.(scenario\\.)?ya?ml$", "");
        String name = stem.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        SourceMark mark = mapping.mark();
        return mapping.with(new Entry("name", mark, new Scalar(name.isEmpty() ? "scenario" : name, Kind.TEXT, mark)));
    }
}
