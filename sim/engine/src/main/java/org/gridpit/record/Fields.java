package org.gridpit.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.gridpit.record.Column.Type;

/**
 * The columns of a table in order, each with the way to its cell. {@link #key}, {@link #sign} and {@link #allowed} speak of
 * the column before them.
 *
 * <p>Units of the market: energy in Wh is written in MWh, prices in ticks in USD/MWh, money in tick x Wh in USD, all exact.
 */
public final class Fields<E> {
    private static final int KW_DECIMALS = 6;
    private static final int KWH_DECIMALS = 9;
    private static final int MWH_DECIMALS = 6;
    private static final int PRICE_DECIMALS = 2;
    private static final int USD_DECIMALS = 8;

    private final List<Field<E>> fields = new ArrayList<>();

    public Fields<E> real(String name, String unit, int decimals, ToDoubleFunction<E> value, String meaning) {
        return add(name, Type.REAL, unit, decimals, meaning, (e, out) -> out.real(value.applyAsDouble(e), decimals));
    }

    public Fields<E> optionalReal(
            String name, String unit, int decimals, Function<E, OptionalDouble> value, String meaning) {
        return add(name, Type.REAL, unit, decimals, meaning, (e, out) -> {
            OptionalDouble number = value.apply(e);
            if (number.isPresent()) {
                out.real(number.getAsDouble(), decimals);
            }
        });
    }

    /** A mean power over the tick. */
    public Fields<E> kw(String name, ToDoubleFunction<E> kw, String meaning) {
        return real(name, "kW", KW_DECIMALS, kw, meaning);
    }

    public Fields<E> optionalKw(String name, Function<E, OptionalDouble> kw, String meaning) {
        return optionalReal(name, "kW", KW_DECIMALS, kw, meaning);
    }

    public Fields<E> kwh(String name, ToDoubleFunction<E> kwh, String meaning) {
        return real(name, "kWh", KWH_DECIMALS, kwh, meaning);
    }

    public Fields<E> optionalKwh(String name, Function<E, OptionalDouble> kwh, String meaning) {
        return optionalReal(name, "kWh", KWH_DECIMALS, kwh, meaning);
    }

    /** Energy of the market: given in Wh, written in MWh. */
    public Fields<E> mwh(String name, ToLongFunction<E> wh, String meaning) {
        return exact(name, "MWh", MWH_DECIMALS, wh, meaning);
    }

    /** A price: given in ticks, written in USD/MWh. */
    public Fields<E> price(String name, ToLongFunction<E> ticks, String meaning) {
        return exact(name, "USD/MWh", PRICE_DECIMALS, ticks, meaning);
    }

    public Fields<E> optionalPrice(String name, Function<E, OptionalLong> ticks, String meaning) {
        return add(name, Type.DECIMAL, "USD/MWh", PRICE_DECIMALS, meaning, (e, out) -> {
            OptionalLong number = ticks.apply(e);
            if (number.isPresent()) {
                out.decimal(number.getAsLong(), PRICE_DECIMALS);
            }
        });
    }

    /** Money: given in tick x Wh, written in USD. */
    public Fields<E> usd(String name, ToLongFunction<E> tickWh, String meaning) {
        return exact(name, "USD", USD_DECIMALS, tickWh, meaning);
    }

    public Fields<E> integer(String name, ToLongFunction<E> value, String meaning) {
        return add(name, Type.INTEGER, "", 0, meaning, (e, out) -> out.decimal(value.applyAsLong(e), 0));
    }

    public Fields<E> optionalInteger(String name, Function<E, OptionalLong> value, String meaning) {
        return add(name, Type.INTEGER, "", 0, meaning, (e, out) -> {
            OptionalLong number = value.apply(e);
            if (number.isPresent()) {
                out.decimal(number.getAsLong(), 0);
            }
        });
    }

    public Fields<E> text(String name, Function<E, String> value, String meaning) {
        return add(name, Type.TEXT, "", 0, meaning, (e, out) -> out.text(value.apply(e)));
    }

    public Fields<E> optionalText(String name, Function<E, Optional<String>> value, String meaning) {
        return add(name, Type.TEXT, "", 0, meaning, (e, out) -> {
            Optional<String> text = value.apply(e);
            if (text.isPresent()) {
                out.text(text.get());
            }
        });
    }

    /** An instant in whole seconds. */
    public Fields<E> time(String name, ToLongFunction<E> utcS, String meaning) {
        return add(name, Type.TIME, "UTC", 0, meaning, (e, out) -> out.time(utcS.applyAsLong(e)));
    }

    /** An instant with milliseconds. */
    public Fields<E> timeMillis(String name, ToDoubleFunction<E> utcS, String meaning) {
        return add(name, Type.TIME, "UTC", 0, meaning, (e, out) -> out.timeMillis(utcS.applyAsDouble(e)));
    }

    /** The column before is part of what makes a row unique. */
    public Fields<E> key() {
        return amend(Column::asKey);
    }

    /** What a positive number of the column before means. */
    public Fields<E> sign(String positiveMeans) {
        return amend(c -> c.withSign(positiveMeans));
    }

    /** Values, {@code |} between them, or range of the column before. */
    public Fields<E> allowed(String values) {
        return amend(c -> c.withAllowed(values));
    }

    public List<Field<E>> toList() {
        return List.copyOf(fields);
    }

    private Fields<E> exact(String name, String unit, int decimals, ToLongFunction<E> units, String meaning) {
        return add(
                name, Type.DECIMAL, unit, decimals, meaning, (e, out) -> out.decimal(units.applyAsLong(e), decimals));
    }

    private Fields<E> add(String name, Type type, String unit, int decimals, String meaning, Field.Cell<E> cell) {
        fields.add(new Field<>(new Column(name, type, unit, decimals, "", false, "", meaning), cell));
        return this;
    }

    private Fields<E> amend(UnaryOperator<Column> change) {
        Field<E> last = fields.remove(fields.size() - 1);
        fields.add(last.with(change.apply(last.column())));
        return this;
    }
}
