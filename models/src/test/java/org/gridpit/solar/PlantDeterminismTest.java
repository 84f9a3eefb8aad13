package org.gridpit.solar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantDeterminismTest {
    private static final long START_S = 1_893_456_000L;
    private static final int STEPS = 30 * 288;

    /** Frozen: a change here changes every published run. */
    @ParameterizedTest
    @CsvSource({
        "ISOTROPIC, e32adbfebcadd325707df82e67863476a871786cf949e266ae5dc305b169a0b5",
        "HAY_DAVIES, d383b0aad2da60184e3771c6adf509647e02d0e74fc7c1031d025cf4bd1d2e02",
        "PEREZ_1990, 160899f670d95dd88656c0d49d4d827a647b613547dac2bb4e08fc6ef8edd545"
    })
    void thirty_days_of_sun_and_plant_are_the_same_bits_on_every_machine(Transposition sky, String sha256) {
        PvPlant plant =
                new PvPlant(PvParameters.defaults(5), sky, CellTemperature.Sapm.OPEN_RACK_GLASS_GLASS, Iam.PHYSICAL);
        SunTrack sun = new SunTrack(39.83, -104.65, 1650);
        RandomStream stream = RandomStreams.of(1, "test", "plant-bits");
        ByteBuffer bits = ByteBuffer.allocate(STEPS * 5 * Double.BYTES);
        for (int i = 0; i < STEPS; i++) {
            double utcS = START_S + (i + 0.5) * 300;
            sun.moveTo(utcS);
            double outside = Extraterrestrial.spencerWPerM2(new LocalCalendar(0).dayOfYear((long) utcS));
            double ghi = 0.8 * stream.nextUniform() * Math.max(0, outside * Degrees.cos(sun.zenithDeg()));
            Decomposition light = Decomposition.erbs(ghi, sun.zenithDeg(), outside);
            double powerKw = plant.powerKw(
                    sun.apparentZenithDeg(),
                    sun.azimuthDeg(),
                    outside,
                    ghi,
                    light.dniWPerM2(),
                    light.dhiWPerM2(),
                    15,
                    4 * stream.nextUniform());
            bits.putDouble(sun.zenithDeg()).putDouble(sun.apparentZenithDeg()).putDouble(sun.azimuthDeg());
            bits.putDouble(plant.poaWPerM2()).putDouble(powerKw);
        }
        assertThat(sha256(bits.array())).isEqualTo(sha256);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
