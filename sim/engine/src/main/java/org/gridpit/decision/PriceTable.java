package org.gridpit.decision;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What models cost. */
public final class PriceTable {
    private final List<ModelPrice> prices;

    /** In any order. */
    public PriceTable(List<ModelPrice> prices) {
        this.prices = prices.stream()
                .sorted(Comparator.comparing(ModelPrice::effectiveFrom))
                .toList();
    }

    /** The prices that come with the program. */
    public static PriceTable shipped() {
        return new PriceTable(ModelRegistry.resource("prices.json", new TypeReference<List<ModelPrice>>() {}));
    }

    /** The price in force on a day, the first known one before that; empty for a model without one. */
    public Optional<ModelPrice> of(String model, LocalDate day) {
        List<ModelPrice> known =
                prices.stream().filter(price -> price.model().equals(model)).toList();
        return known.stream()
                .filter(price -> price.effectiveFrom().compareTo(day.toString()) <= 0)
                .reduce((earlier, later) -> later)
                .or(() -> known.stream().findFirst());
    }
}
