package org.gridpit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.gridpit.weather.Quantiles;
import org.gridpit.weather.Weather;

/** Numbers on their way into a SHA-256, to the last bit. */
final class HashedNumbers {
    private final MessageDigest sha256;

    private HashedNumbers(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /** The hash of all that a model adds, in hexadecimal digits. */
    static String of(Consumer<HashedNumbers> model) {
        try {
            var numbers = new HashedNumbers(MessageDigest.getInstance("SHA-256"));
            model.accept(numbers);
            return HexFormat.of().formatHex(numbers.sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(double... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        sha256.update(bytes);
    }

    void add(Quantiles of) {
        add(of.p10(), of.p50(), of.p90());
    }

    void add(Weather of) {
        add(of.ghiWPerM2(), of.dniWPerM2(), of.dhiWPerM2(), of.airTemperatureC(), of.dewPointC());
        add(of.relativeHumidityPct(), of.windSpeedMPerS(), of.windDirectionDeg(), of.pressurePa());
        add(of.cloudCoverOkta());
    }
}
