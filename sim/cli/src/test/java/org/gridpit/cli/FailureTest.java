package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gridpit.demand.LoadCsv;
import org.gridpit.experiment.RunFailed;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.OutputRefused;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.ScenarioError.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help;

class FailureTest {
    @Test
    void verdicts_have_the_numbers_users_rely_on() {
        assertThat(Arrays.stream(Verdict.values())
                        .map(verdict -> verdict + " " + verdict.exit())
                        .collect(Collectors.joining(", ")))
                .isEqualTo("ok 0, internal 1, usage 2, difference 3, failed 4, credentials 5, budget 6, environment 7, "
                        + "stopped 130, terminated 143");
    }

    @Test
    void what_is_the_users_to_correct_is_usage_and_what_is_the_machines_is_environment() {
        assertThat(verdict(new OutputRefused("a folder is in the way"))).isEqualTo(Verdict.USAGE);
        assertThat(verdict(fullDisk(Path.of("x/y.csv")))).isEqualTo(Verdict.ENVIRONMENT);
        assertThat(verdict(new UncheckedIOException(new IOException("Input/output error"))))
                .isEqualTo(Verdict.ENVIRONMENT);
        assertThat(verdict(new OutOfMemoryError("Java heap space"))).isEqualTo(Verdict.ENVIRONMENT);
        assertThat(verdict(new IllegalStateException("impossible"))).isEqualTo(Verdict.INTERNAL);
        assertThat(verdict(new StackOverflowError())).isEqualTo(Verdict.INTERNAL);
    }

    @Test
    void a_run_that_broke_off_is_told_with_its_folder_and_whose_fault_it_was(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("log.txt"), "failed: a stack trace");

        assertThat(text(folder, fullDisk(folder.resolve("tables/trades.csv"))))
                .matches("error: disk full while writing tables.trades\\.csv \\(\\d+\\.\\d GB free\\)\n   kept as "
                        + Pattern.quote(folder.toString())
                        + ", no finished file is damaged    do: free space, or write elsewhere with -o\n");
        assertThat(text(folder, new IllegalArgumentException("soc (2) must be at most 1")))
                .isEqualTo("error: the run failed: soc (2) must be at most 1\n   kept as " + folder
                        + "    do: see log.txt there for the place in the program\n");
        assertThat(text(folder, new NullPointerException("no bus")))
                .isEqualTo("error: this is a bug of the program: no bus (NullPointerException)\n   kept as " + folder
                        + "    do: report this, with log.txt from there and the scenario\n");
        assertThat(text(folder, new OutOfMemoryError("Java heap space"))).startsWith("error: out of memory at ");
    }

    @Test
    void only_errors_that_scenarios_have_too_carry_a_code() {
        assertThat(Failure.of(new UncheckedIOException(new IOException("Input/output error")))
                        .code())
                .contains(Code.UNREADABLE_FILE);
        assertThat(Failure.of(refused(Path.of("none.csv"))).code()).contains(Code.UNREADABLE_FILE);
        assertThat(Failure.of(new OutputRefused("a folder is in the way")).code())
                .isEmpty();
        assertThat(Failure.of(fullDisk(Path.of("x/y.csv"))).code()).isEmpty();
        assertThat(Failure.of(new IllegalStateException("impossible")).code()).isEmpty();
        assertThat(Failure.usage("Unknown option: '--sed'").code()).isEmpty();
    }

    @Test
    void an_input_file_keeps_its_place() {
        Failure failure = Failure.of(refused(Path.of("none.csv")));

        assertThat(failure.verdict()).isEqualTo(Verdict.USAGE);
        assertThat(failure.errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("none.csv");
            assertThat(error.line()).isEqualTo(1);
            assertThat(error.message()).startsWith("there is no such file");
        });
    }

    @Test
    void a_message_says_what_is_wrong_and_what_to_do() {
        Failure failure = Failure.of(new OutputRefused("runs/a exists and is not empty."));

        assertThat(failure.text(new Screens().pipe(), Help.Ansi.OFF))
                .isEqualTo("error: runs/a exists and is not empty.\n   do: name another place with -o\n");
    }

    private static String text(Path folder, Throwable cause) {
        return Failure.of(new RunFailed(folder, cause)).text(new Screens().pipe(), Help.Ansi.OFF);
    }

    private static OutputFailure fullDisk(Path file) {
        return OutputFailure.writing(file, new IOException("No space left on device"));
    }

    private static Verdict verdict(Throwable broken) {
        return Failure.of(broken).verdict();
    }

    private static RuntimeException refused(Path file) {
        try {
            LoadCsv.read(file);
            throw new AssertionError(file + " can be read");
        } catch (RuntimeException refused) {
            return refused;
        }
    }
}
