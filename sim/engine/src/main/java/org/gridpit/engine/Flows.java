package org.gridpit.engine;

import java.util.ArrayList;
import java.util.List;
import org.gridpit.grid.AreaPower;
import org.gridpit.grid.ProtectedArea.Stretch;

/** Where power went in a tick, stretch by stretch between its events. */
final class Flows {
    /** Seconds may sum up to a little less than the tick. */
    private static final double WHOLE = 1 - 1e-12;

    private final int tickS;
    private final List<MeterPower> powers;
    private final double[] generationOnS;
    private final double[] withheldOnS;
    private double loadOnS;
    private double liveS;
    private double netLoadKwS;
    private double importKwS;
    private double scheduledKwS;
    private double lossesKwS;

    Flows(Tick tick) {
        this.tickS = tick.tickS();
        this.powers = tick.powers;
        this.generationOnS = new double[powers.size()];
        this.withheldOnS = new double[powers.size()];
    }

    /** What acts now but for relays. */
    AreaPower power(Disturbances disturbances, double lossesKw, double planKw, double eventsKw) {
        double loadKw = 0;
        double generationKw = 0;
        double batteryKw = 0;
        for (int i = 0; i < powers.size(); i++) {
            MeterPower power = powers.get(i);
            loadKw += power.loadKw();
            generationKw += disturbances.tripped(i) ? 0 : power.generationKw();
            batteryKw += power.batteryKw();
        }
        return new AreaPower(loadKw, generationKw, batteryKw, lossesKw, planKw, eventsKw);
    }

    /** Counts a stretch; energy comes from a plant's schedule, or else over the tie. */
    void add(Stretch stretch, AreaPower power, Disturbances disturbances, boolean islanded) {
        for (int i = 0; i < generationOnS.length; i++) {
            if (!disturbances.tripped(i)) {
                generationOnS[i] += stretch.generationFactorS();
                withheldOnS[i] += stretch.durationS() - stretch.generationFactorS();
            }
        }
        loadOnS += stretch.loadFactorS();
        liveS += stretch.liveS();
        lossesKwS += power.lossesKw() * stretch.liveS();
        double kwS = power.loadKw() * stretch.loadFactorS()
                - power.generationKw() * stretch.generationFactorS()
                - (power.batteryKw() - power.lossesKw()) * stretch.liveS();
        netLoadKwS += kwS;
        if (islanded) {
            scheduledKwS += (power.planKw() - power.eventsKw()) * stretch.liveS();
        } else {
            importKwS += kwS;
        }
    }

    /** What each meter read: the powers of the tick, less what trips, relays and black-outs took off. */
    List<MeterPower> metered() {
        double loadShare = share(loadOnS);
        double liveShare = share(liveS);
        List<MeterPower> read = new ArrayList<>(powers.size());
        for (int i = 0; i < generationOnS.length; i++) {
            read.add(powers.get(i).scaled(loadShare, share(generationOnS[i]), withheldOnS[i] / tickS, liveShare));
        }
        return read;
    }

    double meteredKwh(List<MeterPower> read) {
        double sumKw = 0;
        for (MeterPower power : read) {
            sumKw += power.netKw();
        }
        return kwh(sumKw * tickS);
    }

    /** Mean load minus generation minus batteries plus losses. */
    double netLoadKw() {
        return netLoadKwS / tickS;
    }

    /** Whether the site had power at any time. */
    boolean wasLive() {
        return liveS > 0;
    }

    double importKwh() {
        return kwh(importKwS);
    }

    double lossesKwh() {
        return kwh(lossesKwS);
    }

    /** What a plant gave: its schedule less what it lost, and what its governors added for the site alone. */
    double plantKwh(double governedKwS) {
        return kwh(scheduledKwS + governedKwS);
    }

    private double share(double onS) {
        return onS >= WHOLE * tickS ? 1 : onS / tickS;
    }

    private static double kwh(double kwS) {
        return kwS / Clock.SECONDS_PER_HOUR;
    }
}
