package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.UtilityPrices;
import org.gridpit.engine.Arrivals.Cancellation;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.Closing;
import org.gridpit.market.Marketplace;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/**
 * CLEAR: first go the orders that are taken back; then orders that nobody kept out go to the market in an order drawn
 * afresh each tick, so that no agent is first for ever; then the delivery periods close that are due. Under a halt nothing
 * is matched: what rests in a period that closes is taken out before.
 */
final class ClearPhase implements TickPhase {
    private final World world;
    private final TradingFloor floor;
    private final OrderDesk desk;
    private final RandomStream arrival;
    private final ClearingMessages messages;
    private int[] order = new int[0];

    ClearPhase(World world, SiteState state, Mail mail) {
        this.world = world;
        this.floor = state.floor();
        this.desk = new OrderDesk(floor);
        this.arrival = RandomStreams.of(world.seed(), "world/market", "arrival");
        this.messages = new ClearingMessages(world, state, mail);
    }

    @Override
    public void run(Tick tick) {
        desk.begin(tick);
        for (Cancellation wish : floor.arrivals().cancellations()) {
            desk.cancel(wish);
        }
        int size = floor.arrivals().size();
        drawOrder(size);
        floor.arrivals().gather(order);
        for (int i = 0; i < size; i++) {
            desk.take(order[i]);
        }
        List<PeriodCleared> closed =
                floor.marketplace().map(market -> close(market, tick)).orElse(List.of());
        tick.clearing = desk.clearing(outcomes(closed));
        if (floor.marketplace().isPresent()) {
            messages.send(tick);
        }
    }

    private void drawOrder(int size) {
        if (order.length != size) {
            order = new int[size];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        arrival.shuffle(order);
    }

    private List<PeriodCleared> close(Marketplace market, Tick tick) {
        if (tick.supervision.market() == MarketStatus.HALT) {
            for (long number : market.closing(tick.startS())) {
                desk.withdrawAll(floor.find(number).orElseThrow());
            }
        }
        List<PeriodCleared> closed = new ArrayList<>();
        for (Closing closing : market.close(tick.startS())) {
            PeriodTrading trading = floor.find(closing.number()).orElseThrow();
            desk.close(trading, closing.result());
            closed.add(cleared(trading, closing.result(), tick));
        }
        return closed;
    }

    private PeriodCleared cleared(PeriodTrading trading, ClearingResult result, Tick tick) {
        UtilityPrices outside = tick.snapshot.market().outside(trading.number());
        return new PeriodCleared(
                tick.number,
                tick.startS(),
                trading.number(),
                trading.period().startS(),
                world.market().name(),
                tick.supervision.market().text(),
                trading.sent(),
                trading.refused(),
                trading.bidWh(),
                trading.askWh(),
                result.volume(),
                result.welfare(),
                result.interval().low(),
                result.interval().high(),
                result.price(),
                result.marketAccount(),
                tick.supervision.band().floorTicks(),
                tick.supervision.band().capTicks(),
                outside.buysAtTicks(),
                outside.sellsAtTicks() - world.tariff().gridFeeTicks());
    }

    /** Of every period that traded or closed. */
    private List<PeriodOutcome> outcomes(List<PeriodCleared> closed) {
        List<PeriodOutcome> outcomes = new ArrayList<>();
        for (PeriodTrading trading : floor.tradings()) {
            Optional<PeriodCleared> cleared = find(closed, trading.number());
            List<OwnTrade> trades = trading.takeTrades();
            if (cleared.isPresent() || !trades.isEmpty()) {
                outcomes.add(new PeriodOutcome(trading.number(), trades, trading.priceTicks(), cleared));
            }
        }
        return outcomes;
    }

    private static Optional<PeriodCleared> find(List<PeriodCleared> closed, long number) {
        for (PeriodCleared one : closed) {
            if (one.period() == number) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
