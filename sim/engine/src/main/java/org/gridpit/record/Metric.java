package org.gridpit.record;

/**
 * The figures a run is summed up in, in the order they are printed. Their names are an interface to other programs: new ones
 * are added, none is renamed within a major version.
 */
public enum Metric {
    PRICE_MEAN("price_mean_usd_per_mwh", "USD/MWh", 4, "Clearing price, mean over the ticks that have one"),
    PRICE_VOLUME_WEIGHTED_MEAN(
            "price_volume_weighted_mean_usd_per_mwh", "USD/MWh", 4, "Clearing price, mean over traded energy"),
    PRICE_SD("price_sd_usd_per_mwh", "USD/MWh", 4, "Standard deviation of the clearing price over ticks, n - 1"),
    TRADED("traded_mwh", "MWh", 6, "Energy traded in the market"),
    UTILITY_BUYS("utility_buys_mwh", "MWh", 6, "Energy the utility bought from agents"),
    UTILITY_SELLS("utility_sells_mwh", "MWh", 6, "Energy the utility sold to agents"),
    CURTAILED("curtailed_mwh", "MWh", 6, "Generation cut"),
    UNSERVED_ENERGY("unserved_energy_mwh", "MWh", 6, "Load not served: shed or blacked out"),
    PEAK_IMPORT("peak_import_kw", "kW", 3, "Highest mean power over the tie, or from an island's plant, in a tick"),
    PEAK_REDUCTION("peak_reduction_share", "", 6, "Peak import saved against the tariff alone, as a share of it"),
    SELF_CONSUMPTION("self_consumption_share", "", 6, "Share of the site's generation not exported in the same tick"),
    COMMUNITY_COST("community_cost_usd", "USD", 8, "What all agents together paid: minus the sum of their balances"),
    COMMUNITY_SAVING("community_saving_usd", "USD", 8, "Community cost saved against the tariff alone"),
    COMMUNITY_SAVING_SHARE("community_saving_share", "", 6, "The same as a share of the cost under the tariff alone"),
    BATTERY_PROFIT(
            "battery_profit_usd",
            "USD",
            4,
            "Energy of batteries at the clearing price, where there is none at the utility's selling price"),
    BATTERY_CYCLES("battery_cycles", "", 4, "Full cycles of a battery, half its changes of charge; mean of batteries"),
    BATTERY_HEALTH_MIN(
            "battery_health_min",
            "",
            9,
            "Share of the original capacity left at the end, lowest of the batteries whose ageing is followed"),
    BATTERY_WEAR(
            "battery_wear_usd",
            "USD",
            6,
            "What the wear of the batteries is worth whose ageing is followed, all together"),
    FREQUENCY_MIN("frequency_min_hz", "Hz", 6, "Lowest frequency"),
    FREQUENCY_MAX("frequency_max_hz", "Hz", 6, "Highest frequency"),
    ROCOF_WORST("rocof_worst_hz_per_s", "Hz/s", 6, "Rate of change of frequency of largest size, with its sign"),
    FREQUENCY_IN_BAND("frequency_in_band_share", "", 9, "Share of time inside the band"),
    SHEDDING_EVENTS("shedding_events", "", 0, "Times load was shed"),
    VOLTAGE_MIN("voltage_min_pu", "pu", 6, "Lowest voltage at a bus, mean of a tick"),
    VOLTAGE_MAX("voltage_max_pu", "pu", 6, "Highest voltage at a bus, mean of a tick"),
    VOLTAGE_VIOLATION(
            "voltage_violation_bus_hours", "h", 6, "Time outside 0.95 to 1.05 pu for certain, summed over buses"),
    VOLTAGE_DOUBTFUL(
            "voltage_doubtful_bus_hours", "h", 6, "Time of which the linear feeder cannot tell, summed over buses"),
    FEEDER_LOSSES("feeder_losses_mwh", "MWh", 6, "Energy lost in the lines of the feeder"),
    GAINS_POSSIBLE(
            "gains_possible_usd",
            "USD",
            8,
            "Most that the orders could have gained by trading, against the outside option; sum over clearings"),
    MARKET_EFFICIENCY(
            "market_efficiency_share", "", 6, "Gains realised as a share of gains_possible, sums over clearings"),
    SURPLUS_BUYERS("surplus_buyers_share", "", 6, "Share of gains_possible that buyers got"),
    SURPLUS_SELLERS("surplus_sellers_share", "", 6, "Share of gains_possible that sellers got"),
    SURPLUS_MARKET("surplus_market_share", "", 6, "Share of gains_possible that the market account kept"),
    SURPLUS_LOST("surplus_lost_share", "", 6, "Share of gains_possible that nobody got"),
    SMITHS_ALPHA(
            "smiths_alpha_percent",
            "%",
            4,
            "Spread of trade prices about the competitive price, in percent of it; mean over traded energy"),
    TRADE_PRICE_SD(
            "trade_price_sd_usd_per_mwh",
            "USD/MWh",
            4,
            "Standard deviation of trade prices within a clearing; mean over traded energy"),
    HHI_SOLD("hhi_sold", "", 1, "Concentration of energy sold by owner, 0 to 10000; mean over traded energy"),
    HHI_OFFERED("hhi_offered", "", 1, "Concentration of energy offered by owner, 0 to 10000; mean over offered energy"),
    LERNER_INDEX(
            "lerner_index",
            "",
            6,
            "Price above the cost of the dearest lot sold, as a share of the price; mean over traded energy"),
    PRICE_COST_MARGIN(
            "price_cost_margin",
            "",
            6,
            "Price above the cost of the dearest lot sold, as a share of that cost; mean over traded energy"),
    RESIDUAL_SUPPLY_MIN(
            "residual_supply_index_min",
            "",
            6,
            "Energy offered by all but the largest owner per energy wanted; lowest clearing with both"),
    RESIDUAL_SUPPLY_MEAN("residual_supply_index_mean", "", 6, "The same, mean over energy wanted"),
    PIVOTAL_SUPPLIER(
            "pivotal_supplier_share",
            "",
            6,
            "Share of clearings with bids and asks in which demand needs the largest owner: the index is below 1"),
    ORDERS_REFUSED("orders_refused", "", 0, "Orders refused, with a reason each"),
    REFUSED("refused_mwh", "MWh", 6, "Energy of orders refused"),
    PROFIT_GINI(
            "profit_gini",
            "",
            6,
            "Inequality of balances, 0 all equal to 1: mean difference over its maximum, also for negative balances"),
    DECISIONS_FALLBACK("decisions_fallback", "", 0, "Decisions of a rule in place of a model"),
    MODEL_COST("model_cost_usd", "USD", 9, "Cost of the model answers used, when they were made"),
    MESSAGES_TOTAL("messages_total", "", 0, "Copies of messages between agents"),
    MESSAGES_LOST("messages_lost", "", 0, "Copies lost on the way"),
    MESSAGES_REJECTED("messages_rejected", "", 0, "Copies rejected or dead-lettered"),
    MESSAGES_DUPLICATE("messages_duplicate", "", 0, "Second copies that their recipient dropped"),
    DELIVERY_DELAY("delivery_delay_steps_mean", "ticks", 6, "Ticks from sending to delivery, mean of copies delivered"),
    INBOX_PEAK("inbox_peak", "", 0, "Most copies delivered to one agent at once"),
    DR_CALLS("dr_calls", "", 0, "Demand-response calls, one for each agent called"),
    DR_RESPONSE("dr_response_share", "", 6, "Answers per demand-response call delivered"),
    DR_DELIVERED("dr_delivered_share", "", 6, "Load reduced as a share of what was promised"),
    TASK_FAILED("task_failed_share", "", 6, "Share of tasks that failed"),
    FORECAST_REACH("forecast_reach_share", "", 6, "Share of forecast copies delivered"),
    ROLE_GRAPH_DENSITY(
            "role_graph_density",
            "",
            6,
            "Directed pairs of roles that spoke to each other, of all pairs of roles that spoke");

    private final String id;
    private final String unit;
    private final int decimals;
    private final String meaning;

    Metric(String id, String unit, int decimals, String meaning) {
        this.id = id;
        this.unit = unit;
        this.decimals = decimals;
        this.meaning = meaning;
    }

    /** Name in files and on the command line. */
    public String id() {
        return id;
    }

    /** As printed to users; empty for shares and counts. */
    public String unit() {
        return unit;
    }

    /** Digits after the dot. */
    public int decimals() {
        return decimals;
    }

    /** One sentence in the words of the field. */
    public String meaning() {
        return meaning;
    }
}
