package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.gridpit.market.BlockAuction;
import org.gridpit.market.BlockOrder;
import org.gridpit.market.ClearingResult;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.Refusal;
import org.gridpit.market.SearchReport;
import org.gridpit.time.DeliveryPeriod;

/**
 * Books of a call market: what is cleared at which price, and what each order got.
 *
 * @param cash whether money is told order by order, because it is not the price times the quantity
 */
record CallAnswer(MarketMechanism market, boolean cash) implements LineAnswer {
    /** Which period is traded changes nothing. */
    static final DeliveryPeriod ANY = new DeliveryPeriod(0, 3600);

    @Override
    public void answer(JsonLine line, LineFaults faults, JsonGenerator out) throws IOException {
        Optional<BookLine.Book> book = BookLine.read(line, faults, false);
        if (book.isEmpty()) {
            return;
        }
        List<LineOrder> orders = book.get().orders();
        for (int i = 0; i < orders.size(); i++) {
            submit(orders.get(i), i);
        }
        ClearingResult result = market.close(ANY);
        if (isAnswered(result, faults)) {
            write(book.get().name(), result, out);
        }
    }

    /** Only a block auction knows orders that are filled whole or not at all. */
    private void submit(LineOrder order, int place) {
        if (order.block() && market instanceof BlockAuction blocks) {
            blocks.submit(new BlockOrder(order.at(place)));
        } else {
            market.submit(order.at(place));
        }
    }

    /** Whether every order was taken; notes why not. */
    static boolean isAnswered(ClearingResult result, LineFaults faults) {
        result.refused().stream().map(CallAnswer::fault).distinct().forEach(fault -> faults.add("orders", fault));
        return result.refused().isEmpty();
    }

    private static String fault(Refusal refusal) {
        return switch (refusal.reason()) {
            case OVERFLOW -> "a number to be reported does not fit 64 signed bits. Maybe the unit is too small.";
            default -> "refused: " + refusal.reason();
        };
    }

    private void write(Label name, ClearingResult result, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeFieldName("case");
        name.write(out);
        out.writeNumberField("volume", result.volume());
        out.writeNumberField("welfare", result.welfare());
        write("price_low", result.interval().low(), out);
        write("price_high", result.interval().high(), out);
        write("price", result.price(), out);
        out.writeArrayFieldStart("fills");
        for (int i = 0; i < result.size(); i++) {
            out.writeNumber(result.fill(i));
        }
        out.writeEndArray();
        out.writeNumberField("market_account", result.marketAccount());
        if (cash) {
            out.writeArrayFieldStart("cash");
            for (int i = 0; i < result.size(); i++) {
                out.writeNumber(result.cash(i));
            }
            out.writeEndArray();
        }
        if (result.search().isPresent()) {
            write(result.search().get(), out);
        }
        out.writeEndObject();
    }

    /** A number, or null where there is none. */
    static void write(String field, OptionalLong number, JsonGenerator out) throws IOException {
        if (number.isPresent()) {
            out.writeNumberField(field, number.getAsLong());
        } else {
            out.writeNullField(field);
        }
    }

    private static void write(SearchReport search, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("search");
        out.writeNumberField("nodes", search.nodes());
        out.writeBooleanField("complete", search.complete());
        out.writeNumberField("bound", search.bound());
        out.writeFieldName("gap");
        out.writeNumber(search.gap());
        out.writeEndObject();
    }
}
