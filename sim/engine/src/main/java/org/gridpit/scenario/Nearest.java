package org.gridpit.scenario;

import java.util.Collection;
import java.util.Optional;

/** Which of the allowed words a mistyped one was probably meant to be. */
public final class Nearest {
    /** Words up to this length forgive one slip only, or everything short would look like everything else. */
    private static final int SHORT_WORD = 4;

    private Nearest() {}

    /** The nearest word within reach; the first of those equally near. */
    public static Optional<String> of(String word, Collection<String> allowed) {
        String best = null;
        int least = reach(word) + 1;
        for (String candidate : allowed) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Slips forgiven: two, or a third of the length. */
    static int reach(String word) {
        return word.length() <= SHORT_WORD ? 1 : Math.max(2, word.length() / 3);
    }

    /** Least number of inserted, left out, changed or swapped neighbouring letters (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int[][] d, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
