package org.gridpit.settlement;

import java.math.BigDecimal;
import java.util.Optional;
import org.gridpit.Param;

/** Prices of deviations where the tariff does not set them. */
public record ImbalanceParameters(
        @Param("tariff, single or dual; left out: tariff when connected, single in an island")
        Optional<ImbalanceScheme> scheme,

        @Param(value = "Price of energy called up when the site is short", unit = "USD/MWh")
        BigDecimal upUsdPerMwh,

        @Param(value = "Price of energy taken back when the site is long", unit = "USD/MWh")
        BigDecimal downUsdPerMwh,

        @Param(value = "Reference price until a first trade sets one", unit = "USD/MWh")
        BigDecimal referenceUsdPerMwh) {
    public ImbalanceParameters {
        if (downUsdPerMwh.compareTo(upUsdPerMwh) > 0) {
            throw new IllegalArgumentException(
                    "downUsdPerMwh (%s) must not be above upUsdPerMwh (%s). Maybe the two are swapped."
                            .formatted(downUsdPerMwh, upUsdPerMwh));
        }
    }

    public static ImbalanceParameters defaults() {
        return new ImbalanceParameters(
                Optional.empty(), BigDecimal.valueOf(300), BigDecimal.valueOf(20), BigDecimal.valueOf(80));
    }
}
