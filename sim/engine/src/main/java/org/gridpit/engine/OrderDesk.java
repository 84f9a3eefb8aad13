package org.gridpit.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.Closing;
import org.gridpit.market.Marketplace;
import org.gridpit.market.Order;
import org.gridpit.market.Refusal;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.market.Side;
import org.gridpit.market.Trade;
import org.gridpit.record.SimEvent;

/**
 * The orders of one tick on their way into the market and out again. Every order leaves a record: filled, left over, or
 * refused and why. A bad order never disturbs the others.
 */
final class OrderDesk {
    private final World world;
    private final Tick tick;
    private final Optional<Marketplace> marketplace;
    private final EventSink sink;
    private final Map<Long, Submission> byId = new HashMap<>();
    private final List<Submission> accepted = new ArrayList<>();
    private final List<RefusedOrder> refused = new ArrayList<>();
    private final long[] offeredWh;
    private final long[] askedForWh;

    OrderDesk(World world, Tick tick, Optional<Marketplace> marketplace, EventSink sink) {
        this.world = world;
        this.tick = tick;
        this.marketplace = marketplace;
        this.sink = sink;
        this.offeredWh = new long[world.traders().size()];
        this.askedForWh = new long[world.traders().size()];
    }

    /** An order arrives. */
    void take(Submission submission) {
        byId.put(submission.orderId(), submission);
        Optional<String> reason = obstacle(submission);
        if (reason.isEmpty()) {
            reason = offer(submission);
        }
        if (reason.isPresent()) {
            refuse(submission, reason.get());
        } else {
            accepted.add(submission);
            live(submission.draft().side())[submission.meter()] +=
                    submission.draft().quantityWh();
        }
    }

    List<RefusedOrder> refused() {
        return refused;
    }

    /** Energy of a meter's live orders of one side. */
    private long[] live(Side side) {
        return side == Side.SELL ? offeredWh : askedForWh;
    }

    /** Why the order may not go to the market at all. */
    private Optional<String> obstacle(Submission submission) {
        Supervision supervision = tick.supervision;
        OrderDraft draft = submission.draft();
        if (marketplace.isEmpty()) {
            return Optional.of(text(Reason.PERIOD_CLOSED));
        }
        if (supervision.market() == MarketStatus.HALT) {
            return Optional.of(text(Reason.MARKET_HALTED));
        }
        String code = supervision.refused().get(submission.orderId());
        if (code != null) {
            return Optional.of(text(Reason.BY_SUPERVISOR) + ": " + code);
        }
        if (draft.quantityWh() <= 0) {
            return Optional.of(text(Reason.QUANTITY_OUT_OF_RANGE));
        }
        long left = submission.deliverableWh() - live(draft.side())[submission.meter()];
        if (draft.quantityWh() > left) {
            return Optional.of(text(Reason.BEYOND_CAPACITY));
        }
        return supervision.band().contains(draft.priceTicks())
                ? Optional.empty()
                : Optional.of(text(Reason.PRICE_OUT_OF_BAND));
    }

    /** Hands the order to the market; why it was not taken. */
    private Optional<String> offer(Submission submission) {
        OrderDraft draft = submission.draft();
        String owner = submission.agentId();
        long id = submission.orderId();
        long seq = accepted.size();
        Order order = draft.side() == Side.BUY
                ? Order.buy(id, owner, draft.priceTicks(), draft.quantityWh(), seq)
                : Order.sell(id, owner, draft.priceTicks(), draft.quantityWh(), seq);
        return marketplace.orElseThrow().submit(draft.period(), order).refusal().map(refusal -> text(refusal.reason()));
    }

    private void refuse(Submission submission, String reason) {
        refused.add(new RefusedOrder(submission, reason));
        close(submission, 0, "refused", reason);
    }

    /** The market has cleared: what each order got, who traded with whom. */
    Clearing settle(Closing closing) {
        ClearingResult result = closing.result();
        for (Refusal refusal : result.refused()) {
            Submission submission = byId.get(refusal.orderId());
            if (accepted.remove(submission)) {
                live(submission.draft().side())[submission.meter()] -=
                        submission.draft().quantityWh();
                refuse(submission, text(refusal.reason()));
            }
        }
        Clearing clearing = new Clearing(
                result.price(),
                result.interval().middle(),
                result.volume(),
                own(result.trades()),
                new long[offeredWh.length],
                new long[offeredWh.length]);
        for (int i = 0; i < accepted.size(); i++) {
            Submission submission = accepted.get(i);
            long filledWh = result.fill(i);
            boolean sale = submission.draft().side() == Side.SELL;
            (sale ? clearing.soldWh() : clearing.boughtWh())[submission.meter()] += filledWh;
            close(submission, filledWh, state(submission, filledWh), "");
        }
        for (OwnTrade trade : clearing.trades()) {
            note(trade);
        }
        note(closing);
        return clearing;
    }

    private static String state(Submission submission, long filledWh) {
        if (filledWh == 0) {
            return "unfilled";
        }
        return filledWh == submission.draft().quantityWh() ? "filled" : "part-filled";
    }

    private List<OwnTrade> own(List<Trade> trades) {
        List<OwnTrade> own = new ArrayList<>(trades.size());
        for (Trade trade : trades) {
            own.add(new OwnTrade(
                    trade,
                    byId.get(trade.buyId()).meter(),
                    byId.get(trade.sellId()).meter()));
        }
        return own;
    }

    private void close(Submission submission, long filledWh, String state, String reason) {
        OrderDraft draft = submission.draft();
        sink.record(new SimEvent.OrderClosed(
                tick.number,
                tick.startS(),
                draft.period(),
                submission.orderId(),
                submission.agentId(),
                draft.side(),
                "gtc",
                draft.priceTicks(),
                draft.quantityWh(),
                filledWh,
                state,
                reason));
    }

    private void note(OwnTrade own) {
        Trade trade = own.trade();
        sink.record(new SimEvent.TradeMade(
                tick.number,
                tick.startS(),
                tick.number,
                trade.seq(),
                trade.buyId(),
                trade.sellId(),
                byId.get(trade.buyId()).agentId(),
                byId.get(trade.sellId()).agentId(),
                trade.quantityWh(),
                trade.buyerPays(),
                trade.sellerReceives()));
    }

    private void note(Closing closing) {
        ClearingResult result = closing.result();
        sink.record(new SimEvent.PeriodCleared(
                tick.number,
                tick.startS(),
                closing.number(),
                closing.period().startS(),
                world.market().name(),
                tick.supervision.market().text(),
                byId.size(),
                refused.size(),
                sum(askedForWh),
                sum(offeredWh),
                result.volume(),
                result.welfare(),
                result.interval().low(),
                result.interval().high(),
                result.price(),
                result.marketAccount(),
                tick.supervision.band().floorTicks(),
                tick.supervision.band().capTicks()));
    }

    private static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            sum += value;
        }
        return sum;
    }

    private static String text(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
