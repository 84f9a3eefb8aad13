package org.gridpit.agent;

import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.message.Role;

/**
 * One that decides: an identity, a role and a policy. It sees observations and gives decisions; it never sees another
 * agent, the order book or the world.
 */
public record Agent<O extends Record, D extends Record>(
        String id, Role role, Policy<O, D> policy, DecisionKind<O, D> kind) {}
