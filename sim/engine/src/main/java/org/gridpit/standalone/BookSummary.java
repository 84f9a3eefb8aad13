package org.gridpit.standalone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.Energies;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.Money;
import org.gridpit.market.Order;
import org.gridpit.market.Prices;
import org.gridpit.market.Refusal;

/**
 * What became of one book of orders.
 *
 * @param ids what the orders' authors call them, in their order
 * @param orders the same as the mechanism knew them
 */
public record BookSummary(List<String> ids, List<Order> orders, ClearingResult result) {
    private static final int MWH_DECIMALS = 3;
    private static final int USD_DECIMALS = 2;

    /**
     * Clears the orders of a table.
     *
     * @throws InvalidInput if anything is wrong with it
     */
    public static BookSummary of(ClearRequest request, InOut files) {
        List<LineOrder> lines = BookFile.read(files);
        MarketMechanism market = request.market();
        List<Order> orders = java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).at(i))
                .toList();
        orders.forEach(market::submit);
        return new BookSummary(
                lines.stream().map(line -> line.id().text()).toList(), orders, market.close(CallAnswer.ANY));
    }

    /** The size of a contract, where orders must be for one, is that of the first order. */
    private static Map<String, Long> contract(List<LineOrder> orders) {
        return orders.isEmpty() ? Map.of() : Map.of("contractWh", orders.get(0).qty());
    }

    /** The clearing in one line. */
    public String line() {
        StringBuilder line = new StringBuilder();
        if (result.volume() == 0) {
            line.append("nothing cleared").append(quotes());
        } else {
            line.append("cleared ").append(mwh(result.volume())).append(" MWh");
            result.price()
                    .ifPresent(price ->
                            line.append(" at ").append(usdPerMwh(price)).append(" USD/MWh"));
        }
        line.append("   ").append(counted(result.trades().size(), "trade"));
        line.append(", ").append(counted(partlyFilled(), "order")).append(" partly filled");
        line.append(", ").append(result.refused().size()).append(" refused");
        line.append("   surplus ").append(usd(result.welfare())).append(" USD");
        if (result.marketAccount() != 0) {
            line.append("   market account ")
                    .append(usd(result.marketAccount()))
                    .append(" USD");
        }
        return line.toString();
    }

    private String quotes() {
        OptionalLong bid = result.interval().low();
        OptionalLong ask = result.interval().high();
        String best = (bid.isPresent() ? ", best bid " + usdPerMwh(bid.getAsLong()) : "")
                + (ask.isPresent() ? ", best ask " + usdPerMwh(ask.getAsLong()) : "");
        return best.isEmpty() ? "" : best + " USD/MWh";
    }

    private long partlyFilled() {
        long partly = 0;
        for (int i = 0; i < result.size(); i++) {
            partly += result.fill(i) > 0 && result.fill(i) < order(i).quantityWh() ? 1 : 0;
        }
        return partly;
    }

    /** The i-th order that was not refused. */
    private Order order(int i) {
        return orders.get((int) result.fills().orderId(i));
    }

    /** Orders refused, each with its author's name for it and the reason. */
    public List<String> refusals() {
        return result.refused().stream().map(this::refusal).toList();
    }

    private String refusal(Refusal refusal) {
        return "%s: %s".formatted(ids.get((int) refusal.orderId()), refusal.reason());
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String mwh(long wh) {
        return atLeast(Energies.mwh(wh), MWH_DECIMALS);
    }

    private static String usdPerMwh(long ticks) {
        return Prices.usdPerMwh(ticks).toPlainString();
    }

    private static String usd(long tickWh) {
        return atLeast(Money.usd(tickWh), USD_DECIMALS);
    }

    private static String atLeast(BigDecimal number, int decimals) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < decimals ? plain.setScale(decimals) : plain).toPlainString();
    }
}
