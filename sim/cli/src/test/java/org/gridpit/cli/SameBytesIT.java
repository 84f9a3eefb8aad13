package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridpit.cli.Checkout.Ended;
import org.gridpit.json.Json;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not depend on where and how the program is started. */
@DisabledOnOs(OS.WINDOWS)
class SameBytesIT {
    private static final List<String> HEAVY = List.of(
            "sim.engine.", "ec.util.", "org.knowm.", "tech.tablesaw.", "org.apache.commons.math3.", "de.erichseifert.");

    @TempDir
    Path folder;

    @Test
    void the_fingerprint_is_the_same_in_another_language_time_zone_and_with_short_flags()
            throws JsonProcessingException {
        Checkout here = Checkout.in(folder);
        Checkout elsewhere = here.with(
                "GRIDPIT_JAVA_OPTS",
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata -Dfile.encoding=ISO-8859-9"
                        + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ActiveProcessorCount=1");

        assertThat(fingerprint(elsewhere, "elsewhere")).isEqualTo(fingerprint(here, "here"));
    }

    @Test
    void the_fingerprint_is_the_same_on_every_java_installed_beside_this_one() throws IOException {
        String ours = fingerprint(Checkout.in(folder), "ours");
        List<Path> others = otherJavas();
        Assumptions.assumeFalse(others.isEmpty(), "no other Java of release 17 or newer is installed beside this one");
        for (Path java : others) {
            Checkout other = Checkout.in(folder).with("JAVA_HOME", java.toString());
            assertThat(fingerprint(other, "on-" + java.getFileName()))
                    .as(java.toString())
                    .isEqualTo(ours);
        }
    }

    /** Homes of Java 17 and newer in the folder that ours is in, ours left out. */
    private static List<Path> otherJavas() throws IOException {
        Path ours = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(ours.getParent())) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> !Files.isSymbolicLink(home) && !home.equals(ours))
                    .filter(SameBytesIT::isNewEnough)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isNewEnough(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("[^0-9.]", ""))
                    .anyMatch(version -> Runtime.Version.parse(version).feature() >= 17);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void memory_does_not_grow_with_the_length_of_a_run() {
        Checkout small = Checkout.in(folder).with("GRIDPIT_JAVA_OPTS", "-Xmx48m");
        Ended ended = small.run("run", Checkout.VILLAGE, "--set", "time.duration=P60D", "-o", "long", "--no-charts");
        assertThat(ended.exit()).as(ended.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "validate"})
    void help_and_validate_load_no_simulation_no_charts_and_no_tables(String command) throws IOException {
        Path log = folder.resolve("classes.txt");
        Checkout logged = Checkout.in(folder).with("GRIDPIT_JAVA_OPTS", "-Xlog:class+load:file=" + log);

        Ended ended = command.equals("validate") ? logged.run(command, Checkout.VILLAGE) : logged.run(command);

        assertThat(ended.exit()).as(ended.err()).isZero();
        List<String> classes = Files.readAllLines(log).stream()
                .map(line -> line.replaceFirst("^(\\[[^]]*])* *", "").replaceFirst(" .*", ""))
                .toList();
        assertThat(classes).contains("org.gridpit.cli.Program");
        assertThat(classes.stream().filter(name -> HEAVY.stream().anyMatch(name::startsWith)))
                .isEmpty();
    }

    private static String fingerprint(Checkout checkout, String output) throws JsonProcessingException {
        Ended run = checkout.run("run", Checkout.VILLAGE, "--set", "time.duration=PT2H", "-o", output, "--json");
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        return Json.mapper().readTree(run.out()).get("fingerprint").asText();
    }
}
