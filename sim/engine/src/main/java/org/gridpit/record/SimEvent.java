package org.gridpit.record;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.market.Side;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.weather.Weather;

/**
 * Something that happened in a run and is worth writing down. The engine tells, tables and metrics listen; nothing
 * flows back.
 *
 * <p>Energies and prices of the market are exact: Wh, ticks of 0.01 USD/MWh, money in tick times Wh. Powers are means
 * over the tick in kW, generation and discharge positive, loads as positive {@code loadKw}.
 */
public sealed interface SimEvent {
    /** Clock tick it belongs to, 0 the run's first. */
    long tick();

    /** Start of that tick, UTC epoch seconds. */
    long startS();

    /**
     * The site over one tick: weather, physics, energy and price.
     *
     * @param plantKwh energy from an island's plant; 0 with a tie
     * @param priceTicks what energy delivered in the tick was traded at, whenever that was
     * @param tradedWh energy traded in the tick, whenever it is delivered
     * @param utilityBuysWh from agents, in the last tick of a delivery period for all of it; the same with what it sells
     * @param energyResidualKwh what the power balance of the tick leaves unexplained; 0 but for rounding
     * @param moneyResidualTickWh sum of all accounts of the ledger after the tick; 0
     */
    record TickClosed(
            long tick,
            long startS,
            int tickS,
            Weather weather,
            double loadKw,
            double generationKw,
            double availableKw,
            double curtailedKw,
            double batteryKw,
            double demandResponseKw,
            double unservedKw,
            double netLoadKw,
            double plannedKw,
            double tieImportKwh,
            double plantKwh,
            double energyResidualKwh,
            long moneyResidualTickWh,
            OptionalLong priceTicks,
            long tradedWh,
            long utilityBuysWh,
            long utilitySellsWh,
            long utilityBuysAtTicks,
            long utilitySellsAtTicks)
            implements SimEvent {}

    /** The grid over one tick, from its 1-s steps; only where frequency is modelled. */
    record GridClosed(
            long tick,
            long startS,
            int tickS,
            FrequencyStatistics statistics,
            double basePowerKw,
            double plannedKw,
            double netLoadKw,
            double eventKw,
            String state)
            implements SimEvent {}

    /**
     * The seconds of one tick of grid frequency, one place of each array for each second, the first from
     * {@code startS}, as it stands at its end; powers
     * per unit of the system base. The arrays stay the sender's, who may use them again.
     */
    record TraceClosed(
            long tick,
            long startS,
            double[] frequencyHz,
            double[] disturbancePu,
            double[] governorPu,
            double[] turbinePu,
            double[] secondaryPu)
            implements SimEvent {
        /** Number of seconds. */
        public int seconds() {
            return frequencyHz.length;
        }
    }

    /** One second of grid frequency: what becomes of a {@link TraceClosed} where {@code record.trace} wants it. */
    record TraceSecond(
            long tick,
            long startS,
            long timeS,
            double frequencyHz,
            double disturbancePu,
            double governorPu,
            double turbinePu,
            double secondaryPu)
            implements SimEvent {}

    /**
     * The feeder over one tick; only where there is one.
     *
     * @param lowestPu of all buses but the tie
     * @param busesOutside outside the band for certain
     * @param busesDoubtful of which the feeder's equations cannot tell
     */
    record FeederClosed(
            long tick,
            long startS,
            int tickS,
            double lowestPu,
            double highestPu,
            int busesOutside,
            int busesDoubtful,
            long lossesWh)
            implements SimEvent {}

    /** Voltage and injection at a bus over one tick. */
    record BusClosed(long tick, long startS, int bus, double voltagePu, double powerKw, double reactivePowerKvar)
            implements SimEvent {}

    /**
     * The end of an order's life.
     *
     * @param state filled, part-filled, unfilled, refused or cancelled
     * @param reason why it was refused or cancelled, else empty
     */
    record OrderClosed(
            long tick,
            long startS,
            long period,
            long orderId,
            String agentId,
            Side side,
            String lifetime,
            long priceTicks,
            long quantityWh,
            long filledWh,
            String state,
            String reason)
            implements SimEvent {}

    /** Two orders matched. */
    record TradeMade(
            long tick,
            long startS,
            long period,
            long seq,
            long buyId,
            long sellId,
            String buyer,
            String seller,
            long quantityWh,
            long buyerPaysTickWh,
            long sellerReceivesTickWh)
            implements SimEvent {}

    /**
     * The result of a clearing and the last word on a delivery period: its orders and trades were told before. Outside
     * prices are those that stand when it is cleared.
     *
     * @param status open or halted
     * @param outsideBuysTicks what a seller gets outside the market for energy of the period: the utility's buying price,
     *     without a tie that of down-regulation. It is what a sale costs its owner
     * @param outsideSellsTicks what a buyer pays outside the market, the utility's selling price or that of up-regulation,
     *     less the grid fee that only a purchase in the market pays. It is what a purchase is worth to its owner
     */
    record PeriodCleared(
            long tick,
            long startS,
            long period,
            long periodStartS,
            String mechanism,
            String status,
            long orders,
            long refused,
            long bidWh,
            long askWh,
            long volumeWh,
            long welfareTickWh,
            OptionalLong lowTicks,
            OptionalLong highTicks,
            OptionalLong priceTicks,
            long marketAccountTickWh,
            long bandFloorTicks,
            long bandCapTicks,
            long outsideBuysTicks,
            long outsideSellsTicks)
            implements SimEvent {}

    /** What an account received (or paid, negative) for a delivery period in a tick, by kind of entry. */
    record StatementMade(
            long tick, long startS, String agentId, long period, Kind kind, long energyWh, long amountTickWh)
            implements SimEvent {}

    /**
     * One meter over one tick. Battery fields are empty without a battery.
     *
     * @param stateOfHealth share of the battery's original capacity that is left; empty where ageing is not followed
     * @param wearUsd what its wear since the start is worth; empty where ageing is not followed
     * @param reboundKw load that makes up for what was given up before, part of {@code loadKw}
     */
    record AgentMetered(
            long tick,
            long startS,
            int tickS,
            String agentId,
            String role,
            double loadKw,
            double generationKw,
            double availableKw,
            double curtailedKw,
            double demandResponseKw,
            double unservedKw,
            OptionalDouble batteryKw,
            OptionalDouble batteryEnergyKwh,
            OptionalDouble soc,
            long meteredWh,
            long contractedWh,
            long balanceTickWh,
            OptionalDouble stateOfHealth,
            OptionalDouble wearUsd,
            double reboundKw)
            implements SimEvent {}

    /**
     * A message copy and what became of it.
     *
     * @param fate delivered, lost, duplicate, rejected, dead_letter or undelivered
     */
    record MessageMoved(
            long tick,
            long startS,
            String sentPhase,
            String messageId,
            Optional<String> taskId,
            String kind,
            String from,
            String fromRole,
            Optional<String> to,
            String toRole,
            Optional<String> topic,
            int sizeBytes,
            OptionalLong dueTick,
            Optional<String> duePhase,
            String fate,
            Optional<String> text)
            implements SimEvent {}

    /**
     * A task came to its end; energies are those of a demand-response call, 0 for other matters.
     *
     * @param state completed, failed, canceled or rejected
     */
    record TaskEnded(
            long tick, long startS, String taskId, String agentId, String state, long promisedWh, long deliveredWh)
            implements SimEvent {}

    /**
     * An agent's decision and where it came from; {@code decision} is its canonical JSON.
     *
     * @param source RULE, MODEL, EXTERNAL or FALLBACK
     */
    record DecisionMade(
            long tick,
            long startS,
            String agentId,
            String kind,
            int seq,
            String source,
            Optional<String> outcome,
            Optional<String> detail,
            Optional<String> keys,
            Optional<String> model,
            Optional<String> stamps,
            String decision,
            Optional<String> notes,
            OptionalLong tokensIn,
            OptionalLong tokensOut,
            OptionalLong costNanoUsd,
            OptionalInt rounds)
            implements SimEvent {}

    /** One step of a forecast: quantity (demand, pv, price, net-load) and three quantiles in {@code unit}. */
    record ForecastIssued(
            long tick,
            long startS,
            String agentId,
            String quantity,
            int step,
            long targetS,
            int targetSeconds,
            long p10,
            long p50,
            long p90,
            String unit)
            implements SimEvent {}

    /**
     * Something out of the ordinary: a contingency, an alert, a call, an emergency action.
     *
     * @param onGrid whether it disturbs the grid or comes from its protection: the trace is kept around it
     */
    record EventNoted(
            long tick,
            long startS,
            double atS,
            String type,
            boolean onGrid,
            Optional<String> agentId,
            OptionalDouble sizeKw,
            String detail)
            implements SimEvent {}
}
