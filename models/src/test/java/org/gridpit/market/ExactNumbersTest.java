package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Between order entry and settlement there is no floating point. */
class ExactNumbersTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern FLOATING = Pattern.compile(
            "\\b(double|float|Double|Float|DoubleStream|doubleValue|floatValue|toDouble)\\b|\\b\\d+\\.\\d|\\b\\d+[eE][-+]?\\d");

    @Test
    void only_the_register_of_a_meter_sees_a_floating_point_number() throws IOException {
        Set<String> floating = new TreeSet<>();
        int seen = 0;
        for (String packageName : List.of("market", "settlement")) {
            Path folder = Path.of("src/main/java/org/gridpit", packageName);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String code = TEXT.matcher(
                                    COMMENT.matcher(Files.readString(file)).replaceAll(""))
                            .replaceAll("");
                    if (FLOATING.matcher(code).find()) {
                        floating.add(file.getFileName().toString());
                    }
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(floating).containsExactly("EnergyRegister.java");
    }
}
