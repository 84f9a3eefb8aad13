package org.gridpit.standalone;

import java.util.Optional;
import org.gridpit.solar.AirMass;
import org.gridpit.solar.Observer;
import org.gridpit.solar.SolarPosition;
import org.gridpit.solar.SunTrack;

/** A place and its sun. */
final class SolarSite {
    private final double latitudeDeg;
    private final double longitudeDeg;
    private final double altitudeM;
    private final Observer observer;
    private final Optional<SunTrack> track;

    /** @param byNodes the sun by hourly nodes rather than by the full algorithm at each instant */
    SolarSite(double latitudeDeg, double longitudeDeg, double altitudeM, boolean byNodes) {
        this.latitudeDeg = latitudeDeg;
        this.longitudeDeg = longitudeDeg;
        this.altitudeM = altitudeM;
        this.observer = Observer.at(latitudeDeg, longitudeDeg, altitudeM);
        this.track = byNodes ? Optional.of(new SunTrack(observer)) : Optional.empty();
    }

    boolean isAt(double otherLatitudeDeg, double otherLongitudeDeg, double otherAltitudeM) {
        return latitudeDeg == otherLatitudeDeg && longitudeDeg == otherLongitudeDeg && altitudeM == otherAltitudeM;
    }

    double pressurePa() {
        return AirMass.standardPressurePa(altitudeM);
    }

    boolean isNorthern() {
        return latitudeDeg >= 0;
    }

    double altitudeM() {
        return altitudeM;
    }

    /** The sun at an instant in UTC epoch seconds. */
    SolarPosition sun(double utcS) {
        return track.map(moved -> byNodes(moved, utcS)).orElseGet(() -> SolarPosition.of(utcS, observer));
    }

    private static SolarPosition byNodes(SunTrack track, double utcS) {
        track.moveTo(utcS);
        return new SolarPosition(track.zenithDeg(), track.apparentZenithDeg(), track.azimuthDeg(), track.earthSunAu());
    }
}
