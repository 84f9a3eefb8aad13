package org.gridpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every model computes the same bits on every machine, interpreted or compiled. Where a model was changed on purpose
 * {@code -Dgridpit.accept=true} writes the file anew, and the commit says why: such a change moves published results.
 */
class DeterminismTest {
    private static final Path FROZEN = Path.of("src/test/resources/org/gridpit/thirty-days.txt");
    /** Of frequency, whose thirty days take the interpreter half a minute. */
    private static final int INTERPRETED_STRETCHES = 1;

    @Test
    void thirty_days_of_every_model_have_the_bits_they_always_had() throws IOException {
        Map<String, String> hashes = ThirtyDays.hashes(ThirtyDays.DAYS);
        if (Boolean.getBoolean("gridpit.accept")) {
            Files.writeString(FROZEN, text(hashes));
        }
        try (Stream<String> lines = Files.lines(FROZEN)) {
            assertSame(hashes, read(lines));
        }
    }

    @Test
    void an_interpreter_computes_the_bits_of_the_compilers() throws IOException, InterruptedException {
        assertSame(interpreted(), ThirtyDays.hashes(INTERPRETED_STRETCHES));
    }

    private static Map<String, String> interpreted() throws IOException, InterruptedException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xint",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThirtyDays.class.getName(),
                        Integer.toString(INTERPRETED_STRETCHES))
                .redirectErrorStream(true)
                .start();
        String output = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(machine.waitFor()).as(output).isZero();
        return read(output.lines());
    }

    private static void assertSame(Map<String, String> hashes, Map<String, String> expected) {
        assertThat(hashes).containsOnlyKeys(expected.keySet());
        assertThat(hashes.keySet().stream().filter(model -> !hashes.get(model).equals(expected.get(model))))
                .as("models that compute other bits")
                .isEmpty();
    }

    private static String text(Map<String, String> hashes) {
        return hashes.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> read(Stream<String> lines) {
        Map<String, String> hashes = new LinkedHashMap<>();
        lines.map(line -> line.split("=")).forEach(pair -> hashes.put(pair[0], pair[1]));
        return hashes;
    }
}
