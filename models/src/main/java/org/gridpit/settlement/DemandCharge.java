package org.gridpit.settlement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import org.gridpit.Param;

/** A network charge on a meter's highest mean import, which pays for the width of the line rather than for energy. */
public record DemandCharge(
        @Param(value = "Price of the highest mean import", unit = "USD/kW", min = 0)
        BigDecimal usdPerKw,

        @Param("Time the import is averaged over; a whole number of ticks that divides the day")
        Duration window,

        @Param("How long a highest import counts: some days from the start of the run (P7D) or a calendar month (P1M)")
        Period per) {
    private static final long SECONDS_PER_DAY = 86_400;
    private static final Period MONTH = Period.ofMonths(1);

    public DemandCharge {
        if (usdPerKw.signum() < 0) {
            throw new IllegalArgumentException(
                    "usdPerKw (%s) must not be negative. Maybe drop the sign: it is paid.".formatted(usdPerKw));
        }
        long windowS = window.getSeconds();
        if (windowS < 1 || window.getNano() != 0 || SECONDS_PER_DAY % windowS != 0) {
            throw new IllegalArgumentException(
                    "window (%s) must be whole seconds that divide the day. Maybe take PT15M.".formatted(window));
        }
        boolean days = per.toTotalMonths() == 0 && per.getDays() > 0;
        if (!days && !per.equals(MONTH)) {
            throw new IllegalArgumentException(
                    "per (%s) must be days or one month. Maybe take P7D or P1M.".formatted(per));
        }
    }

    /** None: 0 USD/kW; were there one, of a quarter of an hour in a week. */
    public static DemandCharge defaults() {
        return new DemandCharge(BigDecimal.ZERO, Duration.ofMinutes(15), Period.ofDays(7));
    }

    boolean perMonth() {
        return per.equals(MONTH);
    }
}
