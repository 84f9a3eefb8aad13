package org.gridpit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which program this is.
 *
 * @param number of the release
 * @param commit of its sources, {@code unknown} where there is no git
 * @param dirty whether they differ from the commit: {@code true}, {@code false} or {@code unknown}
 */
record Version(String number, String commit, String dirty) {
    private static final String UNKNOWN = "unknown";
    private static final String CHANGED = "-dirty";

    static Version of(Optional<Path> checkout) {
        String number = ofProgram();
        String described = checkout.filter(folder -> Files.exists(folder.resolve(".git")))
                .flatMap(Version::described)
                .orElse("");
        if (described.isEmpty()) {
            return new Version(number, UNKNOWN, UNKNOWN);
        }
        boolean changed = described.endsWith(CHANGED);
        return new Version(number, described.replace(CHANGED, ""), Boolean.toString(changed));
    }

    /** Number of the release, without asking for its commit. */
    static String ofProgram() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse(UNKNOWN);
    }

    static String java() {
        return System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
    }

    static String os() {
        return "%s %s %s"
                .formatted(
                        System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("os.arch"));
    }

    /** As {@code --version} prints it. */
    String[] lines() {
        String state = switch (dirty) {
            case "true" -> "commit " + commit + ", with changes";
            case "false" -> "commit " + commit;
            default -> "commit unknown";
        };
        return new String[] {"gridpit %s (%s)".formatted(number, state), "Java " + java() + ", " + os()};
    }

    private static Optional<String> described(Path checkout) {
        ProcessBuilder git = new ProcessBuilder(
                "git", "-C", checkout.toString(), "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*");
        git.environment().put("GIT_OPTIONAL_LOCKS", "0");
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
