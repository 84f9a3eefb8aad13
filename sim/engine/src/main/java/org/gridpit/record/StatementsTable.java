package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.StatementMade;

/** What each account, of an agent or of the site, received or paid, by delivery period and kind of entry. */
public final class StatementsTable implements Table<StatementMade> {
    @Override
    public String name() {
        return "statements";
    }

    @Override
    public Class<StatementMade> event() {
        return StatementMade.class;
    }

    @Override
    public List<Field<StatementMade>> fields() {
        return new Fields<StatementMade>()
                .text("agent", StatementMade::agentId, "Whose account: an agent, or market, utility, balancing, grid")
                .key()
                .integer("period", StatementMade::period, "Number of the delivery period")
                .key()
                .text("kind", s -> Words.of(s.kind()), "What for")
                .key()
                .allowed("trade|imbalance|utility|demand-response|grid-fee|demand-charge|redistribution|storage")
                .mwh("energy_mwh", StatementMade::energyWh, "Energy it is for")
                .sign("sale")
                .usd("amount_usd", StatementMade::amountTickWh, "Money")
                .sign("received")
                .toList();
    }
}
