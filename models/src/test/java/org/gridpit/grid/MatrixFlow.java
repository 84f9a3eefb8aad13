package org.gridpit.grid;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** The linear feeder as a system of equations, solved as one. */
final class MatrixFlow {
    private MatrixFlow() {}

    /** A v = b for the voltages, A p = load for the flows, by LU decomposition. */
    static double[] voltages(List<BusParameters> buses, double[] loadKw, double[] loadKvar) {
        int count = buses.size();
        var children = new Array2DRowRealMatrix(count, count);
        for (BusParameters bus : buses) {
            children.addToEntry(bus.bus() - 1, bus.bus() - 1, 1);
            if (bus.parent() > 0) {
                children.addToEntry(bus.parent() - 1, bus.bus() - 1, -1);
            }
        }
        RealVector active = new LUDecomposition(children).getSolver().solve(perUnit(loadKw));
        RealVector reactive = new LUDecomposition(children).getSolver().solve(perUnit(loadKvar));
        var drop = new ArrayRealVector(count);
        for (BusParameters bus : buses) {
            int i = bus.bus() - 1;
            double tie = bus.parent() == 0 ? Feeders.SLACK_PU * Feeders.SLACK_PU : 0;
            drop.setEntry(i, tie - 2 * (bus.rPu() * active.getEntry(i) + bus.xPu() * reactive.getEntry(i)));
        }
        return new LUDecomposition(children.transpose())
                .getSolver()
                .solve(drop)
                .map(Math::sqrt)
                .toArray();
    }

    private static RealVector perUnit(double[] loads) {
        return new ArrayRealVector(loads).getSubVector(1, loads.length - 1).mapDivide(Feeders.BASE_KVA);
    }
}
