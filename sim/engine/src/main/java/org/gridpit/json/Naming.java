package org.gridpit.json;

import java.util.Locale;

/** How names in Java appear in files: record components as snake_case keys, enum constants as kebab-case names. */
public final class Naming {
    private Naming() {}

    /**
     * Key of a record component: every capital letter starts a word, so that unit suffixes fall out by themselves
     * ({@code ghiWPerM2} is {@code ghi_w_per_m2}, {@code priceUsdPerMwh} is {@code price_usd_per_mwh}).
     */
    public static String snakeCase(String camelCase) {
        StringBuilder key = new StringBuilder(camelCase.length() + 8);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                key.append('_');
            }
            key.append(Character.toLowerCase(c));
        }
        return key.toString();
    }

    /** Name of an enum constant in files: {@code MARKET_SUPERVISOR} is {@code market-supervisor}. */
    public static String kebabCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
