package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.gridpit.record.RunManifest.InputFile;
import org.gridpit.record.RunManifest.Machine;
import org.gridpit.record.RunManifest.ModelUse;
import org.gridpit.record.RunManifest.Program;
import org.gridpit.record.RunManifest.Status;
import org.gridpit.record.RunManifest.Timing;
import org.junit.jupiter.api.Test;

public class RunManifestTest {
    public static RunManifest sample() {
        Instant started = Instant.parse("2030-11-22T15:22:00Z");
        return new RunManifest(
                Status.SUCCESS,
                Optional.of(Verdict.OK),
                "ran to its end",
                List.of("run", "scenarios/sunny-week.yaml", "--set", "market.price_cap_usd_per_mwh=300"),
                42,
                "sunny-week",
                "4f0c",
                new Program("0.1.0", "1a2b3c4", "false"),
                new Machine("17.0.15", "Linux", 2),
                new Timing(started, Optional.of(started.plusSeconds(8)), 8.4, 7.9),
                OptionalLong.of(2016),
                "mock",
                new TreeMap<>(Map.of("asked", 3L, "fallback_deadline", 1L)),
                List.of(new ModelUse("stub-rule@local", 2000, 150, 0, 0, 275_000)),
                Optional.empty(),
                List.of(new InputFile("data/denver.epw", "ab12")),
                List.of(new OutputFile("tables/ticks.csv", "cd34", 1234, OptionalLong.of(2016))),
                List.of("market-supervisor: open market"),
                List.of("the weather file ends before the run"),
                Optional.of("f00d"));
    }

    @Test
    void it_lists_its_members_in_a_stated_order() throws IOException {
        JsonNode json = new ObjectMapper().readTree(sample().toJson());
        List<String> members = new ArrayList<>();
        json.fieldNames().forEachRemaining(members::add);
        assertThat(members)
                .containsExactly(
                        "schema",
                        "status",
                        "exit",
                        "verdict",
                        "argv",
                        "seed",
                        "scenario",
                        "scenario_sha256",
                        "version",
                        "commit",
                        "dirty",
                        "java",
                        "os",
                        "cores",
                        "started_utc",
                        "ended_utc",
                        "wall_seconds",
                        "cpu_seconds",
                        "ticks",
                        "decision_mode",
                        "decisions",
                        "models",
                        "journal_head",
                        "inputs",
                        "outputs",
                        "stand_ins",
                        "warnings",
                        "fingerprint");
        assertThat(json.path("status").asText()).isEqualTo("success");
        assertThat(json.path("decisions").path("fallback_deadline").asInt()).isEqualTo(1);
        assertThat(json.path("outputs").get(0).path("rows").asLong()).isEqualTo(2016);
        assertThat(json.path("journal_head").isNull()).isTrue();
    }

    @Test
    void the_same_run_has_the_same_text_with_line_feeds_only() {
        assertThat(sample().toJson())
                .isEqualTo(sample().toJson())
                .doesNotContain("\r")
                .endsWith("}\n");
    }
}
