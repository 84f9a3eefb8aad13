package org.gridpit.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.gridpit.agent.PriceBand;
import org.gridpit.agent.rule.Shout;
import org.gridpit.agent.rule.Shout.Outcome;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;

/**
 * A double auction as laboratories run it: one trader after another is drawn and quotes, single units change hands, and
 * everybody hears every quote and trade. Each period starts with all units given anew and no quote standing; what traders
 * have learned stays.
 */
public final class LabMarket {
    private final LabRules rules;
    private final PriceBand legal;
    private final List<LabTrader> traders;
    private final RandomStream stream;
    private final StandingQuotes quotes;
    private final List<LabTrader> active = new ArrayList<>();
    private final List<LabTrade> trades = new ArrayList<>();

    /** @param stream whose turn it is, and who of several accepts */
    LabMarket(LabRules rules, List<LabTrader> traders, RandomStream stream) {
        this.rules = rules;
        this.legal = rules.legal();
        this.traders = List.copyOf(traders);
        this.stream = stream;
        this.quotes = new StandingQuotes(rules.protocol());
    }

    /** One period, and its trades in their order. */
    List<LabTrade> period() {
        trades.clear();
        quotes.clear();
        traders.forEach(LabTrader::renew);
        active.clear();
        active.addAll(traders);
        if (rules.protocol() == Protocol.P_SHOUT) {
            shouts();
        } else {
            steps();
        }
        return List.copyOf(trades);
    }

    private void steps() {
        boolean open = canTrade();
        for (int step = 0; open && step < rules.maxSteps(); step++) {
            int before = trades.size();
            drawn().ifPresent(this::step);
            open = trades.size() == before || canTrade();
        }
    }

    private void step(LabTrader trader) {
        OptionalLong quote = trader.quote(legal, quotes.price(Side.BUY), quotes.price(Side.SELL));
        if (quote.isEmpty()) {
            return;
        }
        long price = quote.getAsLong();
        Optional<StandingQuotes.Quote> met = quotes.best(other(trader.side()));
        if (met.isPresent() && crosses(trader.side(), price, met.get().priceTicks())) {
            trade(trader, met.get().trader(), met.get().priceTicks());
            announce(new Shout(trader.side(), met.get().priceTicks(), Outcome.CROSSED));
        } else if (quotes.place(trader, price)) {
            announce(new Shout(trader.side(), price, Outcome.QUOTED));
        }
    }

    private void shouts() {
        int failed = 0;
        boolean open = canTrade();
        while (open && failed < rules.maxSteps()) {
            boolean accepted = shout();
            failed = accepted ? 0 : failed + 1;
            open = !accepted || canTrade();
        }
    }

    /** A side, one of its traders, its shout; whether anybody accepted. */
    private boolean shout() {
        Side side = stream.nextInt(2) == 0 ? Side.BUY : Side.SELL;
        LabTrader shouter = anyOf(on(side).toList());
        OptionalLong shout = shouter.quote(legal, OptionalLong.empty(), OptionalLong.empty());
        if (shout.isEmpty()) {
            return false;
        }
        long price = shout.getAsLong();
        List<LabTrader> willing =
                on(other(side)).filter(trader -> accepts(trader, price)).toList();
        if (willing.isEmpty()) {
            announce(new Shout(side, price, Outcome.QUOTED));
            return false;
        }
        trade(shouter, anyOf(willing), price);
        announce(new Shout(side, price, Outcome.ACCEPTED));
        return true;
    }

    private boolean accepts(LabTrader trader, long priceTicks) {
        OptionalLong own = trader.quote(legal, OptionalLong.empty(), OptionalLong.empty());
        return own.isPresent() && crosses(trader.side(), own.getAsLong(), priceTicks);
    }

    /** Whose turn it is; nobody's where the eager move first and nobody expects a gain. */
    private Optional<LabTrader> drawn() {
        return rules.eagerFirst() ? anyEager() : Optional.of(anyOf(active));
    }

    private Optional<LabTrader> anyEager() {
        double[] reach = new double[active.size()];
        double sum = 0;
        for (int i = 0; i < reach.length; i++) {
            sum += active.get(i).eagerness(legal, quotes.price(Side.BUY), quotes.price(Side.SELL));
            reach[i] = sum;
        }
        double drawn = stream.nextUniform() * sum;
        for (int i = 0; i < reach.length; i++) {
            if (drawn < reach[i]) {
                return Optional.of(active.get(i));
            }
        }
        return Optional.empty();
    }

    private LabTrader anyOf(List<LabTrader> some) {
        return some.get(stream.nextInt(some.size()));
    }

    private Stream<LabTrader> on(Side side) {
        return active.stream().filter(trader -> trader.side() == side);
    }

    /** Whether both sides have units and, where traders keep to their limits, some pair of them could gain or break even. */
    private boolean canTrade() {
        OptionalLong value = on(Side.BUY).mapToLong(LabTrader::limitTicks).max();
        OptionalLong cost = on(Side.SELL).mapToLong(LabTrader::limitTicks).min();
        return value.isPresent() && cost.isPresent() && (rules.toExhaustion() || value.getAsLong() >= cost.getAsLong());
    }

    private void trade(LabTrader one, LabTrader other, long priceTicks) {
        LabTrader buyer = one.side() == Side.BUY ? one : other;
        LabTrader seller = one.side() == Side.BUY ? other : one;
        trades.add(new LabTrade(priceTicks, buyer.limitTicks(), seller.limitTicks()));
        buyer.trade();
        seller.trade();
        quotes.traded(buyer, seller);
        active.removeIf(trader -> !trader.isActive());
    }

    private void announce(Shout shout) {
        for (int i = 0; i < traders.size(); i++) {
            traders.get(i).hear(shout);
        }
    }

    private static boolean crosses(Side side, long priceTicks, long metTicks) {
        return side == Side.BUY ? priceTicks >= metTicks : priceTicks <= metTicks;
    }

    private static Side other(Side side) {
        return side == Side.BUY ? Side.SELL : Side.BUY;
    }
}
