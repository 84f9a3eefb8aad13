package org.gridpit.cli;

import java.util.List;

/** Entry point of the program {@code gridpit}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Program program = new Program(Surroundings.ofProcess(), List.of(arguments), new StopSignal());
        int exit = program.run();
        program.stop().over(exit);
        System.exit(exit);
    }
}
