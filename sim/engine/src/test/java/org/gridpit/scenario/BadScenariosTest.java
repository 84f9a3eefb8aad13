package org.gridpit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridpit.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the corpus beside what a user reads about it, as text and as JSON. With {@code -Dgridpit.accept=true}
 * the expected files are written anew, for a person to look at.
 */
class BadScenariosTest {
    private static final Path CORPUS = Path.of("src/test/resources/bad-scenarios");

    static Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_error_is_named_where_it_stands_with_a_way_out(String name) throws IOException {
        LoadedScenario loaded = ScenarioLoader.load(Path.of(name + ".yaml"), List.of(), new TestVocabulary(), CORPUS);

        assertThat(loaded.scenario()).isEmpty();
        String folder = CORPUS.toAbsolutePath().toString();
        check(CORPUS.resolve(name + ".txt"), loaded.errorText().replace(folder, "FOLDER"));
        String json =
                Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(loaded.errors());
        check(CORPUS.resolve(name + ".json"), json.replace(folder, "FOLDER") + "\n");
    }

    private static void check(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean("gridpit.accept")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
