package org.gridpit.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridpit.Param;
import org.gridpit.demand.FlexibleParameters;
import org.gridpit.message.AgentIds;
import org.gridpit.message.Role;
import org.gridpit.solar.PvParameters;
import org.gridpit.storage.BatteryParameters;

/** One agent, or a number of alike ones: its role, how it decides, and what stands behind its meter. */
public record AgentBlock(
        @Param("What it is in the market") Role role,

        @Param("Name; with a count each gets a number behind it")
        String id,

        @Param(value = "How many of them, id-1 to id-N; left out: one, called id", min = 0, max = MOST)
        Optional<Integer> count,

        @Param(value = "Where it is connected; 0 is the tie", min = 0)
        int bus,

        @Param(value = "Real over apparent power of its load, lagging; left out: the feeder's", above = 0, max = 1)
        Optional<Double> powerFactor,

        @Param("How it decides") PolicyBlock policy,
        @Param("Photovoltaic plant") Optional<PvParameters> pv,
        @Param("Battery") Optional<BatteryParameters> battery,
        @Param("What it consumes") Optional<LoadBlock> load,

        @Param("What of its load can be curtailed or shifted")
        Optional<FlexibleParameters> flexible) {

    private static final int MOST = 1_000_000;

    /** What an agent consumes. */
    public record LoadBlock(
            @Param("household, factory, playback or building") @FromCatalog("load")
            Choice model) {}

    public AgentBlock {
        AgentIds.check(id);
        if (count.isPresent() && !(0 <= count.get() && count.get() <= MOST)) {
            throw new IllegalArgumentException(
                    "count (%s) must be 0 to %s. Maybe a digit slipped in.".formatted(count.get(), MOST));
        }
        if (powerFactor.isPresent() && !(powerFactor.get() > 0 && powerFactor.get() <= 1)) {
            throw new IllegalArgumentException("powerFactor (%s) must be above 0 and at most 1. Maybe it is in percent."
                    .formatted(powerFactor.get()));
        }
        boolean trades = role == Role.PRODUCER || role == Role.CONSUMER;
        if (!trades && (pv.isPresent() || battery.isPresent() || load.isPresent() || flexible.isPresent())) {
            throw new IllegalArgumentException(
                    "role %s has no meter, so no pv, battery, load or flexible. Maybe producer or consumer is meant."
                            .formatted(role.text()));
        }
        if (flexible.isPresent() && load.isEmpty()) {
            throw new IllegalArgumentException("flexible needs a load to act on. Maybe the load is missing.");
        }
    }

    /** An agent with nothing behind its meter that decides by its role's rule. */
    public static AgentBlock defaults(Role role, String id) {
        return new AgentBlock(
                role,
                id,
                Optional.empty(),
                0,
                Optional.empty(),
                PolicyBlock.defaults(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Ids of the agents this block stands for. */
    public List<String> ids() {
        return count.map(number -> IntStream.rangeClosed(1, number)
                        .mapToObj(i -> id + "-" + i)
                        .toList())
                .orElse(List.of(id));
    }
}
