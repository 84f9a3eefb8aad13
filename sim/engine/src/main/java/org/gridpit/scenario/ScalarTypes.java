package org.gridpit.scenario;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gridpit.json.CanonicalJson;
import org.gridpit.scenario.YamlNode.Kind;
import org.gridpit.scenario.YamlNode.Scalar;

/** Reads single values: numbers, texts, times, files, and every type that can parse its own text. */
final class ScalarTypes {
    /** A value, or what the text should have been. */
    record Reading(Optional<Object> value, String expected) {}

    private record Kinded(String expected, Function<Scalar, Optional<Object>> read) {}

    private static final Map<Class<?>, Kinded> PLAIN = Map.ofEntries(
            Map.entry(
                    long.class,
                    new Kinded("a whole number below 2^63", s -> whole(s, 64).map(BigInteger::longValue))),
            Map.entry(
                    int.class,
                    new Kinded("a whole number below 2^31", s -> whole(s, 32).map(BigInteger::intValue))),
            Map.entry(double.class, new Kinded("a number", s -> decimal(s).map(BigDecimal::doubleValue))),
            Map.entry(BigDecimal.class, new Kinded("a number", s -> decimal(s).map(Object.class::cast))),
            Map.entry(boolean.class, new Kinded("true or false", ScalarTypes::truth)),
            Map.entry(String.class, new Kinded("a text (in quotes when it looks like a number)", ScalarTypes::text)),
            Map.entry(Duration.class, new Kinded("a duration such as PT5M or P7D", s -> time(s, Duration::parse))),
            Map.entry(Period.class, new Kinded("days or months such as P7D or P1M", s -> time(s, Period::parse))),
            Map.entry(
                    Instant.class,
                    new Kinded("a time in UTC such as 2030-07-01T00:00:00Z", s -> time(s, Instant::parse))),
            Map.entry(LocalTime.class, new Kinded("a time of day such as \"16:00\"", s -> time(s, LocalTime::parse))));

    private static final Map<Class<?>, Class<?>> UNBOXED = Map.of(
            Long.class, long.class, Integer.class, int.class, Double.class, double.class, Boolean.class, boolean.class);

    private final Path scenarioFolder;
    private final Path workingDirectory;

    /**
     * @param scenarioFolder what paths in the file are relative to
     * @param workingDirectory what paths in options are relative to
     */
    ScalarTypes(Path scenarioFolder, Path workingDirectory) {
        this.scenarioFolder = scenarioFolder;
        this.workingDirectory = workingDirectory;
    }

    static boolean isScalar(Class<?> type) {
        return PLAIN.containsKey(UNBOXED.getOrDefault(type, type))
                || type == Path.class
                || RecordShape.factory(type, "parse").isPresent();
    }

    Reading read(Scalar scalar, Class<?> type) {
        Kinded plain = PLAIN.get(UNBOXED.getOrDefault(type, type));
        if (plain != null) {
            return new Reading(plain.read().apply(scalar), plain.expected());
        }
        return type == Path.class ? path(scalar) : parsed(scalar, type);
    }

    private Reading path(Scalar scalar) {
        Path folder = scalar.mark().isOption() ? workingDirectory : scenarioFolder;
        try {
            return new Reading(text(scalar).map(t -> folder.resolve((String) t).normalize()), "a file");
        } catch (InvalidPathException e) {
            return new Reading(Optional.empty(), "a file");
        }
    }

    private static Reading parsed(Scalar scalar, Class<?> type) {
        Method parse = RecordShape.factory(type, "parse").orElseThrow();
        try {
            return new Reading(Optional.of(RecordShape.call(parse, null, scalar.text())), "");
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Reading(Optional.empty(), e.getMessage());
        }
    }

    private static Optional<BigInteger> whole(Scalar scalar, int bits) {
        if (scalar.kind() != Kind.INTEGER) {
            return Optional.empty();
        }
        return Optional.of(integer(scalar.text())).filter(value -> value.bitLength() < bits);
    }

    private static BigInteger integer(String text) {
        if (text.startsWith("0x")) {
            return new BigInteger(text.substring(2), 16);
        }
        return text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    }

    private static Optional<BigDecimal> decimal(Scalar scalar) {
        if (scalar.kind() == Kind.INTEGER) {
            return Optional.of(plain(new BigDecimal(integer(scalar.text()))));
        }
        if (scalar.kind() != Kind.DECIMAL) {
            return Optional.empty();
        }
        try {
            BigDecimal value = plain(new BigDecimal(scalar.text()));
            return Optional.of(value).filter(finite -> Double.isFinite(finite.doubleValue()));
        } catch (IllegalArgumentException notFinite) {
            return Optional.empty();
        }
    }

    /** Equal numbers are equal values, however many zeros they were written with. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(CanonicalJson.decimal(value));
    }

    private static Optional<Object> truth(Scalar scalar) {
        return scalar.kind() == Kind.TRUTH ? Optional.of(Boolean.parseBoolean(scalar.text())) : Optional.empty();
    }

    private static Optional<Object> text(Scalar scalar) {
        return scalar.kind() == Kind.TEXT ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static Optional<Object> time(Scalar scalar, Function<CharSequence, Object> parse) {
        try {
            return text(scalar).map(text -> parse.apply((String) text));
        } catch (DateTimeException notThis) {
            return Optional.empty();
        }
    }
}
