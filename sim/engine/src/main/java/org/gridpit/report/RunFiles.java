package org.gridpit.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.record.CsvReader;

/** What a report is made from: the files of a run's folder and nothing else. */
final class RunFiles {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path folder;

    RunFiles(Path folder) {
        this.folder = folder;
    }

    /** An agent at the end of the run. */
    record AgentEnd(String agent, String role, String balanceUsd) {}

    JsonNode json(String name) {
        try {
            return JSON.readTree(Files.readAllBytes(folder.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JSON file, empty where there is none. */
    Optional<JsonNode> findJson(String name) {
        return Files.isRegularFile(folder.resolve(name)) ? Optional.of(json(name)) : Optional.empty();
    }

    /** Text of a file, empty where there is none. */
    Optional<String> text(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First lines of a file, so many at most. */
    List<String> head(String name, int lines) {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(name))) {
            return in.lines().limit(lines).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every account received and paid; empty where the table was not recorded. */
    Optional<AccountSums> accounts() {
        Path table = folder.resolve("tables").resolve("statements.csv");
        return Files.isRegularFile(table) ? Optional.of(AccountSums.read(table)) : Optional.empty();
    }

    /** All agents as the last rows of their table have them. */
    List<AgentEnd> agents() {
        Path table = folder.resolve("tables").resolve("agents.csv");
        List<AgentEnd> agents = new ArrayList<>();
        if (!Files.isRegularFile(table)) {
            return agents;
        }
        String last = CsvReader.lastRow(table);
        if (last.startsWith("tick,")) {
            return agents;
        }
        try (CsvReader rows = new CsvReader(table, "agent", "role", "balance_usd")) {
            rows.seekTick(Long.parseLong(last.substring(0, last.indexOf(','))));
            while (rows.next()) {
                agents.add(new AgentEnd(rows.text(0), rows.text(1), rows.text(2)));
            }
        }
        return agents;
    }
}
