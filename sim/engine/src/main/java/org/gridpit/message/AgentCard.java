package org.gridpit.message;

import java.util.List;

/**
 * What an agent says of itself to others.
 *
 * @param id unique in a run
 * @param topics names of the topics it subscribes to
 */
public record AgentCard(
        String id, Role role, String name, String version, List<Skill> skills, PolicyType policy, List<String> topics) {
    /** Who decides for an agent: a rule, a language model, or a program outside. */
    public enum PolicyType {
        RULE,
        MODEL,
        SEAT
    }

    /** Something an agent can be asked for, with the kinds of message it takes and gives. */
    public record Skill(String id, String description, String inputKind, String outputKind) {}

    public AgentCard {
        AgentIds.check(id);
        skills = List.copyOf(skills);
        topics = List.copyOf(topics);
    }
}
