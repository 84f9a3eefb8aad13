package org.gridpit.engine;

import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.LocalCalendar;

/**
 * Where the sun will stand in the middle of each of the next steps. Positions are kept, since every step is asked for
 * again until it has passed, and only ever computed forward.
 */
final class SunAhead {
    /** Sun in the middle of a step; irradiance outside the atmosphere in W/m2. */
    record Sun(double zenithDeg, double apparentZenithDeg, double azimuthDeg, double extraterrestrialWPerM2) {}

    private static final LocalCalendar UTC = new LocalCalendar(0);

    private final SunTrack track;
    private final long startS;
    private final int stepS;
    private final Sun[] ring;
    private long next;

    /** Steps of {@code stepS} seconds from {@code startS} on, {@code ahead} of them at a time. */
    SunAhead(SunTrack track, long startS, int stepS, int ahead) {
        this.track = track;
        this.startS = startS;
        this.stepS = stepS;
        this.ring = new Sun[ahead];
    }

    /** The sun in a step that is not yet forgotten: asked for within {@code ahead} steps of the latest one. */
    Sun at(long step) {
        while (next <= step) {
            ring[(int) (next % ring.length)] = compute(next);
            next++;
        }
        return ring[(int) (step % ring.length)];
    }

    private Sun compute(long step) {
        double middleS = startS + step * stepS + stepS / 2.0;
        track.moveTo(middleS);
        double extraterrestrial = Extraterrestrial.spencerWPerM2(UTC.dayOfYear((long) middleS));
        return new Sun(track.zenithDeg(), track.apparentZenithDeg(), track.azimuthDeg(), extraterrestrial);
    }
}
