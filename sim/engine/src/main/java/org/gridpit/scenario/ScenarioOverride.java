package org.gridpit.scenario;

/**
 * A value given on the command line in place of the file's.
 *
 * @param path key path; members of lists by id: {@code agents.roof.battery.capacity_kwh}
 * @param value YAML scalar or flow value
 * @param option the option as the user typed it, for messages and for the resolved scenario's comments
 */
public record ScenarioOverride(String path, String value, String option) {
    public ScenarioOverride {
        if (path.isBlank()) {
            throw new IllegalArgumentException(
                    "option (%s) names no key. Maybe write it as key=value.".formatted(option));
        }
    }

    /** From the text behind {@code --set}. */
    public static ScenarioOverride set(String keyAndValue) {
        int equals = keyAndValue.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException(
                    "--set (%s) must be key=value. Maybe the value is missing.".formatted(keyAndValue));
        }
        return new ScenarioOverride(
                keyAndValue.substring(0, equals).strip(), keyAndValue.substring(equals + 1), "--set " + keyAndValue);
    }

    /** From {@code --seed}. */
    public static ScenarioOverride seed(String number) {
        return new ScenarioOverride("seed", number, "--seed " + number);
    }
}
