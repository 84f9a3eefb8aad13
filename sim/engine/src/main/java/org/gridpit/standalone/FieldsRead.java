package org.gridpit.standalone;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.gridpit.market.Lifetime;
import org.gridpit.market.Side;

/** Fields of an order or an event on a line, as far as they were read. A fault leaves a field at its first value. */
final class FieldsRead {
    private final JsonLine json;
    private final LineFaults faults;
    private final String path;
    private final Set<String> seen = new HashSet<>();
    private Optional<Label> id = Optional.empty();
    private Side side = Side.BUY;
    private long price;
    private long qty = 1;
    private long seq;
    private Lifetime lifetime = Lifetime.GTC;
    private String type = "";
    private Optional<String> owner = Optional.empty();
    private boolean block;

    FieldsRead(JsonLine json, LineFaults faults, String path) {
        this.json = json;
        this.faults = faults;
        this.path = path;
    }

    /** Reads the value of a key; false when it means nothing here. */
    boolean read(String key) throws IOException {
        seen.add(key);
        String at = path + "." + key;
        switch (key) {
            case "id" -> id = json.label(at);
            case "side" -> side = word(at, Side.class, side);
            case "price" -> price = json.whole(at).orElse(0);
            case "qty" -> qty = positive(at);
            case "seq" -> seq = json.whole(at).orElse(0);
            case "lifetime" -> lifetime = word(at, Lifetime.class, lifetime);
            case "type" -> type = json.text(at).orElse("");
            case "owner" -> owner = json.text(at);
            case "block" -> block = json.flag(at);
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean has(String key) {
        return seen.contains(key);
    }

    /** Notes which of these keys were not there. */
    void require(List<String> keys) {
        for (String key : keys) {
            if (!seen.contains(key)) {
                faults.add(path + "." + key, "is missing");
            }
        }
    }

    String path() {
        return path;
    }

    Optional<Label> id() {
        return id;
    }

    long seq() {
        return seq;
    }

    long qty() {
        return qty;
    }

    String type() {
        return type;
    }

    Side side() {
        return side;
    }

    long price() {
        return price;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    Optional<String> owner() {
        return owner;
    }

    /** The order these fields make, arriving at this place. */
    LineOrder order(long seq) {
        return new LineOrder(id.orElse(new Label("", false)), side, price, qty, seq, owner, block);
    }

    private long positive(String at) throws IOException {
        OptionalLong number = json.whole(at);
        if (number.isPresent() && number.getAsLong() <= 0) {
            faults.add(at, "must be > 0, was " + number.getAsLong());
        }
        return number.orElse(1);
    }

    private <E extends Enum<E>> E word(String at, Class<E> type, E usual) throws IOException {
        Optional<String> text = json.text(at);
        for (E each : type.getEnumConstants()) {
            if (text.filter(each.name()::equals).isPresent()) {
                return each;
            }
        }
        text.ifPresent(other -> faults.add(at, "must be %s, was \"%s\"".formatted(words(type), other)));
        return usual;
    }

    private static <E extends Enum<E>> String words(Class<E> type) {
        E[] all = type.getEnumConstants();
        StringBuilder words = new StringBuilder(all[0].name());
        for (int i = 1; i < all.length; i++) {
            words.append(i == all.length - 1 ? " or " : ", ").append(all[i].name());
        }
        return words.toString();
    }
}
