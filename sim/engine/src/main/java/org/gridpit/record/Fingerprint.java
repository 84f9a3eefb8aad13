package org.gridpit.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * One SHA-256 for all that a run's tables say: over each data table in name order, its name, LF, its length in bytes as
 * decimal text, LF, its bytes. The name is the table's ({@code ticks}), not the file's. Equal bytes, equal fingerprint,
 * wherever and whenever the run was made.
 *
 * @param sha256 in hexadecimal digits
 * @param files the tables, each with its own hash
 */
public record Fingerprint(String sha256, List<OutputFile> files) {
    private static final int BLOCK_BYTES = 1 << 17;

    public Fingerprint {
        files = List.copyOf(files);
    }

    /** Reads all tables once. */
    public static Fingerprint of(Path tablesFolder, List<TableSummary> tables) {
        MessageDigest all = sha256Digest();
        List<OutputFile> files = new ArrayList<>();
        List<TableSummary> byName = new ArrayList<>(tables);
        byName.sort(Comparator.comparing(TableSummary::name));
        for (TableSummary table : byName) {
            Path file = tablesFolder.resolve(table.name() + ".csv");
            all.update((table.name() + "\n" + table.bytes() + "\n").getBytes(StandardCharsets.UTF_8));
            String own = digest(file, table.bytes(), all, sha256Digest());
            files.add(
                    new OutputFile("tables/" + file.getFileName(), own, table.bytes(), OptionalLong.of(table.rows())));
        }
        return new Fingerprint(hex(all), files);
    }

    /** SHA-256 of some bytes in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        MessageDigest digest = sha256Digest();
        digest.update(bytes);
        return hex(digest);
    }

    /** Another file of a run's folder, its path given from there. */
    public static OutputFile file(Path folder, String path) {
        Path file = folder.resolve(path);
        try {
            long bytes = Files.size(file);
            return new OutputFile(path, digest(file, bytes, sha256Digest()), bytes, OptionalLong.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Feeds a file to all of the digests and answers what the last of them says. */
    private static String digest(Path file, long bytes, MessageDigest... digests) {
        byte[] block = new byte[BLOCK_BYTES];
        long left = bytes;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read > 0; read = in.read(block)) {
                for (MessageDigest digest : digests) {
                    digest.update(block, 0, read);
                }
                left -= read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (left != 0) {
            throw new IllegalStateException("%s has %d bytes, but %d were written. Maybe another program changed it."
                    .formatted(file, bytes - left, bytes));
        }
        return hex(digests[digests.length - 1]);
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256, which every Java platform must have, is absent", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
