package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.market.Closing;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.market.Marketplace;
import org.gridpit.market.RollingSession;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/**
 * CLEAR: orders that nobody kept out go to the market in an order drawn afresh each tick, so that no agent is first for
 * ever; the market clears the tick's delivery period.
 */
final class ClearPhase implements TickPhase {
    private final World world;
    private final Optional<Marketplace> marketplace;
    private final RandomStream arrival;
    private final ClearingMessages messages;
    private final EventSink sink;

    ClearPhase(World world, SiteState state, Mail mail, EventSink sink) {
        this.world = world;
        this.arrival = RandomStreams.of(world.seed(), "world/market", "arrival");
        this.messages = new ClearingMessages(world, state, mail);
        this.sink = sink;
        DeliveryPeriods periods = world.periods();
        this.marketplace = world.market()
                .mechanism()
                .map(mechanism -> new Marketplace(new RollingSession(periods, 1, 0), mechanism));
    }

    @Override
    public void run(Tick tick) {
        marketplace.ifPresent(market -> market.open(tick.startS()));
        OrderDesk desk = new OrderDesk(world, tick, marketplace, sink);
        List<Submission> submissions = tick.bidding.submissions();
        for (int i : permutation(submissions.size())) {
            desk.take(submissions.get(i));
        }
        tick.clearing = Clearing.none(world.traders().size());
        marketplace.ifPresent(market -> close(market, desk, tick));
    }

    private void close(Marketplace market, OrderDesk desk, Tick tick) {
        for (Closing closing : market.close(tick.startS())) {
            tick.clearing = desk.settle(closing);
            messages.send(tick, desk.refused(), tick.clearing);
        }
    }

    private int[] permutation(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        arrival.shuffle(order);
        return order;
    }
}
