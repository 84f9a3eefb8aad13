package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.market.ContinuousDoubleAuction;
import org.gridpit.market.Order;
import org.gridpit.market.Side;
import org.gridpit.market.Trade;

/** Sessions of a continuous market: the trades, what rests in the end, and what could not be cancelled. */
record ContinuousAnswer(ContinuousDoubleAuction market) implements LineAnswer {
    @Override
    public void answer(JsonLine line, LineFaults faults, JsonGenerator out) throws IOException {
        Optional<EventsLine.Session> session = EventsLine.read(line, faults);
        if (session.isEmpty()) {
            return;
        }
        Floor floor = new Floor(market);
        session.get().events().forEach(floor::happen);
        List<Order> bids = market.resting(Side.BUY);
        List<Order> asks = market.resting(Side.SELL);
        if (CallAnswer.isAnswered(market.close(CallAnswer.ANY), faults)) {
            floor.write(session.get().name(), bids, asks, out);
        }
    }

    /** A session as it goes on. */
    private static final class Floor {
        private final ContinuousDoubleAuction market;
        private final List<Label> labels = new ArrayList<>();
        private final Map<Label, Integer> numbers = new HashMap<>();
        private final List<Trade> trades = new ArrayList<>();
        private final List<Long> rejected = new ArrayList<>();

        Floor(ContinuousDoubleAuction market) {
            this.market = market;
        }

        void happen(EventsLine.Event event) {
            LineOrder order = event.order();
            if (event.cancels()) {
                Integer number = numbers.get(order.id());
                if (number == null || !market.cancel(number)) {
                    rejected.add(order.seq());
                }
                return;
            }
            int number = labels.size();
            labels.add(order.id());
            numbers.put(order.id(), number);
            Order known = order.at(number);
            trades.addAll(market.submit(new Order(
                    number,
                    known.owner(),
                    known.side(),
                    known.priceTicks(),
                    known.quantityWh(),
                    known.seq(),
                    event.lifetime())));
        }

        void write(Label name, List<Order> bids, List<Order> asks, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeFieldName("case");
            name.write(out);
            out.writeArrayFieldStart("trades");
            for (Trade trade : trades) {
                write(trade, out);
            }
            out.writeEndArray();
            out.writeObjectFieldStart("book");
            write("bids", bids, out);
            write("asks", asks, out);
            out.writeEndObject();
            out.writeArrayFieldStart("rejected_cancels");
            for (long seq : rejected) {
                out.writeNumber(seq);
            }
            out.writeEndArray();
            out.writeEndObject();
        }

        private void write(Trade trade, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeNumberField("seq", trade.seq());
            write("buy", trade.buyId(), out);
            write("sell", trade.sellId(), out);
            out.writeNumberField("price", trade.priceTicks().orElseThrow());
            out.writeNumberField("qty", trade.quantityWh());
            out.writeEndObject();
        }

        private void write(String side, List<Order> orders, JsonGenerator out) throws IOException {
            out.writeArrayFieldStart(side);
            for (Order order : orders) {
                out.writeStartObject();
                write("id", order.id(), out);
                out.writeNumberField("price", order.priceTicks());
                out.writeNumberField("qty", order.quantityWh());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void write(String field, long number, JsonGenerator out) throws IOException {
            out.writeFieldName(field);
            labels.get((int) number).write(out);
        }
    }
}
