package org.gridpit.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.Side;

/** The quotes that stand, under the rules of {@link Protocol#P_CANCEL} or {@link Protocol#P_KEEP}. */
final class StandingQuotes {
    private final boolean keep;
    private final Map<Side, List<Quote>> quotes = new EnumMap<>(Side.class);

    StandingQuotes(Protocol protocol) {
        this.keep = protocol == Protocol.P_KEEP;
        clear();
    }

    /** A quote and who made it. */
    record Quote(LabTrader trader, long priceTicks) {}

    void clear() {
        for (Side side : Side.values()) {
            quotes.put(side, new ArrayList<>());
        }
    }

    /** The best of a side, the earliest of equals. */
    Optional<Quote> best(Side side) {
        Quote best = null;
        for (Quote quote : quotes.get(side)) {
            if (best == null || isBetter(side, quote.priceTicks, best.priceTicks)) {
                best = quote;
            }
        }
        return Optional.ofNullable(best);
    }

    OptionalLong price(Side side) {
        Optional<Quote> best = best(side);
        return best.isPresent() ? OptionalLong.of(best.get().priceTicks) : OptionalLong.empty();
    }

    /** Lets a quote stand; false when it had to improve and did not. */
    boolean place(LabTrader trader, long priceTicks) {
        Side side = trader.side();
        List<Quote> own = quotes.get(side);
        if (keep) {
            own.removeIf(quote -> quote.trader == trader);
        } else if (!own.isEmpty()) {
            if (!isBetter(side, priceTicks, own.get(0).priceTicks)) {
                return false;
            }
            own.clear();
        }
        own.add(new Quote(trader, priceTicks));
        return true;
    }

    void traded(LabTrader one, LabTrader other) {
        if (keep) {
            quotes.values().forEach(side -> side.removeIf(quote -> quote.trader == one || quote.trader == other));
        } else {
            clear();
        }
    }

    private static boolean isBetter(Side side, long priceTicks, long thanTicks) {
        return side == Side.BUY ? priceTicks > thanTicks : priceTicks < thanTicks;
    }
}
