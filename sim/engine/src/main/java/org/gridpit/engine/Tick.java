package org.gridpit.engine;

import java.util.List;
import java.util.Optional;
import org.gridpit.time.DeliveryPeriod;

/**
 * One tick of the clock on its way through the phases. Each phase reads what earlier ones left and writes its own
 * result, once.
 */
final class Tick {
    final long number;
    final DeliveryPeriod period;
    private Optional<Tick> previous;

    Snapshot snapshot;
    /** Planned net load without batteries: the p50 of FORECAST [kW]. */
    double forecastNetLoadKw;
    /** Power added to the supplier's plan by GUARD [kW]. */
    double reserveKw;

    Bidding bidding;
    Supervision supervision;
    Clearing clearing;
    /** What DISPATCH wants each meter to do. */
    List<MeterPower> powers;
    /** What each meter did. */
    List<MeterPower> metered;

    Balance balance;
    Settlement settlement;
    /** What BALANCE found on the feeder; empty without one and in the dark. */
    Optional<FeederTick> feeder = Optional.empty();

    Tick(long number, DeliveryPeriod period, Optional<Tick> previous) {
        this.number = number;
        this.period = period;
        this.previous = previous;
        previous.ifPresent(Tick::forgetPast);
    }

    /** Lets go of the tick before, so that memory does not grow with the run. */
    private void forgetPast() {
        previous = Optional.empty();
    }

    /** The tick before, whole; none before the run's first. */
    Optional<Tick> previous() {
        return previous;
    }

    /** Start, UTC epoch seconds. */
    long startS() {
        return period.startS();
    }

    int tickS() {
        return (int) period.durationS();
    }

    double tickH() {
        return period.durationH();
    }
}
