package org.gridpit.demand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridpit.time.RandomStreams;
import org.gridpit.time.TickClock;

/**
 * The load file the shipped scenarios play back: a year of our own one-shift factory, 900,000 kWh, seed 42, starting on a
 * Sunday. {@code java -cp target/classes:target/test-classes org.gridpit.demand.FactorySynthetic FILE} writes it.
 */
final class FactorySynthetic {
    private static final double ANNUAL_KWH = 900_000;
    private static final long SEED = 42;
    private static final double UNUSED_C = 20;

    private FactorySynthetic() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), bytes());
    }

    static byte[] bytes() {
        var stream = RandomStreams.of(SEED, "factory-synthetic", "load");
        var factory = new FactoryLoad(FactoryParameters.defaults(ANNUAL_KWH), Runs.UTC, stream);
        // 2023 is a common year whose 1 January is a Sunday.
        TickClock year = Runs.days("2023-01-01", 365, 3600);
        String rows = IntStream.range(0, (int) year.steps())
                .mapToObj(hour -> row(hour + 1, factory.loadKw(year.period(hour), UNUSED_C)))
                .collect(Collectors.joining());
        return ("hour_of_year,load_kw\n" + rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int hour, double loadKw) {
        return String.format(Locale.ROOT, "%d,%.4f\n", hour, loadKw);
    }
}
