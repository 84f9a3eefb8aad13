package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.gridpit.cli.Checkout.Ended;
import org.gridpit.cli.Checkout.Started;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher: alone, with a Java and a Maven that only say they were called, and with the real ones. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final List<String> TOOLS = List.of(
            "sh", "dirname", "sed", "find", "readlink", "cat", "mkdir", "rm", "rmdir", "sleep", "touch", "stty");

    @TempDir
    Path folder;

    private Path home;
    private Path jar;
    private Path source;

    @BeforeEach
    void a_checkout_of_one_source_file() throws IOException {
        home = Files.createDirectories(folder.resolve("my checkout"));
        Files.copy(Checkout.HOME.resolve("gridpit"), home.resolve("gridpit"));
        source = Files.createDirectories(home.resolve("models/src/main")).resolve("Battery.java");
        Files.createDirectories(home.resolve("sim/cli/target"));
        jar = home.resolve("sim/cli/target/gridpit.jar");
        for (Path file : List.of(source, home.resolve("pom.xml"), home.resolve("models/pom.xml"))) {
            aged(Files.createFile(file));
        }
        aged(source.getParent());
        java("17.0.9");
        program("mvn", "echo built >>\"$0.log\"; sleep 0.3; : >'" + jar + "'");
        for (String tool : TOOLS) {
            program(tool, "exec " + (Files.exists(Path.of("/bin", tool)) ? "/bin/" : "/usr/bin/") + tool + " \"$@\"");
        }
    }

    @Test
    void a_missing_program_is_built_once_and_then_started_with_what_was_typed() throws IOException {
        Ended first = launcher().run("run", "my file.yaml", "-o", "a b");
        Ended second = launcher().run("list");

        assertThat(first.err())
                .isEqualTo("gridpit: building once (about a minute; libraries are downloaded the first time)\n");
        assertThat(first.out()).contains("<-jar>", "<" + jar + ">", "<run><my file.yaml><-o><a b>");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
        assertThat(home.resolve(".building")).doesNotExist();
    }

    @Test
    void a_newer_source_or_pom_is_built_a_newer_test_is_not() throws IOException {
        launcher().run("list");
        Files.writeString(
                Files.createDirectories(home.resolve("models/src/test")).resolve("T.java"), "new");
        launcher().run("list");
        assertThat(builds()).isEqualTo(1);

        newer(source);
        launcher().run("list");
        assertThat(builds()).isEqualTo(2);

        newer(home.resolve("pom.xml"));
        launcher().run("list");
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void nothing_is_built_when_that_is_asked_for() throws IOException {
        Ended none = launcher().with("GRIDPIT_NO_BUILD", "1").run("list");
        assertThat(none.exit()).isEqualTo(7);
        assertThat(none.err()).contains("there is no program at");

        Files.createFile(jar);
        newer(source);
        assertThat(launcher().with("GRIDPIT_NO_BUILD", "1").run("list").exit()).isZero();
        assertThat(builds()).isZero();
    }

    @Test
    void a_build_that_fails_shows_why_and_is_1() throws IOException {
        program("mvn", "echo 'Battery.java:7: a bracket is missing'; exit 9");

        Ended failed = launcher().run("list");

        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("a bracket is missing");
        assertThat(home.resolve(".building")).doesNotExist();
    }

    @Test
    void without_maven_the_old_program_is_started_and_without_both_the_way_out_is_named() throws IOException {
        Files.delete(bin().resolve("mvn"));

        Ended none = launcher().run("list");
        assertThat(none.exit()).isEqualTo(7);
        assertThat(none.err()).contains("Install Maven");

        Files.createFile(jar);
        newer(source);
        Ended old = launcher().run("list");
        assertThat(old.exit()).isZero();
        assertThat(old.err()).contains("starting the old one");
    }

    @Test
    void launches_at_once_build_once_and_a_lock_left_by_the_dead_is_taken_over() throws IOException {
        Files.writeString(Files.createDirectory(home.resolve(".building")).resolve("pid"), "999999999\n");

        List<Started> launches = IntStream.range(0, 4)
                .mapToObj(i -> launcher().start(List.of(), "list"))
                .toList();

        assertThat(launches).allMatch(launch -> Checkout.ended(launch).exit() == 0);
        assertThat(builds()).isEqualTo(1);
        assertThat(home.resolve(".building")).doesNotExist();
    }

    @Test
    void java_is_7_when_missing_and_when_too_old_with_the_version_found() throws IOException {
        Ended missing = launcher().with("JAVA_HOME", "/nowhere").run("list");
        java("1.8.0_292");
        Ended old = launcher().run("list");

        assertThat(missing.exit()).isEqualTo(7);
        assertThat(missing.err()).hasLineCount(1).contains("no Java found at '/nowhere/bin/java'");
        assertThat(old.exit()).isEqualTo(7);
        assertThat(old.err()).hasLineCount(1).contains("Java 1.8.0_292 at", "is too old");
    }

    @Test
    void runs_get_the_optimising_compiler_short_commands_do_not_and_the_users_own_flags_win() throws IOException {
        Files.createFile(jar);
        Checkout launcher = launcher().with("GRIDPIT_NO_BUILD", "1");

        assertThat(launcher.run("--json", "run").out())
                .contains("<-XX:+UseSerialGC><-XX:MaxRAMPercentage=60>")
                .doesNotContain("Tiered");
        assertThat(launcher.run("validate").out()).contains("<-XX:TieredStopAtLevel=1><-XX:+UseSerialGC>");
        assertThat(launcher.with("GRIDPIT_JAVA_OPTS", "-XX:+UseZGC -Xmx1g")
                        .run("run")
                        .out())
                .contains("<-XX:+UseZGC><-Xmx1g><-jar>")
                .doesNotContain("SerialGC");
    }

    @Test
    void the_real_program_starts_from_elsewhere_and_through_links() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("first link"), Checkout.HOME.resolve("gridpit"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), first.getFileName());

        Ended ended = Checkout.in(folder).by(second).run("validate", "none.yaml", Checkout.VILLAGE);

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).startsWith("none.yaml:1:1: there is no such file");
        Files.delete(second);
        Files.delete(first);
    }

    @Test
    void the_real_program_starts_from_a_path_with_spaces() throws IOException {
        Path copy = Files.createDirectories(folder.resolve("another checkout/sim/cli"));
        Files.createSymbolicLink(copy.resolve("target"), Checkout.HOME.resolve("sim/cli/target"));
        Path launcher = Files.copy(Checkout.HOME.resolve("gridpit"), folder.resolve("another checkout/gridpit"));

        Ended ended = Checkout.in(folder).by(launcher).run("--version");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out()).containsPattern("gridpit \\d+\\.\\d+\\.\\d+ \\(commit unknown\\)\nJava ");
        Files.delete(copy.resolve("target"));
    }

    private Checkout launcher() {
        return Checkout.in(folder)
                .by(home.resolve("gridpit"))
                .with("GRIDPIT_NO_BUILD", "")
                .with("JAVA_HOME", folder.resolve("jdk").toString())
                .with("PATH", bin().toString());
    }

    private Path bin() {
        return folder.resolve("bin");
    }

    private void java(String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), "printf '<%s>' \"$@\"");
    }

    private void program(String name, String does) throws IOException {
        executable(Files.createDirectories(bin()).resolve(name), does);
    }

    private static void executable(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private long builds() throws IOException {
        Path log = bin().resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    private static void aged(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }

    private static void newer(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
    }
}
