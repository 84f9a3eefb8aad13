package org.gridpit.cli;

import java.util.List;

/** Whether text is coloured. */
enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    private static final String OPTION = "--color";

    /** What the command line asks for, also one that cannot be parsed. */
    static Colour asked(List<String> arguments) {
        Colour asked = AUTO;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(OPTION + "=")) {
                asked = named(argument.substring(OPTION.length() + 1));
            } else if (argument.equals(OPTION) && i + 1 < arguments.size()) {
                asked = named(arguments.get(i + 1));
            }
        }
        return asked;
    }

    /** Automatically: on a terminal, unless somebody said no. */
    boolean on(Surroundings surroundings, boolean terminal) {
        if (this != AUTO) {
            return this == ALWAYS;
        }
        boolean refused =
                !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return terminal && !refused && !surroundings.isPlain();
    }

    private static Colour named(String text) {
        return switch (text) {
            case "always" -> ALWAYS;
            case "never" -> NEVER;
            default -> AUTO;
        };
    }
}
