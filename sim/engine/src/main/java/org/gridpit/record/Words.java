package org.gridpit.record;

import java.util.Arrays;
import java.util.Locale;
import org.gridpit.market.Side;
import org.gridpit.settlement.Entry.Kind;

/** Names as the tables spell them: lower case, a hyphen between words. */
final class Words {
    private static final String[] SIDES = spelt(Side.values());
    private static final String[] KINDS = spelt(Kind.values());

    private Words() {}

    static String of(Side side) {
        return SIDES[side.ordinal()];
    }

    static String of(Kind kind) {
        return KINDS[kind.ordinal()];
    }

    private static String[] spelt(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
    }
}
