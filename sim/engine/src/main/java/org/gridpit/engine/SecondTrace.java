package org.gridpit.engine;

import org.gridpit.grid.TraceSink;
import org.gridpit.record.SimEvent;

/** The seconds of one tick, each as it stands at its end; the same arrays serve every tick. */
final class SecondTrace implements TraceSink {
    private final double[] frequencyHz;
    private final double[] disturbancePu;
    private final double[] governorPu;
    private final double[] turbinePu;
    private final double[] secondaryPu;
    private int seconds;

    SecondTrace(int tickS) {
        this.frequencyHz = new double[tickS];
        this.disturbancePu = new double[tickS];
        this.governorPu = new double[tickS];
        this.turbinePu = new double[tickS];
        this.secondaryPu = new double[tickS];
    }

    @Override
    public void second(double timeS, double hz, double disturbance, double governor, double turbine, double secondary) {
        frequencyHz[seconds] = hz;
        disturbancePu[seconds] = disturbance;
        governorPu[seconds] = governor;
        turbinePu[seconds] = turbine;
        secondaryPu[seconds] = secondary;
        seconds++;
    }

    /** The tick is over; its seconds are told and forgotten. */
    SimEvent.TraceClosed close(Tick tick) {
        seconds = 0;
        return new SimEvent.TraceClosed(
                tick.number, tick.startS(), frequencyHz, disturbancePu, governorPu, turbinePu, secondaryPu);
    }
}
