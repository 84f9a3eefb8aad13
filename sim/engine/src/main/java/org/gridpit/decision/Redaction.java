package org.gridpit.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds what must not leave the machine or be written to a file: credentials and account numbers. It refuses instead of
 * masking, and names the place, never the value.
 */
public final class Redaction {
    private static final int SHORTEST_SECRET = 9;
    private static final List<String> SECRET_NAMES = List.of("KEY", "TOKEN", "SECRET", "PASSWORD");

    private static final Pattern ACCESS_KEY =
            Pattern.compile("(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Za-z0-9])");
    /** A secret key of 40 characters; digests in hexadecimal have no capital letter. */
    private static final Pattern SECRET_KEY = Pattern.compile(
            "(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])"
                    + "[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])");

    private static final Pattern BEARER = Pattern.compile("(?i)\\bbearer\\s+(?=\\S*[0-9])[A-Za-z0-9._~+/=-]{16,}");
    private static final Pattern PRIVATE_KEY = Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY");
    private static final Pattern ACCOUNT = Pattern.compile("arn:aws[a-z-]*:[a-z0-9-]*:[a-z0-9-]*:[0-9]{12}(?![0-9])");

    private final List<Rule> rules;

    private record Rule(String name, boolean base64, Predicate<String> matches) {}

    /**
     * Where something was found.
     *
     * @param path of the field
     * @param what kind of secret it is
     */
    public record Finding(String path, String what) {}

    /** Looks for the usual secrets, and for those in an environment's variables. */
    public Redaction(Map<String, String> environment) {
        List<Rule> all = new ArrayList<>(List.of(
                new Rule(
                        "an AWS access key id",
                        false,
                        text -> ACCESS_KEY.matcher(text).find()),
                new Rule(
                        "an AWS secret key",
                        true,
                        text -> SECRET_KEY.matcher(text).find()),
                new Rule("a bearer token", false, text -> BEARER.matcher(text).find()),
                new Rule(
                        "a private key",
                        false,
                        text -> PRIVATE_KEY.matcher(text).find()),
                new Rule("an AWS account", false, text -> ACCOUNT.matcher(text).find())));
        environment.forEach((name, value) -> {
            if (isSecret(name) && value.length() >= SHORTEST_SECRET) {
                all.add(new Rule("the value of a secret environment variable", false, text -> text.contains(value)));
            }
        });
        rules = List.copyOf(all);
    }

    /** The first secret in any text or name of a tree. */
    public Optional<Finding> findIn(JsonNode tree) {
        return find(tree, "$", false);
    }

    /** Refuses a tree that holds a secret. */
    public void check(JsonNode tree) {
        findIn(tree).ifPresent(found -> {
            throw new IllegalArgumentException("%s holds %s, which must not be sent or stored. Maybe take it out there."
                    .formatted(found.path(), found.what()));
        });
    }

    private static boolean isSecret(String variable) {
        String name = variable.toUpperCase(Locale.ROOT);
        return SECRET_NAMES.stream().anyMatch(name::contains);
    }

    private Optional<Finding> find(JsonNode node, String path, boolean proof) {
        if (node.isTextual()) {
            return findInText(node.textValue(), path, proof);
        }
        if (node.isObject()) {
            return findInMembers(node, path);
        }
        for (int i = 0; i < node.size(); i++) {
            Optional<Finding> found = find(node.get(i), path + "[" + i + "]", false);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> findInMembers(JsonNode node, String path) {
        boolean reasoning = path.endsWith(".reasoning");
        for (Iterator<Map.Entry<String, JsonNode>> members = node.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            String name = member.getKey();
            boolean proof = reasoning && (name.equals("signature") || name.equals("redacted"));
            Optional<Finding> found =
                    findInText(name, path, false).or(() -> find(member.getValue(), path + "." + name, proof));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What proves a thought to be the model's is base64 by its nature. */
    private Optional<Finding> findInText(String text, String path, boolean proof) {
        return rules.stream()
                .filter(rule -> !(proof && rule.base64()) && rule.matches().test(text))
                .map(rule -> new Finding(path, rule.name()))
                .findFirst();
    }
}
