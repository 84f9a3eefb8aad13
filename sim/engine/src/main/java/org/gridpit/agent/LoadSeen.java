package org.gridpit.agent;

/**
 * An agent's own load.
 *
 * @param lastW mean power of the last tick
 * @param largestW the largest it can be
 * @param curtailableW what a demand-response call could take off it, after its notice; 0 when it is not flexible
 */
public record LoadSeen(long lastW, long largestW, long curtailableW) {}
