package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class AgentIdsTest {
    private static final List<String> IN_ORDER = List.of(
            "factory",
            "home",
            "home1",
            "home2",
            "home10",
            "home-0",
            "home-00",
            "home-01",
            "home-1",
            "home-2",
            "home-10",
            "home-99999999999999999999",
            "home-100000000000000000000",
            "home-1-roof",
            "home-1-roof2",
            "homes");

    @Test
    void ids_are_ordered_by_text_then_by_number() {
        for (int seed = 0; seed < 100; seed++) {
            List<String> shuffled = new ArrayList<>(IN_ORDER);
            shuffle(shuffled, RandomStreams.of(seed, "ids", "test"));
            shuffled.sort(AgentIds.ORDER);
            assertThat(shuffled).as("seed %d", seed).isEqualTo(IN_ORDER);
        }
    }

    @Test
    void an_id_is_lower_case_letters_digits_and_hyphens() {
        assertThat(AgentIds.check("home-1")).isEqualTo("home-1");
        for (String bad : List.of("", "Home", "1home", "home_1", "home 1", "-home")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> AgentIds.check(bad))
                    .withMessageContaining("(" + bad + ")");
        }
    }

    private static void shuffle(List<String> ids, RandomStream stream) {
        for (int i = ids.size() - 1; i > 0; i--) {
            int j = stream.nextInt(i + 1);
            ids.set(j, ids.set(i, ids.get(j)));
        }
    }
}
