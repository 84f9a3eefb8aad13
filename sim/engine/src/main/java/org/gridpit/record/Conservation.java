package org.gridpit.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridpit.market.Side;
import org.gridpit.record.SimEvent.AgentMetered;
import org.gridpit.record.SimEvent.OrderClosed;
import org.gridpit.record.SimEvent.PeriodCleared;
import org.gridpit.record.SimEvent.StatementMade;
import org.gridpit.record.SimEvent.TickClosed;
import org.gridpit.record.SimEvent.TradeMade;

/**
 * Laws a run may not break, checked while it is written down: energy of each tick adds up, money comes from somewhere, what
 * is bought was sold, no battery is fuller than full. Whether a trade keeps the limits of its orders is the market's to show.
 */
final class Conservation {
    private static final double ENERGY_TOLERANCE_KWH = 1e-9;
    private static final double SOC_TOLERANCE = 1e-9;

    private final Map<Long, Traded> openPeriods = new HashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private long boughtWh;
    private long soldWh;

    /** What was traded for a delivery period so far. */
    private record Traded(long quantityWh, long keptTickWh) {
        Traded and(TradeMade trade) {
            return new Traded(
                    Math.addExact(quantityWh, trade.quantityWh()),
                    Math.addExact(
                            keptTickWh, Math.subtractExact(trade.buyerPaysTickWh(), trade.sellerReceivesTickWh())));
        }
    }

    /** What the statements of an agent, or of the grid, add up to, and what an agent's account says. */
    private static final class Account {
        private long statedTickWh;
        private long balanceTickWh;
        private boolean metered;
    }

    void on(SimEvent event) {
        if (event instanceof AgentMetered meter) {
            checkBattery(meter);
        } else if (event instanceof StatementMade statement) {
            Account account = account(statement.agentId());
            account.statedTickWh = Math.addExact(account.statedTickWh, statement.amountTickWh());
        } else if (event instanceof OrderClosed order) {
            count(order);
        } else if (event instanceof TradeMade trade) {
            openPeriods.merge(trade.period(), new Traded(0, 0).and(trade), (before, now) -> before.and(trade));
        } else if (event instanceof PeriodCleared cleared) {
            checkMarket(cleared);
        } else if (event instanceof TickClosed tick) {
            checkTick(tick);
        }
    }

    /** What holds only over the whole run. */
    void finish() {
        if (boughtWh != soldWh) {
            throw new RunFailure("bought %d Wh but sold %d Wh over the run. Maybe an order was not reported at its end."
                    .formatted(boughtWh, soldWh));
        }
        accounts.forEach((agent, account) -> {
            if (account.metered && account.statedTickWh != account.balanceTickWh) {
                throw new RunFailure(
                        "balance of %s (%d tick Wh) is not the sum of its statements (%d). Maybe one was not reported."
                                .formatted(agent, account.balanceTickWh, account.statedTickWh));
            }
        });
    }

    private Account account(String agentId) {
        return accounts.computeIfAbsent(agentId, id -> new Account());
    }

    private void checkBattery(AgentMetered meter) {
        Account account = account(meter.agentId());
        account.balanceTickWh = meter.balanceTickWh();
        account.metered = true;
        if (meter.soc().isPresent()) {
            double soc = meter.soc().getAsDouble();
            if (!(soc >= -SOC_TOLERANCE && soc <= 1 + SOC_TOLERANCE)) {
                throw broken("state of charge of %s is %s, allowed 0 to 1".formatted(meter.agentId(), soc), meter);
            }
        }
    }

    private void count(OrderClosed order) {
        if (order.side() == Side.BUY) {
            boughtWh = Math.addExact(boughtWh, order.filledWh());
        } else {
            soldWh = Math.addExact(soldWh, order.filledWh());
        }
    }

    private void checkMarket(PeriodCleared cleared) {
        Traded traded = openPeriods.remove(cleared.period());
        long quantityWh = traded == null ? 0 : traded.quantityWh();
        long keptTickWh = traded == null ? 0 : traded.keptTickWh();
        if (quantityWh != cleared.volumeWh()) {
            throw broken(
                    "trades of period %d are %d Wh, its volume %d Wh"
                            .formatted(cleared.period(), quantityWh, cleared.volumeWh()),
                    cleared);
        }
        if (keptTickWh != cleared.marketAccountTickWh()) {
            throw broken(
                    "buyers paid %d tick Wh more than sellers got in period %d, but the market's account has %d"
                            .formatted(keptTickWh, cleared.period(), cleared.marketAccountTickWh()),
                    cleared);
        }
    }

    private void checkTick(TickClosed tick) {
        if (!(Math.abs(tick.energyResidualKwh()) <= ENERGY_TOLERANCE_KWH)) {
            throw broken("energy balance off by %s kWh".formatted(tick.energyResidualKwh()), tick);
        }
        if (tick.moneyResidualTickWh() != 0) {
            throw broken("money off by %d tick Wh".formatted(tick.moneyResidualTickWh()), tick);
        }
    }

    private static RunFailure broken(String what, SimEvent event) {
        return new RunFailure("%s at %s (tick %d). Maybe two parts of the run count differently."
                .formatted(what, Instant.ofEpochSecond(event.startS()), event.tick()));
    }
}
