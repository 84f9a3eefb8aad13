package org.gridpit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options every model has. */
final class ModelOptions {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            required = true,
            description = "What is written; - for standard output.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replaces what is there already.")
    private boolean force;

    /** The choice a word stands for, written as in files. */
    static <E extends Enum<E>> E choice(Class<E> type, String word) {
        List<String> allowed = new ArrayList<>();
        for (E each : type.getEnumConstants()) {
            if (each.toString().equals(word)) {
                return each;
            }
            allowed.add(each.toString());
        }
        throw new TypeConversionException(
                "expected one of %s but was '%s'".formatted(String.join(", ", allowed), word));
    }

    Path out() {
        return out;
    }

    boolean force() {
        return force;
    }
}
