package org.gridpit.standalone;

import java.util.List;
import org.gridpit.solar.AirMass;
import org.gridpit.solar.CellTemperature;
import org.gridpit.solar.Decomposition;
import org.gridpit.solar.Extraterrestrial;
import org.gridpit.solar.Iam;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.SolarPosition;
import org.gridpit.solar.TiltedPlane;
import org.gridpit.solar.Transposition;
import org.gridpit.time.LocalCalendar;
import org.gridpit.weather.ClearSky;

/**
 * Sun, clear sky, plane, cells and power of one megawatt for places and instants: {@code gridpit model solar}.
 *
 * <p>The plane is tilted 30 degrees and faces the equator; sky by Hay and Davies, cells by Faiman, no reflection in the
 * power. Inputs are echoed as written.
 */
public final class SolarTable {
    private static final List<String> COLUMNS =
            List.of("location", "lat_deg", "lon_deg", "alt_m", "time_utc", "ghi_in_wm2", "temp_air_c", "wind_ms");
    private static final List<String> HEADER = List.of(("location,lat_deg,lon_deg,alt_m,time_utc,pressure_pa,"
                    + "zenith_deg,apparent_zenith_deg,azimuth_deg,earth_sun_au,dni_extra_spencer_wm2,"
                    + "dni_extra_spa1361_wm2,airmass_rel,airmass_abs,haurwitz_ghi_wm2,ineichen_ghi_wm2,"
                    + "ineichen_dni_wm2,ineichen_dhi_wm2,bird_ghi_wm2,bird_dni_wm2,bird_dhi_wm2,ghi_in_wm2,erbs_kt,"
                    + "erbs_dni_wm2,erbs_dhi_wm2,aoi_deg,iam_physical,poa_beam_wm2,poa_ground_wm2,poa_isotropic_wm2,"
                    + "poa_haydavies_wm2,poa_perez1990_wm2,temp_air_c,wind_ms,tcell_faiman_c,tmod_sapm_c,tcell_sapm_c,"
                    + "tcell_pvsyst_c,pdc_w,pdc_net_w,pac_w,pac_net_w")
            .split(","));
    private static final int LOCATION = 0;
    private static final int LATITUDE = 1;
    private static final int LONGITUDE = 2;
    private static final int ALTITUDE = 3;
    private static final int TIME = 4;
    private static final int GHI = 5;
    private static final int AIR = 6;
    private static final int WIND = 7;

    private static final double TURBIDITY = 3;
    private static final double HORIZON_DEG = 90;
    private static final double RATED_KW = 1000;
    private static final double MOST_W_PER_M2 = 2000;
    private static final double W_PER_KW = 1000;
    private static final LocalCalendar CALENDAR = new LocalCalendar(0);

    private final boolean byNodes;
    private final Facing south = new Facing(180);
    private final Facing north = new Facing(0);
    private SolarSite site;

    private SolarTable(boolean byNodes) {
        this.byNodes = byNodes;
        this.site = new SolarSite(0, 0, 0, byNodes);
    }

    /**
     * Computes every row of the input.
     *
     * @param byNodes the sun by hourly nodes, as runs have it, rather than by the full algorithm at each instant
     * @throws InvalidInput if anything is wrong with the input; then nothing was written
     */
    public static Written write(InOut files, boolean byNodes) {
        return TableRun.of(files, COLUMNS, HEADER, new SolarTable(byNodes)::row);
    }

    /** The plane that faces one way, and one megawatt on it before and after losses. */
    private static final class Facing {
        private final TiltedPlane plane;
        private final PvPlant gross;
        private final PvPlant net;

        Facing(double azimuthDeg) {
            PvParameters p = PvParameters.defaults(RATED_KW);
            plane = new TiltedPlane(p.tiltDeg(), azimuthDeg, p.albedo());
            gross = plant(p, azimuthDeg, 0);
            net = plant(p, azimuthDeg, p.losses());
        }

        private static PvPlant plant(PvParameters p, double azimuthDeg, double losses) {
            PvParameters facing = new PvParameters(
                    p.ratedKw(),
                    p.tiltDeg(),
                    azimuthDeg,
                    p.albedo(),
                    p.gammaPerK(),
                    losses,
                    p.dcAcRatio(),
                    p.inverterEfficiency());
            return new PvPlant(facing, Transposition.HAY_DAVIES, CellTemperature.Faiman.OPEN_RACK, Iam.NONE);
        }
    }

    /** Sun, light and air at one place and instant. */
    private record Scene(SolarPosition sun, double extra, double ghi, Decomposition light, double air, double wind) {
        double skyOn(TiltedPlane plane, Transposition model) {
            return model.skyWPerM2(plane, extra, light.dniWPerM2(), light.dhiWPerM2());
        }

        double powerKw(PvPlant plant) {
            return plant.powerKw(
                    sun.apparentZenithDeg(),
                    sun.azimuthDeg(),
                    extra,
                    ghi,
                    light.dniWPerM2(),
                    light.dhiWPerM2(),
                    air,
                    wind);
        }
    }

    private void row(CsvInput in, Cells out) {
        in.text(LOCATION);
        double latitudeDeg = in.number(LATITUDE, -90, 90, "Maybe latitude and longitude are swapped.");
        double longitudeDeg = in.number(LONGITUDE, -360, 360, "East is positive.");
        double altitudeM = in.number(ALTITUDE, -430, 9000, "Maybe it is in feet.");
        double utcS = Utc.parseS(in.raw(TIME));
        if (Double.isNaN(utcS)) {
            in.wrong(TIME, "%s (%s) must be an instant in UTC. Maybe write it like 2025-01-05T13:30:00Z.");
        }
        double ghi = in.number(GHI, 0, MOST_W_PER_M2, "Maybe it is in kJ/m2, or a code for missing.");
        double air = in.number(AIR, -100, 70, "Maybe it is in K or F.");
        double wind = in.number(WIND, 0, 120, "Maybe it is in km/h.");
        if (!in.isFine()) {
            return;
        }
        if (!site.isAt(latitudeDeg, longitudeDeg, altitudeM)) {
            site = new SolarSite(latitudeDeg, longitudeDeg, altitudeM, byNodes);
        }
        SolarPosition sun = site.sun(utcS);
        double extra = Extraterrestrial.spencerWPerM2(CALENDAR.dayOfYear((long) Math.floor(utcS)));
        place(in, out, sun, extra);
        clearSky(out, sun, extra);
        Decomposition light = Decomposition.erbs(ghi, sun.zenithDeg(), extra);
        Scene scene = new Scene(sun, extra, ghi, light, air, wind);
        out.text(Numbers.padded(in.raw(GHI), 1)).real(light.clearnessIndex(), 8);
        out.real(light.dniWPerM2(), 4).real(light.dhiWPerM2(), 4);
        Facing facing = site.isNorthern() ? south : north;
        double poa = plane(out, facing.plane, scene);
        out.text(Numbers.padded(in.raw(AIR), 1)).text(Numbers.padded(in.raw(WIND), 1));
        cells(out, poa, scene);
        power(out, facing, scene);
        out.endRow();
    }

    private void place(CsvInput in, Cells out, SolarPosition sun, double extra) {
        out.text(in.raw(LOCATION));
        out.text(Numbers.padded(in.raw(LATITUDE), 4)).text(Numbers.padded(in.raw(LONGITUDE), 4));
        out.text(Numbers.padded(in.raw(ALTITUDE), 1)).text(in.raw(TIME));
        out.real(site.pressurePa(), 3).real(sun.zenithDeg(), 6).real(sun.apparentZenithDeg(), 6);
        out.real(sun.azimuthDeg(), 6).real(sun.earthSunAu(), 8);
        out.real(extra, 4).real(Extraterrestrial.atDistanceWPerM2(sun.earthSunAu()), 4);
    }

    private void clearSky(Cells out, SolarPosition sun, double extra) {
        double zenithDeg = sun.apparentZenithDeg();
        double absolute = 0;
        if (zenithDeg <= HORIZON_DEG) {
            double relative = AirMass.relative(zenithDeg);
            absolute = AirMass.absolute(relative, site.pressurePa());
            out.real(relative, 8).real(absolute, 8);
        } else {
            out.empty().empty();
        }
        out.real(ClearSky.haurwitzGhiWPerM2(zenithDeg), 4);
        light(out, ClearSky.ineichen(zenithDeg, absolute, extra, site.altitudeM(), TURBIDITY));
        light(out, ClearSky.bird(sun.zenithDeg(), extra, site.pressurePa()));
    }

    private static void light(Cells out, ClearSky sky) {
        out.real(sky.ghiWPerM2(), 4).real(sky.dniWPerM2(), 4).real(sky.dhiWPerM2(), 4);
    }

    /** The plane's columns; the irradiance by Hay and Davies goes on to cells and power. */
    private static double plane(Cells out, TiltedPlane plane, Scene scene) {
        plane.faceSun(scene.sun.apparentZenithDeg(), scene.sun.azimuthDeg());
        double beam = plane.beamWPerM2(scene.light.dniWPerM2());
        double ground = plane.groundWPerM2(scene.ghi);
        double hayDavies = beam + scene.skyOn(plane, Transposition.HAY_DAVIES) + ground;
        out.real(plane.incidenceDeg(), 6).real(Iam.PHYSICAL.factor(plane.cosIncidence()), 8);
        out.real(beam, 4).real(ground, 4);
        out.real(beam + scene.skyOn(plane, Transposition.ISOTROPIC) + ground, 4);
        out.real(hayDavies, 4);
        out.real(beam + scene.skyOn(plane, Transposition.PEREZ_1990) + ground, 4);
        return hayDavies;
    }

    private static void cells(Cells out, double poa, Scene scene) {
        CellTemperature.Sapm sapm = CellTemperature.Sapm.OPEN_RACK_GLASS_GLASS;
        out.real(CellTemperature.Faiman.OPEN_RACK.cellC(poa, scene.air, scene.wind), 6);
        out.real(sapm.moduleC(poa, scene.air, scene.wind), 6);
        out.real(sapm.cellC(poa, scene.air, scene.wind), 6);
        out.real(CellTemperature.PvSyst.FREE_STANDING.cellC(poa, scene.air, scene.wind), 6);
    }

    private static void power(Cells out, Facing facing, Scene scene) {
        double grossKw = scene.powerKw(facing.gross);
        double netKw = scene.powerKw(facing.net);
        out.real(facing.gross.dcKw() * W_PER_KW, 3).real(facing.net.dcKw() * W_PER_KW, 3);
        out.real(grossKw * W_PER_KW, 3).real(netKw * W_PER_KW, 3);
    }
}
