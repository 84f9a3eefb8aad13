package org.gridpit.settlement;

import java.math.BigDecimal;
import java.util.List;
import org.gridpit.Param;

/** What a {@link UtilityTariff} is made of. */
public record TariffParameters(
        @Param(value = "Price the utility pays for a surplus; may be negative", unit = "USD/MWh")
        BigDecimal buysAtUsdPerMwh,

        @Param(value = "Price the utility asks for a shortage", unit = "USD/MWh")
        BigDecimal sellsAtUsdPerMwh,

        @Param(value = "What the buyer of a local trade pays to the grid", unit = "USD/MWh", min = 0)
        BigDecimal gridFeeUsdPerMwh,

        @Param("Charge on the highest import of each meter") DemandCharge demandCharge,

        @Param("Other prices at certain times; where two overlap the later in the list holds")
        List<TimeOfUse> timeOfUse) {
    public TariffParameters {
        timeOfUse = List.copyOf(timeOfUse);
        if (gridFeeUsdPerMwh.signum() < 0) {
            throw new IllegalArgumentException(
                    "gridFeeUsdPerMwh (%s) must not be negative. Maybe drop the sign: the buyer pays it."
                            .formatted(gridFeeUsdPerMwh));
        }
    }

    /** Two prices, the same at all times, and no network charges. */
    public static TariffParameters defaults(BigDecimal buysAtUsdPerMwh, BigDecimal sellsAtUsdPerMwh) {
        return new TariffParameters(
                buysAtUsdPerMwh, sellsAtUsdPerMwh, BigDecimal.ZERO, DemandCharge.defaults(), List.of());
    }
}
