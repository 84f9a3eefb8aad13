package org.gridpit.time;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Random streams by name: who draws, and what for. A new agent or a new purpose moves nobody else's draws.
 *
 * <p>The state of a stream is the SHA-256 of {@code gridpit-1|seed|name|purpose}.
 */
public final class RandomStreams {
    private static final String SCHEME = "gridpit-1";

    private RandomStreams() {}

    /**
     * A stream at its beginning.
     *
     * @param seed of the run
     * @param name an agent's id, {@code link/<from>/<to>}, or {@code world/weather}, {@code world/grid}, ...
     * @param purpose what the numbers are for
     */
    public static RandomStream of(long seed, String name, String purpose) {
        String key = String.join("|", SCHEME, Long.toString(seed), part("name", name), part("purpose", purpose));
        ByteBuffer words = ByteBuffer.wrap(sha256(key));
        return new RandomStream(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    private static String part(String what, String text) {
        if (text.isEmpty() || text.indexOf('|') >= 0) {
            throw new IllegalArgumentException(
                    "%s (%s) must be some text without |. Maybe use / between parts.".formatted(what, text));
        }
        return text;
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java platform must have, is absent", e);
        }
    }
}
