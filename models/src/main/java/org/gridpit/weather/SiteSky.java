package org.gridpit.weather;

import org.gridpit.solar.AirMass;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.SunTrack;
import org.gridpit.time.LocalCalendar;

/** Sun and clear sky (Ineichen and Perez) over one site, at one instant after another; forward in time is fast. */
public final class SiteSky {
    private static final LocalCalendar UTC = new LocalCalendar(0);
    private static final double HORIZON_DEG = 90;

    private final Site site;
    private final LocalCalendar calendar;
    private final LinkeTurbidity turbidity;
    private final SunTrack sun;
    private final double pressurePa;
    private long day = Long.MIN_VALUE;
    private double extraterrestrialWPerM2;
    private double cosZenith;
    private double ghiWPerM2;
    private double dniWPerM2;
    private double dhiWPerM2;

    public SiteSky(Site site, LinkeTurbidity turbidity) {
        this.site = site;
        this.calendar = site.calendar();
        this.turbidity = turbidity;
        this.sun = new SunTrack(site.latitudeDeg(), site.longitudeDeg(), site.altitudeM());
        this.pressurePa = AirMass.standardPressurePa(site.altitudeM());
    }

    /** Moves the sun to this instant, UTC epoch [s]. */
    public void moveTo(double utcS) {
        sun.moveTo(utcS);
        long second = (long) Math.floor(utcS);
        moveToDay(second);
        cosZenith = StrictMath.cos(Math.toRadians(sun.zenithDeg()));
        double linke = turbidity.inMonth(calendar.month(second));
        ClearSky clear = ClearSky.ineichen(
                sun.apparentZenithDeg(), absoluteAirMass(), extraterrestrialWPerM2, site.altitudeM(), linke);
        ghiWPerM2 = clear.ghiWPerM2();
        dniWPerM2 = clear.dniWPerM2();
        dhiWPerM2 = clear.dhiWPerM2();
    }

    /** Without refraction [deg]. */
    public double zenithDeg() {
        return sun.zenithDeg();
    }

    /** Facing the sun, outside the atmosphere [W/m2]. */
    public double extraterrestrialWPerM2() {
        return extraterrestrialWPerM2;
    }

    /** On the horizontal outside the atmosphere, 0 at night [W/m2]. */
    public double extraterrestrialHorizontalWPerM2() {
        return extraterrestrialWPerM2 * Math.max(0, cosZenith);
    }

    /** Clear-sky global horizontal irradiance [W/m2]. */
    public double ghiWPerM2() {
        return ghiWPerM2;
    }

    /** Clear-sky direct normal irradiance [W/m2]. */
    public double dniWPerM2() {
        return dniWPerM2;
    }

    /** Clear-sky diffuse horizontal irradiance [W/m2]. */
    public double dhiWPerM2() {
        return dhiWPerM2;
    }

    /** 0 below the horizon, where the clear sky does not ask for it. */
    private double absoluteAirMass() {
        double apparentZenithDeg = sun.apparentZenithDeg();
        return apparentZenithDeg < HORIZON_DEG ? AirMass.absolute(AirMass.relative(apparentZenithDeg), pressurePa) : 0;
    }

    private void moveToDay(long second) {
        long utcDay = UTC.dayNumber(second);
        if (utcDay != day) {
            day = utcDay;
            extraterrestrialWPerM2 = Extraterrestrial.spencerWPerM2(UTC.dayOfYear(second));
        }
    }
}
