package org.gridpit.market;

import java.util.Arrays;
import org.gridpit.market.Fills.Leg;

/**
 * The orders of a book that trade, and the payments a mechanism may ask of them.
 *
 * @param quantities filled, by place in the book [Wh]
 * @param buys places of the filled buy orders, first served first
 * @param sells places of the filled sell orders, first served first
 */
record Accepted(long[] quantities, int[] buys, int[] sells) {
    long volume() {
        return Arrays.stream(buys).mapToLong(buy -> quantities[buy]).sum();
    }

    /** Everybody trades at this price. */
    Fills atOnePrice(OrderColumns book, long priceTicks) {
        Leg atPrice = (buy, sell, quantityWh) -> Math.multiplyExact(priceTicks, quantityWh);
        long[] cash = new long[quantities.length];
        for (int buy : buys) {
            cash[buy] = Math.negateExact(Math.multiplyExact(priceTicks, quantities[buy]));
        }
        for (int sell : sells) {
            cash[sell] = Math.multiplyExact(priceTicks, quantities[sell]);
        }
        return fills(book, cash, atPrice, atPrice);
    }

    /** Buyers pay what they bid, sellers get what they ask. */
    Fills atOwnPrices(OrderColumns book) {
        long[] prices = book.prices(); // the book is used again before the trades are asked for
        long[] cash = new long[quantities.length];
        for (int buy : buys) {
            cash[buy] = Math.negateExact(Math.multiplyExact(prices[buy], quantities[buy]));
        }
        for (int sell : sells) {
            cash[sell] = Math.multiplyExact(prices[sell], quantities[sell]);
        }
        return fills(
                book,
                cash,
                (buy, sell, quantityWh) -> Math.multiplyExact(prices[buy], quantityWh),
                (buy, sell, quantityWh) -> Math.multiplyExact(prices[sell], quantityWh));
    }

    /** Each pair of {@link Fills#trades} has a price of its own, this share of the way from the ask up to the bid. */
    Fills pairByPair(OrderColumns book, Ratio k) {
        long[] prices = book.prices();
        Leg between = (buy, sell, quantityWh) -> Math.multiplyExact(k.between(prices[sell], prices[buy]), quantityWh);
        long[] cash = new long[prices.length]; // where signs differ, each part is less than welfare
        Fills.forEachPair(quantities, buys, sells, (buy, sell, quantityWh, wanted, offered) -> {
            long money = between.money(buy, sell, quantityWh);
            cash[buy] = Math.subtractExact(cash[buy], money);
            cash[sell] = Math.addExact(cash[sell], money);
        });
        return fills(book, cash, between, between);
    }

    private Fills fills(OrderColumns book, long[] cash, Leg buyerPays, Leg sellerReceives) {
        return new Fills(book.ids(), quantities, cash, buys, sells, buyerPays, sellerReceives);
    }
}
