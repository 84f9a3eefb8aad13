package org.gridpit.lab;

import java.util.List;
import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.rule.Shout;
import org.gridpit.agent.rule.Situation;
import org.gridpit.agent.rule.Trader;
import org.gridpit.market.Side;

/** A subject of the experiment: its units, the next of which it trades, and how it quotes. */
final class LabTrader {
    private final Side side;
    private final List<Long> units;
    private final Trader trader;
    private int traded;

    LabTrader(Side side, List<Long> units, Trader trader) {
        this.side = side;
        this.units = units;
        this.trader = trader;
    }

    Side side() {
        return side;
    }

    /** Its units are given anew. */
    void renew() {
        traded = 0;
    }

    boolean isActive() {
        return traded < units.size();
    }

    /** Of its current unit; of the last once all are traded. */
    long limitTicks() {
        return units.get(Math.min(traded, units.size() - 1));
    }

    void trade() {
        traded++;
    }

    OptionalLong quote(PriceBand legal, OptionalLong bid, OptionalLong ask) {
        return trader.quote(new Situation(limitTicks(), legal, bid, ask));
    }

    double eagerness(PriceBand legal, OptionalLong bid, OptionalLong ask) {
        return trader.eagerness(new Situation(limitTicks(), legal, bid, ask));
    }

    void hear(Shout shout) {
        trader.hear(shout, limitTicks(), isActive());
    }
}
