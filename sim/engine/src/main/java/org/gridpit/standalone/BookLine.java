package org.gridpit.standalone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a line that holds the book of a call market. */
final class BookLine {
    private static final String CASE = "case";
    private static final String ORDERS = "orders";
    private static final String SEQ = "seq";
    private static final String QTY = "qty";

    private final JsonLine json;
    private final LineFaults faults;
    private final boolean singleUnit;
    private final List<FieldsRead> read = new ArrayList<>();
    private final Map<Label, String> paths = new HashMap<>();
    private Optional<Label> name = Optional.empty();
    private boolean hasName;
    private boolean hasOrders;

    /** A book somebody named, its orders in the order they stood. */
    record Book(Label name, List<LineOrder> orders) {}

    private BookLine(JsonLine json, LineFaults faults, boolean singleUnit) {
        this.json = json;
        this.faults = faults;
        this.singleUnit = singleUnit;
    }

    /**
     * The book; empty when faults were noted.
     *
     * @param singleUnit whether every order is for one unit, said or not
     */
    static Optional<Book> read(JsonLine json, LineFaults faults, boolean singleUnit) throws IOException {
        BookLine line = new BookLine(json, faults, singleUnit);
        return json.whole(line::member) ? line.book() : Optional.empty();
    }

    private boolean member(String key) throws IOException {
        switch (key) {
            case CASE -> {
                hasName = true;
                name = json.label(CASE);
            }
            case ORDERS -> {
                hasOrders = true;
                json.array(ORDERS, this::order);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void order(int index) throws IOException {
        FieldsRead fields = new FieldsRead(json, faults, "%s[%d]".formatted(ORDERS, index));
        if (!json.object(fields.path(), fields::read)) {
            return;
        }
        fields.require(singleUnit ? List.of("id", "side", "price") : List.of("id", "side", "price", QTY));
        if (singleUnit && fields.qty() > 1) {
            faults.add(fields.path() + "." + QTY, "must be 1, was " + fields.qty());
        }
        fields.id().ifPresent(id -> {
            String earlier = paths.putIfAbsent(id, fields.path());
            if (earlier != null) {
                faults.add(fields.path() + ".id", "%s is the id of %s already".formatted(id.text(), earlier));
            }
        });
        read.add(fields);
    }

    private Optional<Book> book() {
        if (!hasName) {
            faults.add(CASE, "is missing");
        }
        if (!hasOrders) {
            faults.add(ORDERS, "is missing");
        }
        boolean anySeq = read.stream().anyMatch(fields -> fields.has(SEQ));
        List<LineOrder> orders = new ArrayList<>(read.size());
        for (FieldsRead fields : read) {
            if (anySeq) {
                fields.require(List.of(SEQ));
            }
            orders.add(fields.order(anySeq ? fields.seq() : orders.size()));
        }
        return faults.isEmpty() ? Optional.of(new Book(name.orElseThrow(), orders)) : Optional.empty();
    }
}
