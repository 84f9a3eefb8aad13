package org.gridpit.demand;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.TickClock;

/** Runs of days in ticks, and what loads do in them. */
final class Runs {
    static final LocalCalendar DENVER = new LocalCalendar(-7 * 3600);
    static final LocalCalendar UTC = new LocalCalendar(0);
    static final double MILD_C = 16;
    private static final int SECONDS_PER_DAY = 86_400;

    private Runs() {}

    /** From midnight UTC of an ISO date on. */
    static TickClock days(String date, int days, int tickS) {
        return new TickClock(seconds(date + "T00:00:00Z"), tickS, (long) days * SECONDS_PER_DAY / tickS);
    }

    static long seconds(String instant) {
        return Instant.parse(instant).getEpochSecond();
    }

    static DeliveryPeriod period(String start, int durationS) {
        return new DeliveryPeriod(seconds(start), seconds(start) + durationS);
    }

    static double[] loads(LoadModel model, TickClock clock) {
        return ticks(clock).mapToDouble(tick -> model.loadKw(tick, MILD_C)).toArray();
    }

    static double[] expected(LoadModel model, TickClock clock) {
        return ticks(clock).mapToDouble(tick -> model.expectedKw(tick, MILD_C)).toArray();
    }

    static Stream<DeliveryPeriod> ticks(TickClock clock) {
        return LongStream.range(0, clock.steps()).mapToObj(clock::period);
    }

    static double energyKwh(double[] loadsKw, int tickS) {
        return DoubleStream.of(loadsKw).sum() * tickS / 3600;
    }

    static String sha256(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
