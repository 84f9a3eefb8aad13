package org.gridpit.message;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Spelling and order of agent ids. */
public final class AgentIds {
    /**
     * Order in which agents are visited: by text, then by the number at the end, so {@code home-2} is before
     * {@code home-10}.
     */
    public static final Comparator<String> ORDER = AgentIds::compare;

    private static final Pattern SPELLING = Pattern.compile("[a-z][a-z0-9-]*");

    private AgentIds() {}

    /** Returns the id, or refuses one that is not spelt as ids are. */
    public static String check(String id) {
        if (!SPELLING.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id (%s) of an agent must match %s. Maybe write it in lower case with hyphens."
                            .formatted(id, SPELLING));
        }
        return id;
    }

    private static int compare(String a, String b) {
        int textEndA = textEnd(a);
        int textEndB = textEnd(b);
        int byText = a.substring(0, textEndA).compareTo(b.substring(0, textEndB));
        if (byText != 0) {
            return byText;
        }
        int byNumber = compareDigits(a, firstOfNumber(a, textEndA), b, firstOfNumber(b, textEndB));
        return byNumber != 0 ? byNumber : a.compareTo(b);
    }

    /** Numbers without leading zeros: the longer is the greater, equally long ones compare as text. */
    private static int compareDigits(String a, int fromA, String b, int fromB) {
        int byLength = Integer.compare(a.length() - fromA, b.length() - fromB);
        return byLength != 0 ? byLength : a.substring(fromA).compareTo(b.substring(fromB));
    }

    private static int textEnd(String id) {
        int end = id.length();
        while (end > 0 && isDigit(id.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static int firstOfNumber(String id, int textEnd) {
        int first = textEnd;
        while (first < id.length() && id.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
