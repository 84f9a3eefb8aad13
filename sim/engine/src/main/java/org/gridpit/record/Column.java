package org.gridpit.record;

/**
 * What a reader must know of a table's column; a row of {@code tables/columns.csv}.
 *
 * @param name snake_case, the unit at its end
 * @param type how the cells are to be read
 * @param unit as printed to users ({@code kW}, {@code USD/MWh}); empty for shares, counts and texts
 * @param decimals digits after the dot of a number, 0 for everything else
 * @param sign what a positive number means where that is a choice; else empty
 * @param key whether it is part of what makes a row unique
 * @param allowed values or range, empty when anything goes
 * @param meaning one sentence in the words of the field
 */
public record Column(
        String name, Type type, String unit, int decimals, String sign, boolean key, String allowed, String meaning) {
    /** How the cells of a column are to be read. An empty cell is "not available" in all of them. */
    public enum Type {
        /** A whole number of at most 63 bits. */
        INTEGER,
        /** An exact decimal number: money, prices, traded energy. */
        DECIMAL,
        /** A measured or computed number, rounded half-even to its decimals. */
        REAL,
        TEXT,
        /** A UTC instant by ISO 8601. */
        TIME
    }

    public Column {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("column name (%s) must be snake_case.".formatted(name));
        }
        if (decimals < 0 || decimals > Digits.MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "decimals (%d) of column %s must be 0 to %d.".formatted(decimals, name, Digits.MAX_DECIMALS));
        }
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("column %s needs a meaning.".formatted(name));
        }
    }

    Column withSign(String positiveMeans) {
        return new Column(name, type, unit, decimals, positiveMeans, key, allowed, meaning);
    }

    Column asKey() {
        return new Column(name, type, unit, decimals, sign, true, allowed, meaning);
    }

    Column withAllowed(String values) {
        return new Column(name, type, unit, decimals, sign, key, values, meaning);
    }
}
