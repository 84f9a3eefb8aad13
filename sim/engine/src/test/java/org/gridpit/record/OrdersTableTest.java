package org.gridpit.record;

import java.util.List;
import java.util.Optional;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.OrderClosed;

class OrdersTableTest extends TableContract<OrderClosed> {
    @Override
    Table<OrderClosed> table() {
        return new OrdersTable();
    }

    @Override
    List<OrderClosed> rows() {
        return List.of(
                Samples.order(0, 7, Side.BUY, 2_500, "filled", ""),
                Samples.order(0, 8, Side.SELL, 0, "refused", "PRICE_OUT_OF_BAND"));
    }

    @Override
    Optional<OrderClosed> withNaN() {
        return Optional.empty();
    }
}
