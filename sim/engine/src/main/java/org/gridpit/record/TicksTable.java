package org.gridpit.record;

import java.util.List;
import org.gridpit.record.SimEvent.TickClosed;

/** The site tick by tick: weather, power, energy with the utility, price. */
public final class TicksTable implements Table<TickClosed> {
    @Override
    public String name() {
        return "ticks";
    }

    @Override
    public Class<TickClosed> event() {
        return TickClosed.class;
    }

    @Override
    public boolean sampled() {
        return true;
    }

    @Override
    public List<Field<TickClosed>> fields() {
        return new Fields<TickClosed>()
                .real("ghi_w_per_m2", "W/m2", 1, t -> t.weather().ghiWPerM2(), "Global horizontal irradiance")
                .real("dni_w_per_m2", "W/m2", 1, t -> t.weather().dniWPerM2(), "Direct normal irradiance")
                .real("dhi_w_per_m2", "W/m2", 1, t -> t.weather().dhiWPerM2(), "Diffuse horizontal irradiance")
                .real("air_temperature_c", "C", 2, t -> t.weather().airTemperatureC(), "Air temperature")
                .real(
                        "relative_humidity_pct",
                        "%",
                        1,
                        t -> t.weather().relativeHumidityPct(),
                        "Relative humidity of the air")
                .real("wind_speed_m_per_s", "m/s", 2, t -> t.weather().windSpeedMPerS(), "Wind speed")
                .real("cloud_cover_okta", "okta", 2, t -> t.weather().cloudCoverOkta(), "Sky covered by clouds")
                .allowed("0..8")
                .kw("load_kw", TickClosed::loadKw, "Load of all meters, after demand response and shedding")
                .sign("consumption")
                .kw("generation_kw", TickClosed::generationKw, "Generation of all meters, after curtailment")
                .sign("generation")
                .kw("available_kw", TickClosed::availableKw, "What sun and plants would have given without curtailment")
                .kw("curtailed_kw", TickClosed::curtailedKw, "Generation cut")
                .kw("battery_kw", TickClosed::batteryKw, "All batteries at their meters")
                .sign("discharge")
                .kw("demand_response_kw", TickClosed::demandResponseKw, "Load called off by demand response")
                .sign("load reduced")
                .kw("unserved_kw", TickClosed::unservedKw, "Load not served: shed or blacked out")
                .kw("net_load_kw", TickClosed::netLoadKw, "Load minus generation minus battery plus feeder losses")
                .sign("import")
                .kw("planned_kw", TickClosed::plannedKw, "What the supplier behind the site had planned to deliver")
                .kwh("tie_import_kwh", TickClosed::tieImportKwh, "Energy over the tie in the tick")
                .sign("import")
                .real(
                        "energy_residual_kwh",
                        "kWh",
                        12,
                        TickClosed::energyResidualKwh,
                        "What the energy balance leaves unexplained")
                .optionalPrice(
                        "price_usd_per_mwh",
                        TickClosed::priceTicks,
                        "Clearing price of the delivery period of this tick")
                .mwh("traded_mwh", TickClosed::tradedWh, "Energy traded in the market in this tick")
                .mwh(
                        "utility_buys_mwh",
                        TickClosed::utilityBuysWh,
                        "Energy the utility bought from agents in this tick")
                .mwh("utility_sells_mwh", TickClosed::utilitySellsWh, "Energy the utility sold to agents in this tick")
                .price("utility_buys_at_usd_per_mwh", TickClosed::utilityBuysAtTicks, "What the utility pays")
                .price("utility_sells_at_usd_per_mwh", TickClosed::utilitySellsAtTicks, "What the utility asks")
                .kwh("plant_kwh", TickClosed::plantKwh, "Energy from an island's plant in the tick")
                .sign("delivered")
                .toList();
    }
}
