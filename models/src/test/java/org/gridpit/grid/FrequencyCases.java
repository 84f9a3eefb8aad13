package org.gridpit.grid;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/** Areas and disturbances drawn at random. */
final class FrequencyCases {
    private FrequencyCases() {}

    static RandomStream stream(long seed) {
        return RandomStreams.of(seed, "test/grid", "cases");
    }

    /** A stable area without noise, with secondary control every other time. */
    static FrequencyParameters area(RandomStream random) {
        while (true) {
            var parameters = new FrequencyParameters(
                    between(random, 2, 8),
                    between(random, 0, 2),
                    between(random, 0.03, 0.1),
                    between(random, 0.05, 0.5),
                    between(random, 0.2, 0.8),
                    random.nextInt(2) * between(random, 0.01, 0.1),
                    0,
                    30);
            if (parameters.isStable()) {
                return parameters;
            }
        }
    }

    /** One to four steps and ramps at any instants of the first 20 s. */
    static List<FrequencyCase.Event> events(RandomStream random) {
        List<FrequencyCase.Event> events = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            double startS = between(random, 0, 20);
            double endS = random.nextInt(2) == 0 ? startS : startS + between(random, 0.5, 15);
            events.add(new FrequencyCase.Event(startS, endS, between(random, -0.1, 0.1)));
        }
        return events;
    }

    static double between(RandomStream random, double low, double high) {
        return low + (high - low) * random.nextUniform();
    }
}
