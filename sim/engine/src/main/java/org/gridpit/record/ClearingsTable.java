package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.PeriodCleared;

/** The result of a market for a delivery period. */
public final class ClearingsTable implements Table<PeriodCleared> {
    @Override
    public String name() {
        return "clearings";
    }

    @Override
    public Class<PeriodCleared> event() {
        return PeriodCleared.class;
    }

    @Override
    public List<Field<PeriodCleared>> fields() {
        return new Fields<PeriodCleared>()
                .integer("period", PeriodCleared::period, "Number of the delivery period")
                .key()
                .time("period_utc", PeriodCleared::periodStartS, "Start of the delivery period")
                .text("mechanism", PeriodCleared::mechanism, "Market mechanism")
                .text("status", PeriodCleared::status, "Whether the supervisor held the market")
                .allowed("open|halted")
                .integer("orders", PeriodCleared::orders, "Orders sent, refused ones among them")
                .integer("refused", PeriodCleared::refused, "Orders refused")
                .mwh("bid_mwh", PeriodCleared::bidWh, "Energy of all bids")
                .mwh("ask_mwh", PeriodCleared::askWh, "Energy of all asks")
                .mwh("volume_mwh", PeriodCleared::volumeWh, "Energy traded")
                .usd(
                        "welfare_usd",
                        PeriodCleared::welfareTickWh,
                        "Limits of the filled bids minus limits of the filled asks")
                .optionalPrice(
                        "low_usd_per_mwh", PeriodCleared::lowTicks, "Lower end of the clearing prices that would do")
                .optionalPrice(
                        "high_usd_per_mwh", PeriodCleared::highTicks, "Upper end of the clearing prices that would do")
                .optionalPrice("price_usd_per_mwh", PeriodCleared::priceTicks, "Clearing price")
                .usd("market_account_usd", PeriodCleared::marketAccountTickWh, "What the mechanism keeps")
                .sign("received by the market")
                .price("band_floor_usd_per_mwh", PeriodCleared::bandFloorTicks, "Lowest limit the supervisor lets in")
                .price("band_cap_usd_per_mwh", PeriodCleared::bandCapTicks, "Highest limit the supervisor lets in")
                .price(
                        "outside_buys_usd_per_mwh",
                        PeriodCleared::outsideBuysTicks,
                        "What energy of the period brings outside the market: what a sale costs")
                .price(
                        "outside_sells_usd_per_mwh",
                        PeriodCleared::outsideSellsTicks,
                        "What it takes to get outside the market, less the grid fee: what a purchase is worth")
                .toList();
    }
}
