package org.gridpit.json;

/**
 * Where a value is not as its schema wants it.
 *
 * @param path from the root, {@code $.orders[0].side}
 * @param message what is wrong there, with the value
 */
public record Violation(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
