package org.gridpit.market;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** The clearing of a book as a linear programme, solved by the simplex method. */
final class LinearProgramme {
    private LinearProgramme() {}

    /** Largest welfare of these orders, the named ones filled whole and any other in part; throws where that cannot be. */
    static double welfare(List<Order> orders, Collection<Order> filledWhole) {
        int n = orders.size();
        double[] gains = new double[n];
        double[] balance = new double[n];
        Collection<LinearConstraint> constraints = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int sign = orders.get(i).side() == Side.BUY ? 1 : -1;
            gains[i] = sign * orders.get(i).priceTicks();
            balance[i] = sign;
            double[] one = new double[n];
            one[i] = 1;
            boolean whole = filledWhole.contains(orders.get(i));
            constraints.add(new LinearConstraint(
                    one,
                    whole ? Relationship.EQ : Relationship.LEQ,
                    orders.get(i).quantityWh()));
        }
        constraints.add(new LinearConstraint(balance, Relationship.EQ, 0));
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(gains, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getValue();
    }
}
