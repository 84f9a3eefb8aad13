package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.settlement.TariffParameters;

/** One experiment's world: when, what weather, which grid, utility and market, and who takes part. */
public record Scenario(
        @Param(value = "Version of this form", min = VERSION, max = VERSION)
        int scenario,

        @Param("Name in results; left out: the name of the file")
        String name,

        @Param("Root of all random numbers") long seed,

        @Param("When the run starts, how long it lasts, and its tick")
        TimeBlock time,

        @Param("Where weather comes from") WeatherBlock weather,
        @Param("Tie to the utility, frequency, feeder") GridBlock grid,

        @Param("The outside option; needed where the grid is connected")
        Optional<TariffParameters> utility,

        @Param("How energy is traded") MarketBlock market,
        @Param("Who takes part; each role has an entry") List<AgentBlock> agents,
        @Param("How decisions are obtained") DecisionsBlock decisions,

        @Param("Delays and faults of messages between agents")
        MessagesBlock messages,

        @Param("One-off disturbances") List<EventBlock> events,
        @Param("What is written down") RecordBlock record,

        @Param("Parameters and replications of a sweep; ignored by a single run")
        Map<String, Object> experiment) {
    static final int VERSION = 1;

    /** What the settlement needs to know when a file leaves it out, is filled in here from what the file says. */
    public Scenario {
        requireName(name);
        grid = grid.completed();
        market = market.completed(time.tick(), grid.mode());
        agents = List.copyOf(agents);
        events = List.copyOf(events);
        experiment = Collections.unmodifiableMap(new LinkedHashMap<>(experiment));
    }

    /** Everything else as most scenarios want it: rules decide, messages arrive at once, nothing breaks. */
    public static Scenario defaults(
            int scenario,
            String name,
            TimeBlock time,
            WeatherBlock weather,
            GridBlock grid,
            MarketBlock market,
            List<AgentBlock> agents) {
        return new Scenario(
                scenario,
                name,
                1,
                time,
                weather,
                grid,
                Optional.empty(),
                market,
                agents,
                DecisionsBlock.defaults(),
                MessagesBlock.defaults(),
                List.of(),
                RecordBlock.defaults(),
                Map.of());
    }

    static void requireName(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException(
                    "name (%s) must be letters, digits, dots, hyphens. Maybe replace blanks by hyphens."
                            .formatted(name));
        }
    }

    /** Ids of all agents, blocks with a count written out, in the order of the file. */
    public List<String> agentIds() {
        List<String> ids = new ArrayList<>();
        agents.forEach(agent -> ids.addAll(agent.ids()));
        return List.copyOf(ids);
    }
}
