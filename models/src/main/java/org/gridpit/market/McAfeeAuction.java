package org.gridpit.market;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.Promise.BudgetClass;
import org.gridpit.market.Refusal.Reason;
import org.gridpit.market.TradeReduction.Rule;
import org.gridpit.time.DeliveryPeriod;

/**
 * McAfee's double auction for orders of one contract each: no report other than the true price gains anything, and the
 * market never loses money; for that at most one efficient pair, the least valuable, does not trade.
 *
 * <p>k pairs are efficient. Where the middle of bid and ask k + 1 suits pair k, all k trade at it. Otherwise k - 1
 * trade: buyers pay bid k, sellers get ask k, and the market keeps the difference. Plain trade reduction always does the
 * latter.
 *
 * @see "R. P. McAfee, A dominant strategy double auction, J. of Economic Theory 56, 1992"
 */
public final class McAfeeAuction implements MarketMechanism {
    private static final Promise PROMISE = new Promise(BudgetClass.SURPLUS, true, true, false, false);

    private final long contractWh;
    private final boolean alwaysReducing;
    private final CallBook book;
    private final Allocation allocation = new Allocation();

    /** Who trades, and at which doubled prices. */
    private record Deal(Rule rule, int trades, long buyerX2, long sellerX2) {}

    /** With contracts of one lot and the widest limits of a scenario. */
    public McAfeeAuction() {
        this(McAfeeParameters.defaults(), OrderLimits.scenario());
    }

    public McAfeeAuction(McAfeeParameters parameters, OrderLimits limits) {
        this(parameters, limits, false);
    }

    private McAfeeAuction(McAfeeParameters parameters, OrderLimits limits, boolean alwaysReducing) {
        this.contractWh = parameters.contractWh();
        this.alwaysReducing = alwaysReducing;
        this.book = new CallBook(limits);
    }

    /** Plain trade reduction: the last efficient pair never trades. */
    public static McAfeeAuction tradeReduction(McAfeeParameters parameters, OrderLimits limits) {
        return new McAfeeAuction(parameters, limits, true);
    }

    @Override
    public Promise promise() {
        return PROMISE;
    }

    @Override
    public List<Trade> submit(Order order) {
        if (order.quantityWh() == contractWh) {
            book.submit(order);
        } else {
            book.refuse(order.id(), Reason.NOT_SINGLE_UNIT);
        }
        return List.of();
    }

    @Override
    public boolean cancel(long orderId) {
        return book.cancel(orderId);
    }

    @Override
    public ClearingResult close(DeliveryPeriod period) {
        return book.call(this::clear);
    }

    /** As {@link #outcome}, without how it came about. */
    public ClearingResult clear(OrderColumns book) {
        return outcome(book).result();
    }

    /**
     * Clears a book, which stays as it is. Orders of another size than the contract's are refused; so is the book whole
     * when a number to be reported, doubled ones included, passes 64 bits.
     */
    public TradeReduction outcome(OrderColumns book) {
        List<Refusal> refused = new ArrayList<>();
        OrderColumns contracts = contracts(book, refused);
        try {
            return reduced(contracts, refused);
        } catch (ArithmeticException e) {
            return TradeReduction.none(
                    Rule.NO_TRADE,
                    0,
                    ClearingResult.refusing(contracts, Reason.OVERFLOW).alsoRefusing(refused));
        }
    }

    private OrderColumns contracts(OrderColumns book, List<Refusal> refused) {
        for (int i = 0; i < book.size(); i++) {
            if (book.quantityWh(i) != contractWh) {
                refused.add(new Refusal(book.id(i), Reason.NOT_SINGLE_UNIT));
            }
        }
        if (refused.isEmpty()) {
            return book;
        }
        OrderColumns contracts = new OrderColumns();
        for (int i = 0; i < book.size(); i++) {
            if (book.quantityWh(i) == contractWh) {
                contracts.addFrom(book, i);
            }
        }
        return contracts;
    }

    private TradeReduction reduced(OrderColumns book, List<Refusal> refused) {
        allocation.allocate(book, Rationing.TIME_PRIORITY);
        int[] buys = allocation.filledBuys();
        int[] sells = allocation.filledSells();
        Deal deal = deal(book, buys.length);
        ClearingResult result =
                result(book, deal, Arrays.copyOf(buys, deal.trades), Arrays.copyOf(sells, deal.trades), refused);
        if (deal.trades == 0) {
            return TradeReduction.none(deal.rule, allocation.welfare(), result);
        }
        long margin = Math.multiplyExact(Math.subtractExact(deal.buyerX2, deal.sellerX2), contractWh);
        return new TradeReduction(
                deal.rule,
                OptionalLong.of(deal.buyerX2),
                OptionalLong.of(deal.sellerX2),
                Math.multiplyExact(margin, deal.trades),
                allocation.welfare(),
                result);
    }

    private Deal deal(OrderColumns book, int efficient) {
        if (efficient == 0) {
            return new Deal(Rule.NO_TRADE, 0, 0, 0);
        }
        long bid = book.priceTicks(allocation.buys().place(efficient - 1));
        long ask = book.priceTicks(allocation.sells().place(efficient - 1));
        Optional<BigInteger> middleX2 = firstRejectedX2(book, efficient).filter(x2 -> isWithin(x2, ask, bid));
        if (middleX2.isPresent()) {
            long priceX2 = middleX2.get().longValueExact();
            return new Deal(Rule.SINGLE_PRICE, efficient, priceX2, priceX2);
        }
        return efficient == 1
                ? new Deal(Rule.REDUCTION, 0, 0, 0)
                : new Deal(Rule.REDUCTION, efficient - 1, Math.multiplyExact(2, bid), Math.multiplyExact(2, ask));
    }

    /** Twice the middle of the first rejected bid and ask, where both exist and the rule asks for them. */
    private Optional<BigInteger> firstRejectedX2(OrderColumns book, int efficient) {
        RankedSide buys = allocation.buys();
        RankedSide sells = allocation.sells();
        if (alwaysReducing || efficient == buys.size() || efficient == sells.size()) {
            return Optional.empty();
        }
        BigInteger bid = BigInteger.valueOf(book.priceTicks(buys.place(efficient)));
        return Optional.of(bid.add(BigInteger.valueOf(book.priceTicks(sells.place(efficient)))));
    }

    private static boolean isWithin(BigInteger x2, long ask, long bid) {
        return BigInteger.valueOf(ask).shiftLeft(1).compareTo(x2) <= 0
                && x2.compareTo(BigInteger.valueOf(bid).shiftLeft(1)) <= 0;
    }

    private ClearingResult result(OrderColumns book, Deal deal, int[] buys, int[] sells, List<Refusal> refused) {
        long paid = deal.trades == 0 ? 0 : money(deal.buyerX2, 1);
        long received = deal.trades == 0 ? 0 : money(deal.sellerX2, 0);
        long[] quantities = new long[book.size()];
        long[] cash = new long[book.size()];
        for (int i = 0; i < deal.trades; i++) {
            quantities[buys[i]] = contractWh;
            quantities[sells[i]] = contractWh;
            cash[buys[i]] = Math.negateExact(paid);
            cash[sells[i]] = received;
        }
        return new ClearingResult(
                Math.multiplyExact(contractWh, deal.trades),
                Allocation.welfare(book, quantities),
                allocation.interval(),
                price(deal),
                new Fills(book.ids(), quantities, cash, buys, sells, (b, s, wh) -> paid, (b, s, wh) -> received),
                Math.multiplyExact(Math.subtractExact(paid, received), deal.trades),
                refused,
                Optional.empty());
    }

    /** Of one contract at half this price, to a whole unit: down, or up with an {@code up} of 1. */
    private long money(long priceX2, int up) {
        long halves = (priceX2 & 1) * contractWh;
        Wide money = new Wide();
        money.addProduct(priceX2 >> 1, contractWh);
        money.addProduct((halves >> 1) + (halves & up), 1);
        return money.exact();
    }

    private static OptionalLong price(Deal deal) {
        boolean one = deal.trades > 0 && deal.buyerX2 == deal.sellerX2 && (deal.buyerX2 & 1) == 0;
        return one ? OptionalLong.of(deal.buyerX2 >> 1) : OptionalLong.empty();
    }
}
