package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

/** Whole runs: what a day of many agents leaves behind, and that threads cannot change it. */
class BusRunTest {
    private static final int TICKS = 96;

    @Test
    void a_day_of_500_agents_on_all_topics_leaves_nothing_behind() {
        int homes = 496;
        Town town = new Town(homes, Map.of(MessageKind.ALERT, 2));
        int mostUnderWay = 0;
        for (long tick = 0; tick < TICKS; tick++) {
            for (Phase phase : Phase.values()) {
                town.at(tick, phase);
                town.bus.cards().stream()
                        .filter(card -> card.role().decidesIn() == phase)
                        .forEach(card -> decide(town, card));
                mostUnderWay = Math.max(mostUnderWay, town.bus.underWay());
            }
            assertThat(town.fates).hasSizeLessThan(8 * 500);
            town.fates.clear();
            town.moves.clear();
        }
        assertThat(mostUnderWay).as("copies under way").isLessThan(6 * 500);
        assertThat(town.bus.inboxPeak())
                .as("bids, forecast and alert at the supervisor")
                .isEqualTo(497 + 2);
        assertThat(town.bus.tasks().size()).isLessThanOrEqualTo(TaskBook.FINISHED_KEPT);
        assertThat(town.bus.count(Fate.DEAD_LETTER) + town.bus.count(Fate.REJECTED))
                .isZero();
        town.bus.close();
        assertThat(town.bus.underWay()).isZero();
    }

    /** Everybody says what its role says in each tick; nobody's inbox is left full. */
    private static void decide(Town town, AgentCard card) {
        MessageBus bus = town.bus;
        bus.inbox(card.id());
        switch (card.role()) {
            case FORECASTING -> {
                bus.send(card.id(), Town.forecast(1));
                bus.send(card.id(), Outgoing.toTopic(Address.Topic.FORECASTS, MessageKind.ALERT, new Town.Note(1)));
            }
            case GRID_OPTIMIZATION -> {
                bus.send(card.id(), Outgoing.toTopic(Address.Topic.GRID, MessageKind.ALL_CLEAR, new Town.Note(1)));
                bus.tasks()
                        .create(card.id(), "home-1", Long.MAX_VALUE)
                        .ifPresent(task -> bus.tasks().move("home-1", task.taskId(), TaskState.REJECTED));
            }
            case PRODUCER, CONSUMER -> bus.send(card.id(), Town.note("supervisor", MessageKind.BID, 1));
            case MARKET_SUPERVISOR ->
                bus.send(
                        card.id(), Outgoing.toTopic(Address.Topic.MARKET, MessageKind.MARKET_STATUS, new Town.Note(1)));
        }
        bus.decided(card.id());
    }

    @Test
    void random_pauses_of_threads_that_decide_change_no_fate() throws InterruptedException, ExecutionException {
        List<CopyFate> first = runInParallel(0);
        assertThat(first.size()).isEqualTo(10 * (23 + 20));
        for (int seed = 1; seed < 5; seed++) {
            assertThat(runInParallel(seed)).as("pauses of seed %d", seed).isEqualTo(first);
        }
    }

    /** Every home answers what it has read; decisions are computed in parallel and committed in agent-id order. */
    private static List<CopyFate> runInParallel(int pauses) throws InterruptedException, ExecutionException {
        Town town = new Town(20);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (long tick = 0; tick < 10; tick++) {
                town.at(tick, Phase.FORECAST).bus.send("forecaster", Town.forecast(tick));
                town.at(tick, Phase.BID);
                List<Future<Outgoing>> decisions = threads.invokeAll(turns(town, tick, pauses));
                for (int home = 1; home <= 20; home++) {
                    town.bus.send("home-" + home, decisions.get(home - 1).get());
                    town.bus.decided("home-" + home);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        town.bus.close();
        return town.fates;
    }

    private static List<Callable<Outgoing>> turns(Town town, long tick, int pauses) {
        List<Callable<Outgoing>> turns = new ArrayList<>();
        for (int home = 1; home <= 20; home++) {
            String id = "home-" + home;
            List<Message> read = town.bus.inbox(id);
            RandomStream stream = RandomStreams.of(pauses, id + "-" + tick, "pauses");
            turns.add(() -> {
                LockSupport.parkNanos((long) (stream.nextUniform() * 1_000_000));
                return Town.note("operator", MessageKind.ACCEPTANCE, read.size());
            });
        }
        return turns;
    }
}
