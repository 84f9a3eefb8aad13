package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridpit.agent.OrderDraft;
import org.gridpit.engine.Arrivals.Cancellation;
import org.gridpit.market.BlockOrder;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.Fills;
import org.gridpit.market.Lifetime;
import org.gridpit.market.Marketplace;
import org.gridpit.market.Order;
import org.gridpit.market.Receipt;
import org.gridpit.market.Refusal;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.market.Trade;

/**
 * The orders of a run on their way into the market and out again. Every order leaves a record: filled, left over,
 * cancelled or refused and why. A bad order never disturbs the others, and nobody touches another's.
 */
final class OrderDesk {
    private static final String WITHDRAWN = "withdrawn";
    private static final String REPLACED = "replaced";
    /** A call market had refused it, which it tells when it closes. */
    private static final String BY_MARKET = "by-market";

    private final TradingFloor floor;
    private final LiveOrders orders;
    private final Admission admission;
    private final EndedOrders ended = new EndedOrders();
    private List<Cancellation> refused = new ArrayList<>();
    private Tick tick;
    private long nextSeq;

    OrderDesk(TradingFloor floor) {
        this.floor = floor;
        this.orders = floor.orders();
        this.admission = new Admission(floor);
    }

    void begin(Tick now) {
        tick = now;
        ended.clear();
        refused = new ArrayList<>();
        orders.reserve(floor.arrivals().endId());
    }

    /** What became of the orders of the tick, beside what the periods came to. */
    Clearing clearing(List<PeriodOutcome> periods) {
        return new Clearing(periods, ended, refused);
    }

    /** An owner takes an order back. */
    void cancel(Cancellation wish) {
        int place = floor.own(wish.meter(), wish.orderId());
        if (place == LiveOrders.NONE || !takeOut(place, WITHDRAWN)) {
            refused.add(wish);
        }
    }

    /** An order arrives, the i-th of this tick. */
    void take(int i) {
        Arrivals arrivals = floor.arrivals();
        OrderDraft draft = arrivals.draft(i);
        int meter = arrivals.meter(i);
        Optional<PeriodTrading> trading = floor.find(draft.period());
        trading.ifPresent(PeriodTrading::countSent);
        String reason = admission.obstacle(arrivals.id(i), meter, draft, trading, tick);
        if (reason.isEmpty()) {
            enter(arrivals.id(i), meter, draft, trading.orElseThrow());
        } else {
            trading.ifPresent(PeriodTrading::countRefused);
            ended.refuse(arrivals.id(i), meter, draft, reason);
        }
    }

    private void enter(long id, int meter, OrderDraft draft, PeriodTrading trading) {
        if (draft.replaces() == 0) {
            submit(id, meter, draft, trading, nextSeq++);
            return;
        }
        int old = floor.own(meter, draft.replaces());
        boolean keepsPlace = keepsPlace(old, draft);
        if (keepsPlace && reduce(old, id, draft, trading)) {
            return;
        }
        long seq = keepsPlace ? orders.seq(old) : nextSeq++;
        if (takeOut(old, REPLACED)) {
            submit(id, meter, draft, trading, seq);
        } else {
            trading.countRefused();
            ended.refuse(id, meter, draft, text(Reason.UNKNOWN_ORDER));
        }
    }

    /** The market keeps the order, only smaller; to its owner it is a new one. */
    private boolean reduce(int place, long id, OrderDraft draft, PeriodTrading trading) {
        long lessWh = orders.remainingWh(place) - draft.quantityWh();
        if (!market().reduce(draft.period(), orders.marketId(place), lessWh)) {
            return false;
        }
        int meter = orders.meter(place);
        ended.cancel(orders.id(place), meter, orders.draft(place), orders.filledWh(place), REPLACED);
        trading.withdraw(meter, draft.side(), orders.remainingWh(place));
        orders.amend(place, id, draft);
        trading.accept(id, meter, draft.side(), draft.quantityWh());
        return true;
    }

    private void submit(long id, int meter, OrderDraft draft, PeriodTrading trading, long seq) {
        orders.add(id, meter, draft, seq);
        trading.accept(id, meter, draft.side(), draft.quantityWh());
        Order order = new Order(
                id, floor.owner(meter), draft.side(), draft.priceTicks(), draft.quantityWh(), seq, draft.stands());
        Receipt receipt = draft.block()
                ? market().submit(draft.period(), new BlockOrder(order))
                : market().submit(draft.period(), order);
        for (Trade trade : receipt.trades()) {
            match(trade, trading);
        }
        for (Refusal gone : receipt.gone()) {
            drop(gone, id, trading);
        }
        if (draft.stands() != Lifetime.GTC && market().matchesOnArrival(draft.period())) {
            int place = orders.find(id);
            if (place != LiveOrders.NONE) {
                finish(place, trading);
            }
        }
    }

    /** Whether the amended order stays where it is in the queue. */
    private boolean keepsPlace(int old, OrderDraft draft) {
        OrderDraft before = orders.draft(old);
        return draft.priceTicks() == before.priceTicks()
                && draft.quantityWh() < orders.remainingWh(old)
                && draft.stands() == before.stands()
                && draft.block() == before.block()
                && draft.side() == before.side()
                && draft.period() == before.period();
    }

    /** Takes an order out of the market before its time; whether it was still there. */
    private boolean takeOut(int place, String reason) {
        boolean rested = market().cancel(orders.draft(place).period(), orders.marketId(place));
        leave(place, rested ? reason : BY_MARKET);
        return rested;
    }

    private void leave(int place, String reason) {
        withdraw(place);
        ended.cancel(orders.id(place), orders.meter(place), orders.draft(place), orders.filledWh(place), reason);
        orders.remove(place);
    }

    private void withdraw(int place) {
        OrderDraft draft = orders.draft(place);
        floor.find(draft.period()).orElseThrow().withdraw(orders.meter(place), draft.side(), orders.remainingWh(place));
    }

    /** A continuous market has matched two orders. */
    private void match(Trade trade, PeriodTrading trading) {
        int buy = orders.findInMarket(trade.buyId());
        int sell = orders.findInMarket(trade.sellId());
        note(trade, trading);
        trading.price(trade.priceTicks(), trade.priceTicks());
        fillAtOnce(buy, trade.quantityWh(), trading);
        fillAtOnce(sell, trade.quantityWh(), trading);
    }

    private void note(Trade trade, PeriodTrading trading) {
        int buy = orders.findInMarket(trade.buyId());
        int sell = orders.findInMarket(trade.sellId());
        trading.note(trade, orders.meter(buy), orders.meter(sell), orders.id(buy), orders.id(sell));
    }

    private void fill(int place, long quantityWh, PeriodTrading trading) {
        orders.fill(place, quantityWh);
        trading.fill(orders.meter(place), orders.draft(place).side(), quantityWh);
    }

    private void fillAtOnce(int place, long quantityWh, PeriodTrading trading) {
        fill(place, quantityWh, trading);
        if (orders.remainingWh(place) == 0) {
            finish(place, trading);
        }
    }

    /** The market is done with an order; what is left of it is not in the market any more. */
    private void finish(int place, PeriodTrading trading) {
        ended.finish(orders.id(place), orders.meter(place), orders.draft(place), orders.filledWh(place));
        trading.drop(orders.meter(place), orders.draft(place).side(), orders.remainingWh(place));
        orders.remove(place);
    }

    /** Before a period closes under a halt nothing is to be matched any more. */
    void withdrawAll(PeriodTrading trading) {
        for (int i = 0; i < trading.orderCount(); i++) {
            int place = orders.find(trading.orderId(i));
            if (place != LiveOrders.NONE) {
                takeOut(place, text(Reason.MARKET_HALTED));
            }
        }
    }

    /** Trading of a period has ended: what each order got, who traded with whom. */
    void close(PeriodTrading trading, ClearingResult result) {
        for (Refusal refusal : result.refused()) {
            refuse(refusal, trading);
        }
        if (!trading.hasTraded()) {
            trading.price(result.price(), result.interval().middle());
            for (Trade trade : result.trades()) {
                note(trade, trading);
            }
            Fills fills = result.fills();
            for (int i = 0; i < fills.size(); i++) {
                int place = orders.findInMarket(fills.orderId(i));
                if (place != LiveOrders.NONE) {
                    fill(place, fills.quantity(i), trading);
                }
            }
        }
        for (int i = 0; i < trading.orderCount(); i++) {
            int place = orders.find(trading.orderId(i));
            if (place != LiveOrders.NONE) {
                finish(place, trading);
            }
        }
    }

    /** By its rules the market did not take the order that came, or took out what was left of it or of others. */
    private void drop(Refusal gone, long arrivedId, PeriodTrading trading) {
        int place = orders.findInMarket(gone.orderId());
        if (gone.orderId() == arrivedId && orders.filledWh(place) == 0) {
            refuse(gone, trading);
        } else {
            leave(place, text(gone.reason()));
        }
    }

    /** The market itself did not take an order. */
    private void refuse(Refusal refusal, PeriodTrading trading) {
        int place = orders.findInMarket(refusal.orderId());
        if (place != LiveOrders.NONE) {
            withdraw(place);
            trading.countRefused();
            ended.refuse(orders.id(place), orders.meter(place), orders.draft(place), text(refusal.reason()));
            orders.remove(place);
        }
    }

    private Marketplace market() {
        return floor.marketplace().orElseThrow();
    }

    /** As tables and messages spell it. */
    static String text(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
