package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.gridpit.scenario.ScenarioError;

/** A folder to let a model work in. */
final class Bench {
    /** Reference tables, kept with the models they are about. */
    static final Path REFERENCE = Path.of("../../models/src/test/resources");

    private static final StandardStreams NOTHING =
            new StandardStreams(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream());

    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
    }

    /** Input of this text, output of this name. */
    InOut files(String input, String out) {
        return new InOut(write("input.txt", input), folder.resolve(out), false, NOTHING);
    }

    /** What a model makes of an input. */
    String answer(String input, Function<InOut, Written> model) {
        Path out = folder.resolve("answer.csv");
        model.apply(new InOut(write("input.txt", input), out, true, NOTHING));
        return read(out);
    }

    /** What a model finds wrong with an input, each with its place; it leaves nothing. */
    List<String> faults(String input, Function<InOut, Written> model) {
        InOut files = files(input, "never.csv");
        try {
            model.apply(files);
        } catch (InvalidInput invalid) {
            assertThat(invalid.count()).isGreaterThanOrEqualTo(invalid.errors().size());
            assertThat(names()).containsExactly("input.txt");
            return invalid.errors().stream().map(Bench::line).toList();
        }
        throw new AssertionError("taken for right: " + input);
    }

    Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in the folder. */
    List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ScenarioError error) {
        return "%d:%d %s: %s".formatted(error.line(), error.column(), error.code(), error.message());
    }
}
