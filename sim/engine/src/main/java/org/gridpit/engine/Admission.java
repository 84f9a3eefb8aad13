package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.OrderDraft;
import org.gridpit.market.Refusal.Reason;

/** Whom the market lets in: orders for an open period that their owners could serve, at prices the supervisor admits. */
final class Admission {
    private final TradingFloor floor;

    Admission(TradingFloor floor) {
        this.floor = floor;
    }

    /** Why the order may not go to the market; empty when it may. */
    String obstacle(long id, int meter, OrderDraft draft, Optional<PeriodTrading> trading, Tick tick) {
        Supervision supervision = tick.supervision;
        if (trading.isEmpty() || !floor.isOpen(draft.period())) {
            return OrderDesk.text(Reason.PERIOD_CLOSED);
        }
        if (supervision.market() == MarketStatus.HALT) {
            return OrderDesk.text(Reason.MARKET_HALTED);
        }
        String code =
                supervision.refused().isEmpty() ? null : supervision.refused().get(id);
        if (code != null) {
            return OrderDesk.text(Reason.BY_SUPERVISOR) + ": " + code;
        }
        if (draft.quantityWh() <= 0) {
            return OrderDesk.text(Reason.QUANTITY_OUT_OF_RANGE);
        }
        if (draft.replaces() != 0 && floor.own(meter, draft.replaces()) == LiveOrders.NONE) {
            return OrderDesk.text(Reason.UNKNOWN_ORDER);
        }
        long freedWh = draft.replaces() == 0 ? 0 : floor.replacedWh(meter, draft);
        if (draft.quantityWh() > floor.leftWh(trading.get(), meter, draft.side(), tick) + freedWh) {
            return OrderDesk.text(Reason.BEYOND_CAPACITY);
        }
        return supervision.band().contains(draft.priceTicks()) ? "" : OrderDesk.text(Reason.PRICE_OUT_OF_BAND);
    }
}
