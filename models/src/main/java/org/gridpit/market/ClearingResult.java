package org.gridpit.market;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridpit.market.Refusal.Reason;

/**
 * What a clearing decided. Orders are numbered from 0 in the order of submission; refused and cancelled ones are not
 * among them.
 *
 * @param volume traded [Wh]
 * @param welfare value of all filled bids minus cost of all filled asks, at reported prices [tick Wh]
 * @param interval competitive prices; with no trade the best quotes
 * @param price the one price of all trades, where there is one
 * @param fills what each order got
 * @param marketAccount what the market itself received [tick Wh]
 * @param refused orders that never entered the book
 * @param search how the best selection was found, where blocks had to be selected
 */
public record ClearingResult(
        long volume,
        long welfare,
        PriceInterval interval,
        OptionalLong price,
        Fills fills,
        long marketAccount,
        List<Refusal> refused,
        Optional<SearchReport> search) {
    public ClearingResult {
        refused = List.copyOf(refused);
    }

    /** The answer to a book that is refused whole. */
    static ClearingResult refusing(OrderColumns book, Reason reason) {
        List<Refusal> refused = IntStream.range(0, book.size())
                .mapToObj(i -> new Refusal(book.id(i), reason))
                .toList();
        return new ClearingResult(
                0, 0, PriceInterval.UNBOUNDED, OptionalLong.empty(), Fills.NONE, 0, refused, Optional.empty());
    }

    /** The same with orders that were refused before the book was cleared. */
    ClearingResult alsoRefusing(List<Refusal> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        List<Refusal> all = Stream.concat(earlier.stream(), refused.stream()).toList();
        return new ClearingResult(volume, welfare, interval, price, fills, marketAccount, all, search);
    }

    /** Number of orders in the book. */
    public int size() {
        return fills.size();
    }

    /** What order i got [Wh]. */
    public long fill(int i) {
        return fills.quantity(i);
    }

    /** What order i received (positive) or paid (negative) [tick Wh]. */
    public long cash(int i) {
        return fills.cash(i);
    }

    /** Who traded with whom, paired in the order of priority. */
    public List<Trade> trades() {
        return fills.trades();
    }
}
