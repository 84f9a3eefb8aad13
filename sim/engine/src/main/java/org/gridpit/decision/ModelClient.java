package org.gridpit.decision;

/** The way to a model. */
public interface ModelClient {
    /** Asks and waits, no longer than the budget allows; what goes wrong is an answer, too. */
    ModelAnswer call(ModelRequest request, CallBudget budget);
}
