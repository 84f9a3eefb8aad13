package org.gridpit.record;

import java.util.List;

/** The thirteen tables, as a run has them. */
public final class AllTables {
    private AllTables() {}

    public static List<Table<?>> list() {
        return List.of(
                new TicksTable(),
                new OrdersTable(),
                new TradesTable(),
                new ClearingsTable(),
                new StatementsTable(),
                new AgentsTable(),
                new GridTable(),
                new TraceTable(),
                new BusesTable(),
                new MessagesTable(),
                new DecisionsTable(),
                new ForecastsTable(),
                new EventsTable());
    }
}
