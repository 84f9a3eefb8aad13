package org.gridpit.record;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.gridpit.record.SimEvent.PeriodCleared;

/** Level and spread of the clearing price over delivery periods, exact up to the last rounding. */
final class PriceTally implements Tally {
    private static final BigDecimal TICKS_PER_USD = BigDecimal.valueOf(100);
    private static final int QUOTIENT_DECIMALS = 30;

    private long n;
    private long sum;
    private long tradedWh;
    private long tradedPeriods;
    private BigInteger squares = BigInteger.ZERO;
    private BigInteger weighted = BigInteger.ZERO;
    private long squaresPart;

    @Override
    public void on(SimEvent event) {
        if (event instanceof PeriodCleared period && period.priceTicks().isPresent()) {
            long price = period.priceTicks().getAsLong();
            n++;
            sum = Math.addExact(sum, price);
            addSquare(price);
            if (period.volumeWh() > 0) {
                tradedPeriods++;
                tradedWh = Math.addExact(tradedWh, period.volumeWh());
                weighted = weighted.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(period.volumeWh())));
            }
        }
    }

    @Override
    public List<MetricValue> values() {
        return List.of(
                n == 0
                        ? MetricValue.undefined(Metric.PRICE_MEAN)
                        : MetricValue.of(Metric.PRICE_MEAN, usd(BigInteger.valueOf(sum), n), n),
                tradedWh == 0
                        ? MetricValue.undefined(Metric.PRICE_VOLUME_WEIGHTED_MEAN)
                        : MetricValue.of(Metric.PRICE_VOLUME_WEIGHTED_MEAN, usd(weighted, tradedWh), tradedPeriods),
                n < 2
                        ? MetricValue.undefined(Metric.PRICE_SD)
                        : MetricValue.of(Metric.PRICE_SD, deviation().divide(TICKS_PER_USD), n));
    }

    private void addSquare(long price) {
        long square = Math.multiplyExact(price, price);
        if (squaresPart > Long.MAX_VALUE - square) {
            squares = squares.add(BigInteger.valueOf(squaresPart));
            squaresPart = 0;
        }
        squaresPart += square;
    }

    /** sqrt((n sum of squares - square of sum) / (n (n - 1))). */
    private BigDecimal deviation() {
        BigInteger allSquares = squares.add(BigInteger.valueOf(squaresPart));
        BigInteger spread = allSquares
                .multiply(BigInteger.valueOf(n))
                .subtract(BigInteger.valueOf(sum).pow(2));
        BigDecimal pairs = BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1));
        return new BigDecimal(spread)
                .divide(pairs, QUOTIENT_DECIMALS, RoundingMode.HALF_EVEN)
                .sqrt(MathContext.DECIMAL128);
    }

    private static BigDecimal usd(BigInteger ticks, long divisor) {
        return new BigDecimal(ticks)
                .divide(BigDecimal.valueOf(divisor).multiply(TICKS_PER_USD), QUOTIENT_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
