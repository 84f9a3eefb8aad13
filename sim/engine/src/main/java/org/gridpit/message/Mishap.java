package org.gridpit.message;

/**
 * What a link does to one copy.
 *
 * @param lateSteps ticks it comes later than it should
 * @param twice whether a second copy comes with it
 */
record Mishap(boolean lost, int lateSteps, boolean twice) {
    static final Mishap NONE = new Mishap(false, 0, false);
}
