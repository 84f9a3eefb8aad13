package org.gridpit.message;

import java.util.Optional;

/** What an agent is in the market, which settles in which phase of a tick it decides. */
public enum Role {
    FORECASTING("forecasting", Phase.FORECAST),
    PRODUCER("producer", Phase.BID),
    CONSUMER("consumer", Phase.BID),
    MARKET_SUPERVISOR("market-supervisor", Phase.SUPERVISE),
    GRID_OPTIMIZATION("grid-optimization", Phase.GUARD);

    private final String text;
    private final Phase decidesIn;

    Role(String text, Phase decidesIn) {
        this.text = text;
        this.decidesIn = decidesIn;
    }

    /** Spelling in scenarios and tables. */
    public String text() {
        return text;
    }

    /** The phase in which agents of this role decide. */
    public Phase decidesIn() {
        return decidesIn;
    }

    /** The role of that spelling, if there is one. */
    public static Optional<Role> find(String text) {
        for (Role role : values()) {
            if (role.text.equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
