package org.gridpit.decision;

/**
 * How an agent chooses.
 *
 * @param <O> what its role sees
 * @param <D> what its role decides
 */
public interface Policy<O, D> {
    /** Chooses from what is seen, and from nothing else but the policy's own random stream. */
    D decide(O seen);
}
