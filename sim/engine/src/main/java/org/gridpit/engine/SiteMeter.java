package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.agent.FlexibleSeen;
import org.gridpit.agent.LoadSeen;
import org.gridpit.agent.PvSeen;
import org.gridpit.agent.Quantiles;
import org.gridpit.demand.CurtailmentCall;
import org.gridpit.demand.FlexibleLoad;
import org.gridpit.demand.LoadModel;
import org.gridpit.settlement.EnergyRegister;
import org.gridpit.solar.PvPlant;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.weather.Weather;

/**
 * What stands behind one agent's meter: plant, battery and load in any combination, netted before anything is traded or
 * settled. Mutable: the battery's charge, the flexible load's debts and the meter's reading carry over.
 */
public final class SiteMeter {
    private final String agentId;
    private final Optional<PvPlant> pv;
    private final Optional<StorageUnit> storage;
    private final Optional<LoadModel> load;
    private final Optional<FlexibleLoad> flexible;
    private final EnergyRegister register = new EnergyRegister();
    private final double largestLoadKw;
    private double baseLoadKw;
    private double availableKw;

    /** The meter of an agent; a flexible load needs a load. */
    public SiteMeter(
            String agentId,
            Optional<PvPlant> pv,
            Optional<StorageUnit> storage,
            Optional<LoadModel> load,
            Optional<FlexibleLoad> flexible) {
        if (flexible.isPresent() && load.isEmpty()) {
            throw new IllegalArgumentException("%s has a flexible part but no load. Maybe add one.".formatted(agentId));
        }
        this.agentId = agentId;
        this.pv = pv;
        this.storage = storage;
        this.load = load;
        this.flexible = flexible;
        this.largestLoadKw = load.map(LoadModel::largestKw).orElse(0.0);
    }

    /** The owner. */
    public String agentId() {
        return agentId;
    }

    boolean hasPv() {
        return pv.isPresent();
    }

    boolean hasFlexibility() {
        return flexible.isPresent() || storage.isPresent();
    }

    Optional<StorageUnit> storage() {
        return storage;
    }

    /** Wear of the battery up to now. */
    StorageWear.Row wearRow() {
        return storage.isPresent() ? storage.get().wearRow() : StorageWear.Row.NONE;
    }

    /** Load of the last tick that made up for what was given up before [kW]. */
    double reboundKw() {
        return flexible.isPresent() ? flexible.get().reboundKw() : 0;
    }

    EnergyRegister register() {
        return register;
    }

    /** Rating of the plant's inverter; 0 without one [kVA]. */
    double pvRatedKva() {
        return pv.isPresent() ? pv.get().acRatedKw() : 0;
    }

    /** Greatest power of the plant; 0 without one [W]. */
    long pvRatedW() {
        return Units.fromKilo(pvRatedKva());
    }

    /** Power of the plant under a sky [kW]. */
    double pvKw(SunAhead.Sun sun, Irradiance sky, double airTemperatureC, double windSpeedMPerS) {
        return pv.orElseThrow()
                .powerKw(
                        sun.apparentZenithDeg(),
                        sun.azimuthDeg(),
                        sun.extraterrestrialWPerM2(),
                        sky.ghiWPerM2(),
                        sky.dniWPerM2(),
                        sky.dhiWPerM2(),
                        airTemperatureC,
                        windSpeedMPerS);
    }

    /** Finds out what the coming tick will bring: the load without any call, and what the weather allows the plant. */
    void meet(DeliveryPeriod period, Weather weather, SunAhead.Sun sun) {
        baseLoadKw = load.isPresent() ? load.get().loadKw(period, weather.airTemperatureC()) : 0;
        availableKw = hasPv() && weather.ghiWPerM2() > 0
                ? pvKw(sun, Irradiance.of(weather), weather.airTemperatureC(), weather.windSpeedMPerS())
                : 0;
    }

    double baseLoadKw() {
        return baseLoadKw;
    }

    double availableKw() {
        return availableKw;
    }

    /** Load that a call could take off after its notice, whatever it pays [W]. */
    long curtailableW(DeliveryPeriod tick) {
        return flexible.isPresent() ? Units.fromKilo(flexible.get().capabilityKw(tick, baseLoadKw)) : 0;
    }

    /** Load that a call would take off after its notice at what it pays, the load being what it is in the coming tick [kW]. */
    double offerKw(DeliveryPeriod tick, CurtailmentCall call) {
        return flexible.isPresent() ? flexible.get().offerKw(tick, baseLoadKw, call) : 0;
    }

    /** Ticks from a call to the first in which the load gives way. */
    int noticeSteps() {
        return flexible.isPresent() ? flexible.get().noticeSteps() : 0;
    }

    /** What an operator may count on when calling. */
    FlexibleSeen flexibleSeen(DeliveryPeriod tick) {
        return new FlexibleSeen(agentId, reliefW(tick), curtailableW(tick), noticeSteps());
    }

    /** Load that a call would take off in the coming tick at what it pays [kW]. */
    double answerKw(DeliveryPeriod tick, CurtailmentCall call) {
        return flexible.isPresent() ? flexible.get().answerKw(tick, baseLoadKw, call) : 0;
    }

    /** Relief that the whole meter could give when called [W]. */
    private long reliefW(DeliveryPeriod tick) {
        return curtailableW(tick) + Units.fromKilo(dischargeHeadroomKw(tick.durationH()));
    }

    /**
     * Most power that the battery could give through a delivery period [kW].
     *
     * @param startsNow whether it is what it is now when the period starts; else it may be full
     */
    double dischargeKw(double periodH, boolean startsNow) {
        return startsNow ? dischargeHeadroomKw(periodH) : dischargeWhenFullKw(periodH);
    }

    private double dischargeHeadroomKw(double hours) {
        return storage.isPresent() ? storage.get().battery().dischargeHeadroomKw(hours) : 0;
    }

    private double dischargeWhenFullKw(double hours) {
        return storage.isPresent() ? storage.get().dischargeWhenFullKw(hours) : 0;
    }

    /** Most power that could be bought, with the battery charging [kW]. */
    double mostBoughtKw() {
        double chargeKw = storage.isPresent() ? storage.get().parameters().chargeLimitKw() : 0;
        return largestLoadKw + chargeKw;
    }

    Optional<PvSeen> pvSeen(double lastKw, List<Quantiles> steps, List<Quantiles> hours) {
        return pv.map(plant -> new PvSeen(pvRatedW(), Units.fromKilo(lastKw), steps, hours));
    }

    Optional<LoadSeen> loadSeen(double lastKw, DeliveryPeriod tick) {
        return load.map(
                present -> new LoadSeen(Units.fromKilo(lastKw), Units.fromKilo(largestLoadKw), curtailableW(tick)));
    }

    /** What the coming tick would make of the meter; the battery is not moved yet. Relief comes from the load first, then from the battery. */
    MeterPower dispatch(MeterOrder order, DeliveryPeriod tick) {
        double servableKw = baseLoadKw * (1 - order.shedShare());
        double askedKw = order.loadReliefKw() + order.voluntaryKw();
        double loadKw = flexible.isPresent() ? flexible.get().step(tick, servableKw, askedKw) : servableKw;
        double loadReliefKw = flexible.isPresent()
                ? Math.min(order.loadReliefKw(), flexible.get().reductionKw())
                : 0;
        double extraKw = Math.max(0, order.promisedKw() - loadReliefKw);
        double ownKw = reachableKw(order.setPointKw(), tick);
        double batteryKw = reachableKw(ownKw + extraKw, tick);
        double batteryReliefKw = Math.max(0, Math.min(extraKw, batteryKw - ownKw));
        double generationKw = Math.min(availableKw, order.limitKw());
        return new MeterPower(
                loadKw,
                generationKw,
                availableKw,
                availableKw - generationKw,
                batteryKw,
                loadReliefKw + batteryReliefKw,
                baseLoadKw - servableKw);
    }

    private double reachableKw(double setPointKw, DeliveryPeriod tick) {
        return storage.isPresent() ? storage.get().reachableKw(setPointKw, tick.durationH()) : 0;
    }

    /** Moves the battery by what its meter read. */
    void charge(double batteryKw, double tickH) {
        if (storage.isPresent()) {
            storage.get().battery().step(batteryKw, tickH);
        }
    }
}
