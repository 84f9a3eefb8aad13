package org.gridpit.demand;

/** Refusals the parameter records of this package share. */
final class Check {
    private Check() {}

    static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be above 0. Maybe leave the load out.".formatted(name, value));
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 or more. Maybe drop the sign.".formatted(name, value));
        }
    }

    static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must be 0 to 1. Maybe it is in percent.".formatted(name, value));
        }
    }

    static void temperature(double airTemperatureC) {
        if (!Double.isFinite(airTemperatureC)) {
            throw new IllegalArgumentException(
                    "airTemperatureC (%s) must be a number. Maybe the weather has a gap.".formatted(airTemperatureC));
        }
    }
}
