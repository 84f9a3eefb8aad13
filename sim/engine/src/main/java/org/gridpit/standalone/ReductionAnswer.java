package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.gridpit.market.McAfeeAuction;
import org.gridpit.market.OrderColumns;
import org.gridpit.market.Trade;
import org.gridpit.market.TradeReduction;

/** Books of orders for one unit each, cleared by trade reduction: by which rule, at which prices, who traded. */
record ReductionAnswer(McAfeeAuction market) implements LineAnswer {
    @Override
    public void answer(JsonLine line, LineFaults faults, JsonGenerator out) throws IOException {
        Optional<BookLine.Book> book = BookLine.read(line, faults, true);
        if (book.isEmpty()) {
            return;
        }
        List<LineOrder> orders = book.get().orders();
        OrderColumns columns = new OrderColumns();
        for (int i = 0; i < orders.size(); i++) {
            columns.add(orders.get(i).at(i));
        }
        TradeReduction outcome = market.outcome(columns);
        if (CallAnswer.isAnswered(outcome.result(), faults)) {
            write(book.get(), outcome, out);
        }
    }

    private static void write(BookLine.Book book, TradeReduction outcome, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("case");
        book.name().write(out);
        out.writeNumberField("trades", outcome.trades().size());
        out.writeStringField("rule", outcome.rule().name().toLowerCase(Locale.ROOT));
        CallAnswer.write("buyer_price_x2", outcome.buyerPriceX2(), out);
        CallAnswer.write("seller_price_x2", outcome.sellerPriceX2(), out);
        out.writeNumberField("surplus_x2", outcome.surplusX2());
        write("buyers_traded", book, outcome, Trade::buyId, out);
        write("sellers_traded", book, outcome, Trade::sellId, out);
        out.writeNumberField("gft_optimal", outcome.optimalGains());
        out.writeNumberField("gft_realised", outcome.realisedGains());
        out.writeEndObject();
    }

    private static void write(
            String field, BookLine.Book book, TradeReduction outcome, ToLongFunction<Trade> place, JsonGenerator out)
            throws IOException {
        out.writeArrayFieldStart(field);
        for (Trade trade : outcome.trades()) {
            book.orders().get((int) place.applyAsLong(trade)).id().write(out);
        }
        out.writeEndArray();
    }
}
