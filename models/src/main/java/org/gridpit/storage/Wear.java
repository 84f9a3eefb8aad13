package org.gridpit.storage;

/**
 * How far a battery has aged. Damage adds up; capacity follows from it and is reported only: the battery of a run keeps
 * the capacity of its nameplate.
 *
 * @param cycles counted by rain-flow; a half one counts 0.5
 * @param cycleDamage of those cycles
 * @param calendarDamage of the time that went by
 */
public record Wear(double cycles, double cycleDamage, double calendarDamage) {
    /** Share of the original capacity that is left. */
    public double stateOfHealth() {
        return LithiumStress.capacityAfter(cycleDamage + calendarDamage);
    }
}
