package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.agent.OrderDraft;
import org.gridpit.agent.OwnOrder;
import org.gridpit.agent.Position;
import org.gridpit.market.DeliveryPeriods;
import org.gridpit.market.Marketplace;
import org.gridpit.market.Side;

/** The market as it carries over from tick to tick: open periods, resting orders, and contracts until they are delivered. */
final class TradingFloor {
    private final World world;
    private final DeliveryPeriods periods;
    private final Optional<Marketplace> marketplace;
    private final LiveOrders orders;
    private final Arrivals arrivals = new Arrivals();
    private final String[] owners;
    private final Capacities capacities;
    /** From the period being delivered to the last one opened; null where nothing could be traded. */
    private final List<PeriodTrading> tradings = new ArrayList<>();

    private long first;

    TradingFloor(World world) {
        this.world = world;
        this.periods = world.periods();
        this.marketplace = world.market()
                .mechanism()
                .map(mechanism -> new Marketplace(world.market().session(), mechanism));
        this.orders = new LiveOrders(world.traders().size());
        this.owners =
                world.traders().stream().map(trader -> trader.agent().id()).toArray(String[]::new);
        this.capacities = new Capacities(world.meters());
    }

    /** A tick begins: periods open that are due, others are over. */
    void begin(Tick tick) {
        arrivals.begin();
        long current = periods.numberAt(tick.startS());
        for (; first < current; first++) {
            if (!tradings.isEmpty()) {
                tradings.remove(0);
            }
        }
        marketplace.ifPresent(market -> {
            market.open(tick.startS());
            market.openPeriods().forEach(this::open);
        });
    }

    private void open(long number) {
        while (tradings.size() <= number - first) {
            tradings.add(null);
        }
        int at = (int) (number - first);
        if (tradings.get(at) == null) {
            tradings.set(
                    at,
                    new PeriodTrading(
                            number, periods.period(number), world.traders().size()));
        }
    }

    Optional<Marketplace> marketplace() {
        return marketplace;
    }

    /** Whose meter it is. */
    String owner(int meter) {
        return owners[meter];
    }

    Arrivals arrivals() {
        return arrivals;
    }

    LiveOrders orders() {
        return orders;
    }

    /** Whether orders for a period may be sent. */
    boolean isOpen(long number) {
        return marketplace.isPresent() && marketplace.get().isOpen(number);
    }

    /** What was and is traded for a period that is not over; empty where nothing could be. */
    Optional<PeriodTrading> find(long number) {
        long at = number - first;
        return at < 0 || at >= tradings.size() ? Optional.empty() : Optional.ofNullable(tradings.get((int) at));
    }

    /** Energy that a meter may still offer or ask for, whatever the weather. */
    long leftWh(PeriodTrading trading, int meter, Side side, Tick tick) {
        boolean startsNow = trading.period().startS() == tick.startS();
        return trading.leftWh(meter, side, capacities.mostWh(meter, side, trading.period(), startsNow));
    }

    /** The most that the owner of a new order can still deliver or take, beside contracts and orders that it leaves. */
    long deliverableWh(int meter, OrderDraft draft, Tick tick) {
        Optional<PeriodTrading> trading = find(draft.period());
        if (trading.isEmpty()) {
            return 0;
        }
        long leftWh = leftWh(trading.get(), meter, draft.side(), tick);
        return orders.isEmpty(meter) ? leftWh : leftWh + leavingWh(meter, draft);
    }

    /** What the owner takes out of the same period and side in this tick, by cancelling or by amending. */
    private long leavingWh(int meter, OrderDraft draft) {
        long sum = 0;
        for (Arrivals.Cancellation wish : arrivals.cancellations()) {
            sum += wish.meter() == meter ? restingWh(meter, wish.orderId(), draft) : 0;
        }
        for (int i = arrivals.firstOf(meter); i < arrivals.size() && arrivals.meter(i) == meter; i++) {
            sum += restingWh(meter, arrivals.draft(i).replaces(), draft);
        }
        return sum;
    }

    /** What is left of the order that a new one replaces, if that is for the same period and side. */
    long replacedWh(int meter, OrderDraft draft) {
        return restingWh(meter, draft.replaces(), draft);
    }

    private long restingWh(int meter, long orderId, OrderDraft draft) {
        int place = own(meter, orderId);
        if (place == LiveOrders.NONE) {
            return 0;
        }
        OrderDraft old = orders.draft(place);
        return old.period() == draft.period() && old.side() == draft.side() ? orders.remainingWh(place) : 0;
    }

    /** Place of a resting order of this very owner. */
    int own(int meter, long orderId) {
        int place = orders.find(orderId);
        return place == LiveOrders.NONE || orders.meter(place) != meter ? LiveOrders.NONE : place;
    }

    List<OwnOrder> ordersOf(int meter) {
        return orders.of(meter);
    }

    List<Position> positionsOf(int meter) {
        List<Position> positions = List.of();
        for (int i = 0; i < tradings.size(); i++) {
            PeriodTrading trading = tradings.get(i);
            if (trading != null && (trading.soldWh(meter) > 0 || trading.boughtWh(meter) > 0)) {
                positions = positions.isEmpty() ? new ArrayList<>() : positions;
                positions.add(new Position(
                        trading.number(),
                        trading.period().startS(),
                        (int) trading.period().durationS(),
                        trading.soldWh(meter),
                        trading.boughtWh(meter)));
            }
        }
        return positions;
    }

    /** All periods that are not over and could be traded, first to last. */
    List<PeriodTrading> tradings() {
        return tradings.stream().filter(trading -> trading != null).toList();
    }
}
