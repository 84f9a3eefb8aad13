package org.gridpit.message;

/**
 * The way from one agent to another, or several at once.
 *
 * @param from id of the sender, {@value #ANY} for any
 * @param to id of the recipient, {@value #ANY} for any
 */
public record Link(String from, String to) {
    /** Stands for every agent. */
    public static final String ANY = "*";

    public Link {
        check(from);
        check(to);
    }

    private static void check(String end) {
        if (!end.equals(ANY)) {
            AgentIds.check(end);
        }
    }

    /** Reads {@code <from>/<to>}. */
    public static Link parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("<from>/<to>, such as operator/home-1 or operator/*");
        }
        return new Link(text.substring(0, slash), text.substring(slash + 1));
    }

    boolean leads(String sender, String recipient) {
        return (from.equals(ANY) || from.equals(sender)) && (to.equals(ANY) || to.equals(recipient));
    }

    @Override
    public String toString() {
        return from + "/" + to;
    }
}
