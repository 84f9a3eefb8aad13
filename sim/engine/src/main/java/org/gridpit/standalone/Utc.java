package org.gridpit.standalone;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as text. */
final class Utc {
    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?Z");

    private Utc() {}

    /** Epoch seconds of an ISO 8601 instant with Z and any number of decimals; NaN for anything else. */
    static double parseS(String text) {
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Double.NaN;
        }
        try {
            long wholeS = Instant.parse(iso.group(1) + "Z").getEpochSecond();
            return iso.group(2) == null ? wholeS : wholeS + Double.parseDouble("0" + iso.group(2));
        } catch (DateTimeException noSuchDay) {
            return Double.NaN;
        }
    }
}
