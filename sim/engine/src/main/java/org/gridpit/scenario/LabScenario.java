package org.gridpit.scenario;

import org.gridpit.Param;

/** A laboratory experiment: traders on a bare market, in place of a world. */
public record LabScenario(
        @Param(value = "Version of this form", min = Scenario.VERSION, max = Scenario.VERSION)
        int scenario,

        @Param("Name in results; left out: the name of the file")
        String name,

        @Param("Root of all random numbers") long seed,
        @Param("The experiment") LabBlock lab) {
    public LabScenario {
        Scenario.requireName(name);
    }

    /** With the seed most scenarios have. */
    public static LabScenario defaults(int scenario, String name, LabBlock lab) {
        return new LabScenario(scenario, name, 1, lab);
    }
}
