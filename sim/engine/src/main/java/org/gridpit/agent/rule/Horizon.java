package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.agent.UtilityPrices;

/**
 * Turns expectations over consecutive steps into quantiles, with the errors that forecasts made the same time ahead have
 * had. Errors count as normally distributed.
 *
 * <p>Net load: its variance is that of demand plus that of generation, times the mean square by which past errors were
 * larger or smaller than this.
 */
final class Horizon {
    /** Standard deviation of demand and price before any error is known, of their value. */
    private static final double UNTRIED_SHARE = 0.1;
    /** Nothing on a site is known better than to one watt. */
    private static final double LEAST_SD_W = 1;

    private final int leads;
    private final TrackRecord demandErrors;
    private final TrackRecord netErrors;
    private final TrackRecord priceErrors;
    private final double[] ones;
    private final double[] demandW;
    private final double[] price;
    private final double[] netW;
    private final double[] netScale;
    private final double[] sd;
    private final double[] netSd;

    Horizon(int leads) {
        this.leads = leads;
        this.demandErrors = new TrackRecord(leads);
        this.netErrors = new TrackRecord(leads);
        this.priceErrors = new TrackRecord(leads);
        this.ones = new double[leads];
        Arrays.fill(ones, 1);
        this.demandW = new double[leads];
        this.price = new double[leads];
        this.netW = new double[leads];
        this.netScale = new double[leads];
        this.sd = new double[leads];
        this.netSd = new double[leads];
    }

    /** Where to write the expected demand of each step before {@link #addLoads}. */
    double[] demandW() {
        return demandW;
    }

    /** Where to write the expected price of each step before {@link #prices}. */
    double[] price() {
        return price;
    }

    void settleLoads(long index, double actualDemandW, double actualNetW) {
        demandErrors.settle(index, actualDemandW);
        netErrors.settle(index, actualNetW);
    }

    void settlePrice(long index, double actual) {
        priceErrors.settle(index, actual);
    }

    /** Demand and net load from the expected demand and what the plants will give; no plants, nothing to take off. */
    void addLoads(Span span, List<Quantiles> pv, List<ForecastSeries> series) {
        demandErrors.spreads(UNTRIED_SHARE * Math.abs(demandW[0]), sd);
        demandErrors.issue(span.index(), demandW, ones);
        List<Quantiles> demand = new ArrayList<>(leads);
        for (int i = 0; i < leads; i++) {
            long middle = Math.max(0, rounded(demandW[i]));
            long width = rounded(Spread.DECILE * sd[i]);
            demand.add(new Quantiles(Math.max(0, middle - width), middle, middle + width));
            combine(i, pv);
        }
        series.add(span.series(Quantity.DEMAND, demand));
        series.add(span.series(Quantity.NET_LOAD, netLoad(span.index())));
    }

    private void combine(int step, List<Quantiles> pv) {
        Quantiles plants = pv.isEmpty() ? Quantiles.certain(0) : pv.get(Math.min(step, pv.size() - 1));
        double pvSd = (plants.p90() - plants.p10()) / (2 * Spread.DECILE);
        netW[step] = demandW[step] - plants.p50();
        netScale[step] = Math.max(LEAST_SD_W, StrictMath.sqrt(sd[step] * sd[step] + pvSd * pvSd));
    }

    private List<Quantiles> netLoad(long index) {
        netErrors.spreads(1, netSd);
        netErrors.issue(index, netW, netScale);
        List<Quantiles> net = new ArrayList<>(leads);
        for (int i = 0; i < leads; i++) {
            long middle = rounded(netW[i]);
            long width = rounded(Spread.DECILE * netSd[i] * netScale[i]);
            net.add(new Quantiles(middle - width, middle, middle + width));
        }
        return net;
    }

    /** Prices inside the utility's band of each step, as they have been expected. */
    ForecastSeries prices(Span span, List<UtilityPrices> utility) {
        priceErrors.spreads(UNTRIED_SHARE * Math.abs(price[0]), sd);
        priceErrors.issue(span.index(), price, ones);
        List<Quantiles> prices = new ArrayList<>(leads);
        for (int i = 0; i < leads; i++) {
            double width = Spread.DECILE * sd[i];
            prices.add(
                    utility.isEmpty()
                            ? new Quantiles(rounded(price[i] - width), rounded(price[i]), rounded(price[i] + width))
                            : banded(price[i], width, span.utility(utility, i)));
        }
        return span.series(Quantity.PRICE, prices);
    }

    /** Prices before any is known: anything inside the utility's band, its middle the most likely. */
    ForecastSeries firstPrices(Span span, List<UtilityPrices> utility) {
        List<Quantiles> prices = new ArrayList<>(leads);
        for (int i = 0; i < leads; i++) {
            UtilityPrices band = span.utility(utility, i);
            long middle = Math.floorDiv(band.buysAtTicks() + band.sellsAtTicks(), 2);
            prices.add(Quantiles.ordered(band.buysAtTicks(), middle, band.sellsAtTicks()));
        }
        return span.series(Quantity.PRICE, prices);
    }

    private static Quantiles banded(double price, double width, UtilityPrices band) {
        return new Quantiles(inside(price - width, band), inside(price, band), inside(price + width, band));
    }

    private static long inside(double price, UtilityPrices band) {
        return Math.max(band.buysAtTicks(), Math.min(band.sellsAtTicks(), rounded(price)));
    }

    static long rounded(double value) {
        return (long) StrictMath.rint(value);
    }
}
