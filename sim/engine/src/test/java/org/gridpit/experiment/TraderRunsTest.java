package org.gridpit.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridpit.engine.Runs;
import org.gridpit.record.SimEvent.OrderClosed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Energy scenarios whose agents trade as in the laboratory. */
class TraderRunsTest {
    @ParameterizedTest
    @ValueSource(strings = {"ziu", "zic", "zip", "gd", "marginal-cost"})
    void any_producer_or_consumer_can_trade_as_in_the_laboratory(String name) {
        Runs.Told told = run(name);
        assertThat(told.of(OrderClosed.class)).extracting(OrderClosed::agentId).contains("solar-farm", "factory");
        assertThat(run(name).of(OrderClosed.class)).as("same seed, same orders").isEqualTo(told.of(OrderClosed.class));
    }

    private static Runs.Told run(String name) {
        return Runs.shipped(
                "sunny-week", "time.duration=P1D", "agents.solar-farm.policy=" + name, "agents.factory.policy=" + name);
    }
}
