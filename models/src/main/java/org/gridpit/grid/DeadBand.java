package org.gridpit.grid;

/**
 * What a controller feels of speed: nothing inside a dead band, the excess beyond it (the "no-step" type), and no more
 * once it gives all it may. Linear in each of five zones: -2 and 2 at the ceiling, -1 and 1 beyond the band, 0 inside.
 *
 * @param halfWidth of the band, in speed
 * @param ceiling most that is felt; infinity for no ceiling
 */
record DeadBand(double halfWidth, double ceiling) {
    static final int ZONES = 5;
    static final int CEILING_ZONE = 2;

    /** True when all speed is felt as it is. */
    boolean isLinear() {
        return halfWidth == 0 && ceiling == Double.POSITIVE_INFINITY;
    }

    /** Without a band its two linear zones are one, called 1. */
    int zone(double speed) {
        double size = Math.abs(speed);
        if (size > halfWidth + ceiling) {
            return speed > 0 ? CEILING_ZONE : -CEILING_ZONE;
        }
        if (halfWidth == 0) {
            return 1;
        }
        return size <= halfWidth ? 0 : speed > 0 ? 1 : -1;
    }

    /** Felt per unit of speed in a zone. */
    static double slope(int zone) {
        return Math.abs(zone) == 1 ? 1 : 0;
    }

    /** Felt at nominal speed if the zone's straight line went on to there. */
    double offset(int zone) {
        return switch (zone) {
            case CEILING_ZONE -> ceiling;
            case -CEILING_ZONE -> -ceiling;
            case 1 -> 0 - halfWidth;
            case -1 -> halfWidth;
            default -> 0;
        };
    }

    double felt(double speed) {
        int zone = zone(speed);
        return slope(zone) * speed + offset(zone);
    }
}
