package org.gridpit.grid;

/**
 * Generation giving way to high frequency: the share of it that is withheld rises linearly from one speed to another.
 *
 * @param fromSpeed where it begins; infinity for never
 * @param toSpeed where all is withheld
 * @param generationPu what there is to withhold
 */
record Derating(double fromSpeed, double toSpeed, double generationPu) {
    static final int ZONES = 3;
    static final Derating NONE = new Derating(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);

    /** 0 below, 1 on the slope, 2 above. */
    int zone(double speed) {
        if (speed <= fromSpeed) {
            return 0;
        }
        return speed < toSpeed ? 1 : 2;
    }

    /** Share withheld per unit of speed in a zone. */
    double slope(int zone) {
        return zone == 1 ? 1 / (toSpeed - fromSpeed) : 0;
    }

    /** Share withheld at nominal speed if the zone's straight line went on to there. */
    double offset(int zone) {
        return switch (zone) {
            case 0 -> 0;
            case 1 -> -fromSpeed / (toSpeed - fromSpeed);
            default -> 1;
        };
    }

    /** Share of generation withheld. */
    double share(double speed) {
        int zone = zone(speed);
        return zone == 0 ? 0 : slope(zone) * speed + offset(zone);
    }
}
