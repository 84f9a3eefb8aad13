package org.gridpit.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.gridpit.scenario.ScenarioError.Code;

/** Errors as text: what and where, the line with a mark under the key, and what to do. */
final class ErrorText {
    private static final int MOST_SHOWN = 50;

    private ErrorText() {}

    static String of(List<ScenarioError> errors, List<String> lines) {
        String shown = errors.stream()
                .limit(MOST_SHOWN)
                .map(error -> one(error, lines))
                .collect(Collectors.joining());
        int more = errors.size() - MOST_SHOWN;
        return more > 0 ? shown + "... and %s more errors, %s in all\n".formatted(more, errors.size()) : shown;
    }

    private static String one(ScenarioError error, List<String> lines) {
        String where = error.fromOption() ? error.file() : error.file() + ":" + error.line() + ":" + error.column();
        String head = where + ": " + error.message();
        if (!hasExcerpt(error, lines)) {
            return (head + "; " + advice(error)).replaceAll("; $", "") + "\n";
        }
        String line = lines.get(error.line() - 1);
        String margin =
                line.substring(0, Math.min(error.column() - 1, line.length())).replaceAll("[^\t]", " ");
        String carets = "^".repeat(Math.max(1, isKeyError(error) ? error.value().length() : 1));
        return "%s\n%5s | %s\n      | %s%s  %s"
                        .formatted(head, error.line(), line, margin, carets, advice(error))
                        .stripTrailing()
                + "\n";
    }

    private static boolean isKeyError(ScenarioError error) {
        return error.code() == Code.UNKNOWN_KEY || error.code() == Code.DUPLICATE_KEY;
    }

    private static boolean hasExcerpt(ScenarioError error, List<String> lines) {
        boolean notYaml = error.code() == Code.UNREADABLE_FILE && error.path().isEmpty();
        return (isKeyError(error) || notYaml)
                && error.line() >= 1
                && error.line() <= lines.size()
                && !lines.get(error.line() - 1).isBlank();
    }

    private static String advice(ScenarioError error) {
        String meant = error.suggestion().isEmpty() ? "" : "did you mean '%s'?".formatted(error.suggestion());
        boolean listed = meant.isEmpty() && error.code() == Code.UNKNOWN_KEY;
        return listed && !error.allowed().isEmpty() ? "keys here: " + String.join(", ", error.allowed()) : meant;
    }
}
