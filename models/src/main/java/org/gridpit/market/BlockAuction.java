package org.gridpit.market;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.time.DeliveryPeriod;

/**
 * A uniform-price auction with blocks, as day-ahead exchanges hold it: some orders are filled whole or not at all, and
 * the selection with the largest welfare trades at one price that suits all who trade.
 *
 * <p>No block is accepted at a price worse than its own (none is "paradoxically accepted"). One may be left out at a
 * price that would have suited it: there need be no price at all that suits everybody. The search report lists those.
 *
 * @see "R. Madani, M. Van Vyve, Computationally efficient MIP formulation and algorithms for European day-ahead electricity market auctions, European J. of Operational Research 242, 2015"
 */
public final class BlockAuction implements CallMarket {
    private static final Promise PROMISE = new Promise(BudgetClass.BALANCED, true, false, false, true);

    private final BlockParameters parameters;
    private final CallBook book;

    /** With k = 1/2, pro rata, 100,000 selections, and the widest limits of a scenario. */
    public BlockAuction() {
        this(BlockParameters.defaults(), OrderLimits.scenario());
    }

    public BlockAuction(BlockParameters parameters, OrderLimits limits) {
        this.parameters = parameters;
        this.book = new CallBook(limits);
    }

    @Override
    public Promise promise() {
        return PROMISE;
    }

    @Override
    public List<Trade> submit(Order order) {
        return book.submit(order);
    }

    /** Takes an order that must not be divided, or notes why not. */
    public List<Trade> submit(BlockOrder block) {
        return book.submit(block);
    }

    @Override
    public boolean cancel(long orderId) {
        return book.cancel(orderId);
    }

    @Override
    public ClearingResult close(DeliveryPeriod period) {
        return book.call(this::clear);
    }

    @Override
    public ClearingResult clear(OrderColumns book) {
        return CallBook.exactly(book, this::cleared);
    }

    private ClearingResult cleared(OrderColumns book) {
        BlockRelaxation selection = new BlockRelaxation(book);
        BlockSearch search = new BlockSearch(selection, parameters.maxNodes());
        search.run();
        Accepted accepted = selection.accepted(parameters.rationing());
        PriceInterval interval = new PriceInterval(selection.low(), selection.high());
        OptionalLong price = accepted.buys().length == 0 ? OptionalLong.empty() : OptionalLong.of(price(interval));
        long welfare = selection.welfare().exact();
        SearchReport report =
                SearchReport.of(search.nodes(), welfare, search.bound().exact(), lostBlocks(book, accepted, price));
        return new ClearingResult(
                accepted.volume(),
                welfare,
                interval,
                price,
                accepted.atOnePrice(book, price.orElse(0)),
                0,
                List.of(),
                Optional.of(report));
    }

    private long price(PriceInterval interval) {
        return parameters
                .k()
                .between(interval.low().orElseThrow(), interval.high().orElseThrow());
    }

    /** None where there is no price to compare with. */
    private static List<LostBlock> lostBlocks(OrderColumns book, Accepted accepted, OptionalLong price) {
        return IntStream.range(0, price.isPresent() ? book.size() : 0)
                .filter(i -> book.isBlock(i) && accepted.quantities()[i] == 0)
                .mapToObj(i -> new LostBlock(book.id(i), surplus(book, i, price.getAsLong())))
                .filter(lost -> lost.surplus().signum() > 0)
                .toList();
    }

    private static BigInteger surplus(OrderColumns book, int i, long priceTicks) {
        BigInteger aboveLimit = BigInteger.valueOf(priceTicks).subtract(BigInteger.valueOf(book.priceTicks(i)));
        BigInteger gain = book.side(i) == Side.SELL ? aboveLimit : aboveLimit.negate();
        return gain.multiply(BigInteger.valueOf(book.quantityWh(i)));
    }
}
