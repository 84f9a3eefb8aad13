package org.gridpit.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.gridpit.market.Energies;
import org.gridpit.market.Prices;
import org.gridpit.market.Side;

/** Reads a table of orders in USD/MWh and MWh, exactly: at most 0.01 USD/MWh and 1 Wh fine. Rows arrive in their order. */
final class BookFile {
    private static final List<String> COLUMNS = List.of("id", "side", "price_usd_per_mwh", "quantity_mwh");
    private static final int ID = 0;
    private static final int SIDE = 1;
    private static final int PRICE = 2;
    private static final int QUANTITY = 3;
    private static final String DECIMAL = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)";

    private final CsvInput in;
    private final Set<String> ids = new HashSet<>();
    private final List<LineOrder> orders = new ArrayList<>();

    private BookFile(CsvInput in) {
        this.in = in;
    }

    /**
     * The orders of a file.
     *
     * @throws InvalidInput if anything is wrong with it
     */
    static List<LineOrder> read(InOut files) {
        try (InputStream stream = files.open()) {
            InputErrors errors = new InputErrors(files.inName());
            BookFile file = new BookFile(new CsvInput(stream, COLUMNS, errors));
            while (file.in.next()) {
                file.row();
            }
            errors.refuseIfAny();
            return file.orders;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row() {
        String id = in.text(ID);
        if (!ids.add(id)) {
            in.inconsistent(ID, "%s (%s) is the id of an order above already.");
        }
        long priceTicks = units(PRICE, Prices::ticks, "%s (%s) must be a number with at most 2 decimals.");
        long quantityWh = units(QUANTITY, Energies::wh, "%s (%s) must be a number with at most 6 decimals.");
        if (in.raw(QUANTITY).matches(DECIMAL) && new BigDecimal(in.raw(QUANTITY)).signum() <= 0) {
            in.inconsistent(QUANTITY, "%s (%s) must be > 0. Maybe set side instead of a sign.");
        }
        orders.add(new LineOrder(
                new Label(id, false), side(), priceTicks, quantityWh, orders.size(), Optional.empty(), false));
    }

    private Side side() {
        for (Side side : Side.values()) {
            if (side.name().equalsIgnoreCase(in.raw(SIDE))) {
                return side;
            }
        }
        in.wrong(SIDE, "%s (%s) must be BUY or SELL.");
        return Side.BUY;
    }

    private long units(int column, ToLongFunction<BigDecimal> units, String fault) {
        String text = in.raw(column);
        if (text.matches(DECIMAL)) {
            try {
                return units.applyAsLong(new BigDecimal(text));
            } catch (IllegalArgumentException tooFine) {
                in.wrong(column, fault);
                return 1;
            }
        }
        in.wrong(column, fault);
        return 1;
    }
}
