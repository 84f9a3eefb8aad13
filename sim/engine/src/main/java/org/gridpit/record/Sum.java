package org.gridpit.record;

/** A sum of doubles that loses nothing of its small terms. See A. Neumaier, ZAMM 54 (1974) 39. */
final class Sum {
    private double sum;
    private double lost;

    void add(double term) {
        double total = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? sum - total + term : term - total + sum;
        sum = total;
    }

    double value() {
        return sum + lost;
    }
}
