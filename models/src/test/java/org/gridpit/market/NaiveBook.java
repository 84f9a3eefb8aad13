package org.gridpit.market;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A continuous book as its rules read: a list of orders, searched from end to end for each trade. A command that makes a
 * number pass 64 bits is undone from a copy.
 */
final class NaiveBook {
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** A trade as it is told. */
    record Made(long seq, long buyId, long sellId, long priceTicks, long quantityWh) {}

    /** An order that rests. */
    record Resting(long id, int owner, Side side, long priceTicks, long quantityWh, long seq) {
        Resting left(long quantityWh) {
            return new Resting(id, owner, side, priceTicks, quantityWh, seq);
        }

        private boolean reaches(Resting other) {
            return side == Side.BUY ? priceTicks >= other.priceTicks : priceTicks <= other.priceTicks;
        }
    }

    private final SelfTrade selfTrade;
    /** In the order of arrival. */
    private List<Resting> book = new ArrayList<>();

    private List<Made> trades = new ArrayList<>();
    private Map<Long, BigInteger> cash = new HashMap<>();
    private Map<Long, BigInteger> filled = new HashMap<>();
    private BigInteger volume = BigInteger.ZERO;
    private BigInteger welfare = BigInteger.ZERO;
    private boolean fits = true;

    NaiveBook(SelfTrade selfTrade) {
        this.selfTrade = selfTrade;
    }

    String run(Command command) {
        Optional<Resting> found =
                book.stream().filter(o -> o.id() == command.id()).findFirst();
        if (command.kind() == Command.Kind.SUBMIT) {
            return found.isPresent() ? "DUPLICATE_ID" : submit(command);
        }
        return found.isEmpty() ? "false" : change(found.get(), command);
    }

    List<Made> trades() {
        return trades;
    }

    List<Resting> side(Side side) {
        Comparator<Resting> byPrice = Comparator.comparingLong(Resting::priceTicks);
        return book.stream()
                .filter(o -> o.side() == side)
                .sorted(side == Side.BUY ? byPrice.reversed() : byPrice)
                .toList();
    }

    BigInteger cash(long id) {
        return cash.getOrDefault(id, BigInteger.ZERO);
    }

    BigInteger filled(long id) {
        return filled.getOrDefault(id, BigInteger.ZERO);
    }

    BigInteger volume() {
        return volume;
    }

    BigInteger welfare() {
        return welfare;
    }

    private String submit(Command c) {
        var order = new Resting(c.id(), c.owner(), c.side(), c.priceTicks(), c.quantityWh(), c.seq());
        Optional<Resting> first = best(order);
        if (selfTrade == SelfTrade.CANCEL_NEWEST
                && first.isPresent()
                && first.get().owner() == c.owner()) {
            return "SELF_TRADE";
        }
        if (c.lifetime() == Lifetime.FOK && tradable(order) < c.quantityWh()) {
            return "true";
        }
        return undoneUnlessFitting(() -> arrive(order, c.lifetime() == Lifetime.GTC)) ? "true" : "OVERFLOW";
    }

    private String change(Resting found, Command c) {
        boolean sooner = c.priceTicks() == found.priceTicks() && c.quantityWh() < found.quantityWh();
        switch (c.kind()) {
            case CANCEL -> book.remove(found);
            case REDUCE -> keep(found, found.quantityWh() - c.quantityWh());
            default -> {
                if (sooner) {
                    keep(found, c.quantityWh());
                } else {
                    var anew =
                            new Resting(c.id(), found.owner(), found.side(), c.priceTicks(), c.quantityWh(), c.seq());
                    return Boolean.toString(undoneUnlessFitting(() -> {
                        book.remove(found);
                        arrive(anew, true);
                    }));
                }
            }
        }
        return "true";
    }

    private void arrive(Resting order, boolean rests) {
        long left = order.quantityWh();
        Optional<Resting> other = best(order);
        while (left > 0 && other.isPresent()) {
            Resting resting = other.get();
            if (resting.owner() == order.owner() && selfTrade == SelfTrade.CANCEL_NEWEST) {
                return;
            }
            if (resting.owner() == order.owner() && selfTrade == SelfTrade.CANCEL_OLDEST) {
                book.remove(resting);
            } else {
                long traded = Math.min(left, resting.quantityWh());
                trade(order, resting, traded);
                left -= traded;
                keep(resting, resting.quantityWh() - traded);
            }
            other = best(order);
        }
        if (left > 0 && rests) {
            book.add(order.left(left));
        }
    }

    private long tradable(Resting order) {
        var rehearsal = new NaiveBook(selfTrade);
        rehearsal.book = new ArrayList<>(book);
        rehearsal.arrive(order, false);
        return rehearsal.filled(order.id()).longValueExact();
    }

    private Optional<Resting> best(Resting order) {
        return side(order.side() == Side.BUY ? Side.SELL : Side.BUY).stream()
                .filter(order::reaches)
                .findFirst();
    }

    private void keep(Resting order, long left) {
        int place = book.indexOf(order);
        if (left > 0) {
            book.set(place, order.left(left));
        } else {
            book.remove(place);
        }
    }

    private void trade(Resting taker, Resting resting, long quantityWh) {
        Resting buy = taker.side() == Side.BUY ? taker : resting;
        Resting sell = taker.side() == Side.BUY ? resting : taker;
        BigInteger quantity = BigInteger.valueOf(quantityWh);
        BigInteger money = BigInteger.valueOf(resting.priceTicks()).multiply(quantity);
        BigInteger gain = BigInteger.valueOf(buy.priceTicks()).subtract(BigInteger.valueOf(sell.priceTicks()));
        trades.add(new Made(taker.seq(), buy.id(), sell.id(), resting.priceTicks(), quantityWh));
        note(money);
        note(cash.merge(buy.id(), money.negate(), BigInteger::add));
        note(cash.merge(sell.id(), money, BigInteger::add));
        note(filled.merge(buy.id(), quantity, BigInteger::add));
        note(filled.merge(sell.id(), quantity, BigInteger::add));
        volume = note(volume.add(quantity));
        welfare = note(welfare.add(gain.multiply(quantity)));
    }

    private BigInteger note(BigInteger reported) {
        fits &= reported.compareTo(LEAST) >= 0 && reported.compareTo(MOST) <= 0;
        return reported;
    }

    private boolean undoneUnlessFitting(Runnable command) {
        var before = new NaiveBook(selfTrade);
        before.copy(this);
        command.run();
        boolean fitted = fits;
        if (!fitted) {
            copy(before);
        }
        return fitted;
    }

    private void copy(NaiveBook from) {
        book = new ArrayList<>(from.book);
        trades = new ArrayList<>(from.trades);
        cash = new HashMap<>(from.cash);
        filled = new HashMap<>(from.filled);
        volume = from.volume;
        welfare = from.welfare;
        fits = from.fits;
    }
}
