package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class NumberIndexTest {
    @Test
    void finds_what_a_map_finds_while_numbers_come_and_go() {
        for (int seed = 0; seed < 200; seed++) {
            RandomStream stream = RandomStreams.of(seed, "numbers", "test");
            NumberIndex index = new NumberIndex();
            Map<Long, Integer> expected = new HashMap<>();
            long end = 1;
            for (int tick = 0; tick < 30; tick++) {
                long first = end;
                end += stream.nextInt(200);
                index.reserve(end);
                for (long number = first; number < end; number++) {
                    if (stream.nextInt(3) > 0) {
                        int place = stream.nextInt(1_000);
                        index.put(number, place);
                        expected.put(number, place);
                    }
                }
                for (long number = 1; number < end; number++) {
                    if (stream.nextInt(4) == 0 && expected.remove(number) != null) {
                        index.remove(number);
                    }
                }
                for (long number = -2; number < end + 3; number++) {
                    assertThat(index.find(number))
                            .as("seed %d, number %d", seed, number)
                            .isEqualTo(expected.getOrDefault(number, NumberIndex.ABSENT));
                }
            }
        }
    }
}
