package org.gridpit.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code output/runs/index.csv}: a line for each finished run, so that listing 500 of them opens one file. */
public final class RunIndex {
    private static final String FILE = "index.csv";
    private static final String HEADER = "run,scenario,seed,status,exit,started_utc,wall_seconds,ticks,fingerprint\n";
    private static final List<String> MEMBERS =
            List.of("scenario", "seed", "status", "exit", "started_utc", "wall_seconds", "ticks", "fingerprint");

    private RunIndex() {}

    /** Adds a finished run; makes the index anew where it is missing. */
    public static void append(Path runs, Path run) {
        Path index = runs.resolve(FILE);
        if (!Files.exists(index)) {
            rebuild(runs);
            return;
        }
        try {
            Files.writeString(index, line(run), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw OutputFailure.writing(index, e);
        }
    }

    /** Makes the index from the manifests of all finished runs, in the order of their names. */
    public static void rebuild(Path runs) {
        Path index = runs.resolve(FILE);
        try (Stream<Path> folders = Files.list(runs)) {
            List<Path> finished = folders.filter(
                            f -> !f.getFileName().toString().contains("."))
                    .filter(f -> Files.isRegularFile(f.resolve("manifest.json")))
                    .sorted()
                    .toList();
            StringBuilder text = new StringBuilder(HEADER);
            for (Path run : finished) {
                text.append(line(run));
            }
            RunFolder.write(index, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw OutputFailure.writing(index, e);
        }
    }

    private static String line(Path run) throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(run.resolve("manifest.json")));
        return MEMBERS.stream()
                .map(member -> manifest.path(member).isNull()
                        ? ""
                        : manifest.path(member).asText())
                .collect(Collectors.joining(",", run.getFileName() + ",", "\n"));
    }
}
