package org.gridpit.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridpit.json.CanonicalJson;

/**
 * The unit at the end of a key: {@code rated_kw} is {@code rated} in {@code kw}. Lets a key be recognised whatever unit
 * it was written with, and the value be converted.
 */
record UnitSuffix(String stem, String unit) {
    private static final Set<String> WORDS = Set.of(
            "w", "kw", "mw", "gw", "wh", "kwh", "mwh", "gwh", "va", "kva", "mva", "kws", "usd", "cents", "per", "hz",
            "mhz", "s", "ms", "min", "h", "d", "deg", "rad", "c", "k", "m", "m2", "km", "pu", "pct", "percent", "share",
            "ticks");

    private record Scale(String quantity, BigDecimal factor) {}

    private static final Map<String, Scale> SCALES = Map.ofEntries(
            scale("w", "power", "0.001"),
            scale("kw", "power", "1"),
            scale("mw", "power", "1000"),
            scale("gw", "power", "1000000"),
            scale("va", "apparent power", "0.001"),
            scale("kva", "apparent power", "1"),
            scale("mva", "apparent power", "1000"),
            scale("wh", "energy", "0.001"),
            scale("kwh", "energy", "1"),
            scale("mwh", "energy", "1000"),
            scale("gwh", "energy", "1000000"),
            scale("usd_per_mwh", "price", "1"),
            scale("usd_per_kwh", "price", "1000"),
            scale("cents_per_kwh", "price", "10"),
            scale("ticks", "price", "0.01"),
            scale("m", "length", "1"),
            scale("km", "length", "1000"),
            scale("hz", "frequency", "1"),
            scale("mhz", "frequency", "0.001"),
            scale("ms", "time", "0.001"),
            scale("s", "time", "1"),
            scale("min", "time", "60"),
            scale("h", "time", "3600"),
            scale("d", "time", "86400"),
            scale("share", "share", "1"),
            scale("percent", "share", "0.01"),
            scale("pct", "share", "0.01"));

    private static Map.Entry<String, Scale> scale(String unit, String quantity, String factor) {
        return Map.entry(unit, new Scale(quantity, new BigDecimal(factor)));
    }

    /** Splits a key before its longest tail of unit words; at least one word stays. */
    static UnitSuffix of(String key) {
        int cut = key.length();
        while (true) {
            int underscore = key.lastIndexOf('_', cut - 1);
            if (underscore <= 0 || !WORDS.contains(key.substring(underscore + 1, cut))) {
                break;
            }
            cut = underscore;
        }
        return new UnitSuffix(key.substring(0, cut), cut == key.length() ? "" : key.substring(cut + 1));
    }

    /** The same amount in another unit, as plain decimal; nothing when the units measure different things. */
    Optional<String> convert(String number, String toUnit) {
        Scale from = SCALES.get(unit);
        Scale to = SCALES.get(toUnit);
        if (from == null || to == null || !from.quantity().equals(to.quantity()) || unit.equals(toUnit)) {
            return Optional.empty();
        }
        try {
            BigDecimal amount = new BigDecimal(number).multiply(from.factor());
            return Optional.of(CanonicalJson.decimal(amount.divide(to.factor(), MathContext.DECIMAL64)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
