package org.gridpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridpit.market.BlockAuction;
import org.gridpit.market.BlockOrder;
import org.gridpit.market.BlockParameters;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.ContinuousDoubleAuction;
import org.gridpit.market.LostBlock;
import org.gridpit.market.Order;
import org.gridpit.market.OrderColumns;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.PayAsBidAuction;
import org.gridpit.market.Ratio;
import org.gridpit.market.Rationing;
import org.gridpit.market.SearchReport;
import org.gridpit.market.Trade;
import org.gridpit.time.DeliveryPeriod;
import org.junit.jupiter.api.Test;

/** The examples of docs/library.md. What stands between the marks must stand there too, word for word. */
class LibraryExamplesTest {
    @Test
    void one_call() {
        // Library: a call
        var auction = new PayAsBidAuction();
        var book = new OrderColumns();
        // id, owner, price [0.01 USD/MWh], quantity [Wh], place in the order of arrival
        book.add(Order.sell(1, "solar-farm", 0, 30_000, 1));
        book.add(Order.sell(2, "gas", 80_00, 50_000, 2));
        book.add(Order.buy(3, "town", 300_00, 60_000, 3));
        ClearingResult result = auction.clear(book);
        List<Trade> trades = result.trades(); // the town pays 300.00 USD/MWh, the farm gets 0 and gas 80.00
        long kept = result.marketAccount(); // what bids and asks differ by; 10^8 tick Wh are 1 USD
        // Library: end
        assertThat(trades).hasSize(2);
        assertThat(kept).isEqualTo(30_000L * 300_00 + 30_000L * (300_00 - 80_00));
    }

    @Test
    void one_block() {
        // Library: a block
        var parameters = new BlockParameters(Ratio.HALF, Rationing.TIME_PRIORITY, 10_000);
        var auction = new BlockAuction(parameters, OrderLimits.none());
        var book = new OrderColumns();
        book.add(BlockOrder.sell(1, "coal", 30_00, 10_000_000, 1)); // all of its 10 MWh or nothing
        book.add(Order.sell(2, "gas", 50_00, 20_000_000, 2));
        book.add(Order.buy(3, "town", 90_00, 6_000_000, 3));
        ClearingResult result = auction.clear(book);
        long priceTicks = result.price().orElseThrow(); // 5000: gas serves the town
        SearchReport search = result.search().orElseThrow();
        List<LostBlock> lost = search.lostBlocks(); // coal, which would have liked that price
        boolean proven = search.complete(); // no selection of blocks does better
        // Library: end
        assertThat(priceTicks).isEqualTo(5000);
        assertThat(lost).hasSize(1);
        assertThat(proven).isTrue();
    }

    @Test
    void one_session() {
        // Library: a session
        var market = new ContinuousDoubleAuction();
        market.submit(Order.sell(1, "gas", 80_00, 50_000, 1)); // rests
        List<Trade> trades = market.submit(Order.buy(2, "town", 90_00, 20_000, 2)); // at 80.00: gas was there first
        market.replace(1, 75_00, 30_000, 3); // gas asks for less and is last in the queue at its new price
        long bestAskTicks = market.quotes().high().orElseThrow(); // 7500
        var noon = new DeliveryPeriod(1_909_162_800, 1_909_163_100); // UTC seconds
        ClearingResult session = market.close(noon); // what rests is dropped; fills and cash by order
        // Library: end
        assertThat(trades).containsExactly(new Trade(2, 2, 1, 20_000, 20_000 * 80_00, 20_000 * 80_00));
        assertThat(bestAskTicks).isEqualTo(7500);
        assertThat(session.volume()).isEqualTo(20_000);
    }
}
