package org.gridpit.market;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * One side of a book with blocks in the order in which it is served: first the blocks already accepted, whatever their
 * price, then all others by price, at equal price divisible orders before blocks. Refused blocks do not queue.
 */
final class ServiceLine {
    private final OrderColumns book;
    private final Side side;
    private final int[] divisible;
    private final int[] blocks;
    private final int[] places;
    private int accepted;
    private int size;
    private int next;

    /** An {@link ArithmeticException} if the total quantity of the side passes 64 bits. */
    ServiceLine(OrderColumns book, Side side) {
        this.book = book;
        this.side = side;
        RankedSide ranked = new RankedSide(side);
        ranked.rank(book);
        places = Arrays.copyOf(ranked.places(), ranked.size());
        divisible = Arrays.stream(places).filter(place -> !book.isBlock(place)).toArray();
        blocks = Arrays.stream(places).filter(book::isBlock).toArray();
    }

    /** Lines up anew for these choices, by place in the book. */
    void form(BlockChoice[] choices) {
        size = 0;
        next = 0;
        for (int block : blocks) {
            if (choices[block] == BlockChoice.ACCEPTED) {
                places[size++] = block;
            }
        }
        accepted = size;
        int d = 0;
        for (int block : blocks) {
            if (choices[block] == BlockChoice.OPEN) {
                while (d < divisible.length && !isWorse(divisible[d], block)) {
                    places[size++] = divisible[d++];
                }
                places[size++] = block;
            }
        }
        System.arraycopy(divisible, d, places, size, divisible.length - d);
        size += divisible.length - d;
    }

    /** Place in the book of the one to be served; only while {@link #isWaiting}. */
    int head() {
        return places[next];
    }

    void advance() {
        next++;
    }

    boolean isWaiting() {
        return next < size;
    }

    /** Whether an accepted block is still to be served. */
    boolean owes() {
        return next < accepted;
    }

    /** Whether the worst accepted buy block is priced at or above the worst accepted sell block of the other line. */
    boolean acceptedMeet(ServiceLine sells) {
        return accepted == 0 || sells.accepted == 0 || worstAcceptedTicks() >= sells.worstAcceptedTicks();
    }

    private long worstAcceptedTicks() {
        return book.priceTicks(places[accepted - 1]);
    }

    /** How many have got something, the last of them perhaps in part. */
    int served(long[] fills) {
        return isWaiting() && fills[head()] > 0 ? next + 1 : next;
    }

    int place(int i) {
        return places[i];
    }

    /** Places in the book of those that got something, first served first. */
    int[] servedPlaces(long[] fills) {
        return queue(0).filter(place -> fills[place] > 0).toArray();
    }

    /** Best price of the divisible orders with an unfilled lot. */
    OptionalLong bestUnfilledTicks() {
        return queue(next)
                .filter(place -> !book.isBlock(place))
                .mapToLong(book::priceTicks)
                .findFirst();
    }

    private IntStream queue(int from) {
        return Arrays.stream(places, from, size);
    }

    /** Shares what the divisible orders at the marginal price got; once every block is accepted or refused. */
    void ration(Margin margin, long[] fills) {
        margin.share(book, places, accepted, Math.max(accepted, served(fills)), size, fills);
    }

    private boolean isWorse(int order, int block) {
        return side == Side.BUY
                ? book.priceTicks(order) < book.priceTicks(block)
                : book.priceTicks(order) > book.priceTicks(block);
    }
}
