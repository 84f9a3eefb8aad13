package org.gridpit.engine;

import java.util.Optional;
import org.gridpit.grid.ProtectedArea;

/**
 * Who stands behind the site: the utility over its tie, or an island's plant.
 *
 * @param kind which of the two
 * @param upKw most it delivers to the site
 * @param downKw most it takes
 * @param basePowerKw base of its per-unit system: the utility's control area, or the plant's rating
 * @param area its frequency and relays; empty: no 1-s physics
 */
public record Supplier(Kind kind, double upKw, double downKw, double basePowerKw, Optional<ProtectedArea> area) {
    /** Utility or plant. */
    public enum Kind {
        UTILITY,
        PLANT
    }

    boolean isPlant() {
        return kind == Kind.PLANT;
    }

    /** What it schedules when this is wanted [kW]. */
    double planKw(double wantedKw) {
        return Math.max(-downKw, Math.min(upKw, wantedKw));
    }

    /** A plant's governors have what its schedule leaves; the reserves of a control area are not the site's business. */
    void reserve(double planKw) {
        if (isPlant()) {
            area.ifPresent(its -> its.model()
                    .limit(Math.max(0, upKw - planKw) / basePowerKw, Math.max(0, planKw + downKw) / basePowerKw));
        }
    }
}
