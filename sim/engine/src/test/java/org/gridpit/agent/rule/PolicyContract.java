package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.junit.jupiter.api.Test;

/** What every rule policy must keep, whatever it sees. */
abstract class PolicyContract<O extends Record, D extends Record> {
    private static final int SITES = 150;
    private static final int TIMED_DECISIONS = 20_000;
    private static final int MOST_REASON = 280;

    abstract Policy<O, D> policy();

    abstract DecisionKind<O, D> kind();

    abstract O observation(RandomSite site, long tick);

    abstract String reason(D decision);

    /** What a decision must be to be any use, given what was seen. */
    abstract void check(String site, O seen, D decision);

    @Test
    void decides_within_its_limits_whatever_it_sees() {
        for (long seed = 1; seed <= SITES; seed++) {
            Policy<O, D> policy = policy();
            RandomSite site = new RandomSite(seed);
            for (long tick = 0; tick <= site.lastTick(); tick++) {
                O seen = observation(site, tick);
                D decision = policy.decide(seen);
                String where = "seed %d, tick %d".formatted(seed, tick);
                check(where, seen, decision);
                assertThat(reason(decision)).as(where).isNotBlank().hasSizeLessThanOrEqualTo(MOST_REASON);
            }
        }
    }

    @Test
    void same_observations_in_the_same_order_give_the_same_decisions() {
        for (long seed = 1; seed <= SITES / 10; seed++) {
            assertThat(decisions(seed)).as("seed %d", seed).isEqualTo(decisions(seed));
        }
    }

    @Test
    void may_be_asked_in_the_middle_of_a_run_and_with_gaps() {
        for (long seed = 1; seed <= SITES / 10; seed++) {
            Policy<O, D> policy = policy();
            RandomSite site = new RandomSite(seed);
            for (long tick = 7; tick <= site.lastTick(); tick += 5) {
                O seen = observation(site, tick);
                check("seed %d, tick %d".formatted(seed, tick), seen, policy.decide(seen));
            }
        }
    }

    @Test
    void cost_of_a_decision_is_printed() {
        List<List<O>> runs = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            RandomSite site = new RandomSite(seed);
            runs.add(LongStream.rangeClosed(0, site.lastTick())
                    .mapToObj(tick -> observation(site, tick))
                    .toList());
        }
        long bestNs = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            int count = 0;
            long startNs = System.nanoTime();
            while (count < TIMED_DECISIONS) {
                for (List<O> run : runs) {
                    Policy<O, D> policy = policy();
                    run.forEach(policy::decide);
                    count += run.size();
                }
            }
            bestNs = Math.min(bestNs, (System.nanoTime() - startNs) / count);
        }
        System.out.printf("%s: %d ns a decision%n", policy().getClass().getSimpleName(), bestNs);
    }

    private List<String> decisions(long seed) {
        Policy<O, D> policy = policy();
        RandomSite site = new RandomSite(seed);
        List<String> texts = new ArrayList<>();
        for (long tick = 0; tick <= site.lastTick(); tick++) {
            texts.add(kind().text(policy.decide(observation(site, tick))));
        }
        return texts;
    }
}
