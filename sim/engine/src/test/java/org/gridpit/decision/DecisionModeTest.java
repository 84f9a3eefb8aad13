package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecisionModeTest {
    @Test
    void three_modes_may_ask_and_only_one_changes_the_recording() {
        assertThat(Arrays.stream(DecisionMode.values()).filter(DecisionMode::calls))
                .containsExactly(DecisionMode.LIVE, DecisionMode.RECORD, DecisionMode.REPLAY_OR_LIVE);
        assertThat(Arrays.stream(DecisionMode.values()).filter(DecisionMode::records))
                .containsExactly(DecisionMode.RECORD);
        assertThat(Arrays.stream(DecisionMode.values()).filter(mode -> !mode.looksUp()))
                .containsExactly(DecisionMode.MOCK, DecisionMode.LIVE);
    }
}
