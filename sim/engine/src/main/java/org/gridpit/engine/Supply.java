package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.grid.AreaPower;
import org.gridpit.grid.FrequencyModel;
import org.gridpit.grid.FrequencyStatistics;
import org.gridpit.grid.ProtectedArea;
import org.gridpit.grid.ProtectedArea.Stretch;
import org.gridpit.grid.ProtectionEvent;
import org.gridpit.grid.TraceSink;

/**
 * The supplier in charge: the usual one, or while the tie is down the plant that stands by. With neither the site is dark.
 * The other one's frequency runs on beside it, so that noise and time stay the same whatever the tie does.
 */
final class Supply {
    private final Supplier usual;
    private final Optional<Supplier> standby;
    private boolean tieUp = true;
    private Optional<FrequencyStatistics> untilSwitch = Optional.empty();
    private double basePowerUntilSwitchKw;
    private double plantKwSUntilSwitch;

    Supply(Supplier usual, Optional<Supplier> standby) {
        this.usual = usual;
        this.standby = standby;
        standby.flatMap(Supplier::area).ifPresent(ProtectedArea::stop);
        resetStatistics();
    }

    /** The one that supplies the site now; none: the site is dark. */
    Optional<Supplier> inCharge() {
        return tieUp ? Optional.of(usual) : standby;
    }

    /** The frequency at the site, 0 in the dark; the nominal one without 1-s physics. */
    double frequencyHz(double nominalHz) {
        if (inCharge().isEmpty()) {
            return 0;
        }
        return inCharge()
                .flatMap(Supplier::area)
                .map(area -> area.model().frequencyHz())
                .orElse(nominalHz);
    }

    /** Whether a plant, or nothing at all, stands behind the site now. */
    boolean isIslanded() {
        return !tieUp || usual.isPlant();
    }

    /** Secondary reserve in use now, positive raises frequency [kW]. */
    double secondaryKw() {
        return inCharge()
                .flatMap(supplier -> supplier.area().map(area -> area.model().secondaryPu() * supplier.basePowerKw()))
                .orElse(0.0);
    }

    /** Whether the one in charge is the one that always is but for outages. */
    boolean isUsual() {
        return tieUp;
    }

    /** Whether the site has power now. */
    boolean isLive() {
        return inCharge().isPresent()
                && inCharge().get().area().map(ProtectedArea::isLive).orElse(true);
    }

    /** Whether relays keep load or generation off now. */
    boolean isProtected() {
        return inCharge()
                .flatMap(Supplier::area)
                .map(area -> area.loadFactor() < 1 || area.generationFactor() < 1)
                .orElse(false);
    }

    /** What a plant's governors gave for the site since the last reset, beyond its schedule. */
    double governedKwS() {
        Optional<Supplier> plant = usual.isPlant() ? Optional.of(usual) : standby;
        return plantKwSUntilSwitch
                + plant.flatMap(its -> its.area()
                                .map(area -> its.basePowerKw()
                                        * area.model().statistics().balance().governedPuS()))
                        .orElse(0.0);
    }

    /** The tie is up or down from now on; the plant that stands by takes over at nominal frequency. */
    void switchTie(boolean up) {
        if (up == tieUp) {
            return;
        }
        closePart();
        tieUp = up;
        standby.flatMap(Supplier::area).ifPresent(up ? ProtectedArea::stop : ProtectedArea::start);
    }

    /** What has been since the last reset was under another supplier than what is to come. */
    private void closePart() {
        double governedKwS = governedKwS();
        untilSwitch = statistics();
        basePowerUntilSwitchKw = basePowerKw();
        reset();
        plantKwSUntilSwitch = governedKwS;
    }

    /**
     * Moves on to an instant.
     *
     * @param power what acts at the site, by the plan of the one in charge
     * @param utilityEventsKw what the utility has lost
     */
    Stretch advance(
            AreaPower power,
            double utilityEventsKw,
            double fromS,
            double toS,
            TraceSink trace,
            ProtectionEvent.Sink acted) {
        if (tieUp) {
            standby.ifPresent(
                    idle -> advance(idle, AreaPower.NONE, fromS, toS, TraceSink.NONE, ProtectionEvent.Sink.NONE));
            return advance(usual, power, fromS, toS, trace, acted);
        }
        advance(
                usual,
                AreaPower.eventsOnly(utilityEventsKw),
                fromS,
                toS,
                standby.isPresent() ? TraceSink.NONE : dark(trace),
                ProtectionEvent.Sink.NONE);
        return standby.map(plant -> advance(plant, power, fromS, toS, trace, acted))
                .orElseGet(() -> new Stretch(toS - fromS, 0, 0, 0));
    }

    /** The utility's seconds go on while the site has none. */
    private static TraceSink dark(TraceSink trace) {
        return (timeS, hz, disturbance, governor, turbine, secondary) -> trace.second(timeS, 0, 0, 0, 0, 0);
    }

    private static Stretch advance(
            Supplier supplier, AreaPower power, double fromS, double toS, TraceSink trace, ProtectionEvent.Sink acted) {
        if (supplier.area().isEmpty()) {
            double lengthS = toS - fromS;
            return new Stretch(lengthS, lengthS, lengthS, lengthS);
        }
        ProtectedArea area = supplier.area().get();
        area.set(power);
        return area.advanceTo(toS, trace, acted);
    }

    /** Base of the statistics: that of the one in charge now, in the dark the usual one's [kW]. */
    double basePowerKw() {
        return inCharge().orElse(usual).basePowerKw();
    }

    /** How frequency at the site did since the last reset, whoever was in charge. */
    Optional<FrequencyStatistics> statistics() {
        Optional<FrequencyStatistics> present =
                inCharge().orElse(usual).area().map(ProtectedArea::model).map(this::ofSite);
        if (present.isEmpty() || untilSwitch.isEmpty()) {
            return present;
        }
        FrequencyStatistics before = untilSwitch.get();
        double baseRatio = basePowerUntilSwitchKw / basePowerKw();
        return present.map(now -> now.durationS() > 0 ? before.followedBy(now, baseRatio) : before);
    }

    private FrequencyStatistics ofSite(FrequencyModel model) {
        FrequencyStatistics own = model.statistics();
        return inCharge().isPresent()
                ? own
                : FrequencyStatistics.dark(
                        model.timeS() - own.durationS(), own.durationS(), model.nominalFrequencyHz());
    }

    void resetStatistics() {
        untilSwitch = Optional.empty();
        plantKwSUntilSwitch = 0;
        reset();
    }

    private void reset() {
        usual.area().ifPresent(area -> area.model().resetStatistics());
        standby.flatMap(Supplier::area).ifPresent(area -> area.model().resetStatistics());
    }
}
