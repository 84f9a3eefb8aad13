package org.gridpit.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gridpit.scenario.ScenarioError.Code;

/** Collects everything wrong with one scenario, so that a user sees all of it in one go. */
final class ErrorList {
    private static final Comparator<ScenarioError> BY_PLACE = Comparator.comparing(ScenarioError::fromOption)
            .thenComparingInt(ScenarioError::line)
            .thenComparingInt(ScenarioError::column);

    private final List<ScenarioError> errors = new ArrayList<>();

    void add(ScenarioError error) {
        errors.add(error);
    }

    void add(Code code, SourceMark mark, String path, String message) {
        errors.add(ScenarioError.of(code, mark, path, message));
    }

    int count() {
        return errors.size();
    }

    /** By line, then column; those from options last, in the order found. */
    List<ScenarioError> sorted() {
        return errors.stream().sorted(BY_PLACE).distinct().toList();
    }
}
