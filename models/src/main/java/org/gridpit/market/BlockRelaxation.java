package org.gridpit.market;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The best a book can do once some of its blocks are accepted or refused, if the others could be divided: an upper
 * bound for every selection that agrees with these choices, and the answer itself when no block is left in pieces.
 */
final class BlockRelaxation {
    static final int NO_BLOCK = -1;

    private final OrderColumns book;
    private final ServiceLine buys;
    private final ServiceLine sells;
    private final BlockChoice[] choices;
    private final long[] fills;
    private Wide welfare = new Wide();

    /** An {@link ArithmeticException} if the total quantity of a side passes 64 bits. */
    BlockRelaxation(OrderColumns book) {
        this.book = book;
        buys = new ServiceLine(book, Side.BUY);
        sells = new ServiceLine(book, Side.SELL);
        choices = new BlockChoice[book.size()];
        fills = new long[book.size()];
        chooseForAll(BlockChoice.OPEN);
    }

    void chooseForAll(BlockChoice choice) {
        Arrays.fill(choices, choice);
    }

    void choose(int block, BlockChoice choice) {
        choices[block] = choice;
    }

    /** Serves best against best; false when an accepted block cannot be filled whole, or no price suits all of them. */
    boolean solve() {
        buys.form(choices);
        sells.form(choices);
        Arrays.fill(fills, 0);
        welfare = new Wide();
        while (buys.isWaiting() && sells.isWaiting() && trades(buys.head(), sells.head())) {
            trade(buys.head(), sells.head());
        }
        return !buys.owes() && !sells.owes() && buys.acceptedMeet(sells);
    }

    private boolean trades(int buyer, int seller) {
        return buys.owes() || sells.owes() || book.priceTicks(buyer) >= book.priceTicks(seller);
    }

    private void trade(int buyer, int seller) {
        long wanted = book.quantityWh(buyer) - fills[buyer];
        long offered = book.quantityWh(seller) - fills[seller];
        long traded = Math.min(wanted, offered);
        fills[buyer] += traded;
        fills[seller] += traded;
        welfare.addProduct(book.priceTicks(buyer), traded);
        welfare.subtractProduct(book.priceTicks(seller), traded);
        if (wanted == traded) {
            buys.advance();
        }
        if (offered == traded) {
            sells.advance();
        }
    }

    /** Of the last solution. */
    Wide welfare() {
        return welfare;
    }

    /** The one block that the last solution fills in part; serving best against best leaves no second. */
    int partlyFilledBlock() {
        return isPartlyFilledBlock(buys) ? buys.head() : isPartlyFilledBlock(sells) ? sells.head() : NO_BLOCK;
    }

    private boolean isPartlyFilledBlock(ServiceLine line) {
        return line.isWaiting() && fills[line.head()] > 0 && book.isBlock(line.head());
    }

    /** Places in the book of the blocks that trade. */
    int[] filledBlocks() {
        return IntStream.range(0, fills.length)
                .filter(i -> book.isBlock(i) && fills[i] > 0)
                .toArray();
    }

    /** The largest block nothing is settled about; the earlier of equal ones. */
    int largestOpenBlock() {
        int largest = NO_BLOCK;
        for (int i = 0; i < book.size(); i++) {
            if (book.isBlock(i) && choices[i] == BlockChoice.OPEN && (largest == NO_BLOCK || isLarger(i, largest))) {
                largest = i;
            }
        }
        return largest;
    }

    private boolean isLarger(int block, int other) {
        return book.quantityWh(block) == book.quantityWh(other)
                ? book.seq(block) < book.seq(other)
                : book.quantityWh(block) > book.quantityWh(other);
    }

    /** Whether one price suits all that trade and all divisible orders that do not. */
    boolean hasPrice() {
        OptionalLong low = low();
        OptionalLong high = high();
        return low.isEmpty() || high.isEmpty() || low.getAsLong() <= high.getAsLong();
    }

    /** The dearest sell order that trades or the best divisible buy order with an unfilled lot, whichever is more. */
    OptionalLong low() {
        OptionalLong low = buys.bestUnfilledTicks();
        for (int i = 0; i < sells.served(fills); i++) {
            low = OptionalLong.of(Math.max(low.orElse(Long.MIN_VALUE), book.priceTicks(sells.place(i))));
        }
        return low;
    }

    /** The cheapest buy order that trades or the best divisible sell order with an unfilled lot, whichever is less. */
    OptionalLong high() {
        OptionalLong high = sells.bestUnfilledTicks();
        for (int i = 0; i < buys.served(fills); i++) {
            high = OptionalLong.of(Math.min(high.orElse(Long.MAX_VALUE), book.priceTicks(buys.place(i))));
        }
        return high;
    }

    /** Who trades in the last solution, when every block is accepted or refused. */
    Accepted accepted(Rationing rationing) {
        long[] shared = fills.clone();
        if (rationing == Rationing.PRO_RATA) {
            Margin margin = new Margin();
            buys.ration(margin, shared);
            sells.ration(margin, shared);
        }
        return new Accepted(shared, buys.servedPlaces(shared), sells.servedPlaces(shared));
    }
}
