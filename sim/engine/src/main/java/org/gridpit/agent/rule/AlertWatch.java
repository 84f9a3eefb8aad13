package org.gridpit.agent.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridpit.agent.Alert;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.Quantiles;

/** Says once that something began: an alert is raised when its condition becomes true, and again only after it was false. */
final class AlertWatch {
    /** What alerts are about. */
    private enum Code {
        PV_DROP("pv-drop"),
        DEMAND_PEAK("demand-peak"),
        PRICE_SPIKE("price-spike"),
        FREQUENCY_LOW("frequency-low");

        private final String text;

        Code(String text) {
            this.text = text;
        }
    }

    /** A fall of generation counts from this share of the rated power on. */
    private static final double LEAST_DROP_SHARE = 0.1;
    /** A peak stands out when it is this far above the day's mean. */
    private static final double PEAK_FACTOR = 1.25;

    private static final double PER_KILO = 1_000;
    private static final double TICKS_PER_USD = 100;

    private final RuleForecasterParameters parameters;
    private final Set<Code> lasting = EnumSet.noneOf(Code.class);
    private double usualPrice = Double.NaN;

    AlertWatch(RuleForecasterParameters parameters) {
        this.parameters = parameters;
    }

    /** @param demandBlocksW expected demand of 24 blocks, fresh when a block begins */
    List<Alert> look(ForecastObservation seen, List<Quantiles> pvSteps, double[] demandBlocksW, Course price) {
        List<Alert> raised = new ArrayList<>(0);
        dropOfGeneration(seen, pvSteps, raised);
        if (seen.now().startsBlock()) {
            peakOfDemand(seen, demandBlocksW, raised);
            usualPrice = price.usual();
        }
        spikeOfPrice(seen, raised);
        lowFrequency(seen.grid(), raised);
        return raised;
    }

    private void dropOfGeneration(ForecastObservation seen, List<Quantiles> pvSteps, List<Alert> raised) {
        long lastW = seen.pvW().orElse(0);
        long soonW = pvSteps.isEmpty() ? lastW : pvSteps.get(pvSteps.size() - 1).p50();
        boolean drops =
                soonW < (1 - parameters.pvDropShare()) * lastW && lastW - soonW > LEAST_DROP_SHARE * seen.pvRatedW();
        if (begins(Code.PV_DROP, drops)) {
            raised.add(alert(
                    Code.PV_DROP,
                    text("Generation falls from %.1f kW to about %.1f kW.", lastW / PER_KILO, soonW / PER_KILO)));
        }
    }

    private void peakOfDemand(ForecastObservation seen, double[] blocksW, List<Alert> raised) {
        double most = 0;
        double sum = 0;
        for (double blockW : blocksW) {
            most = Math.max(most, blockW);
            sum += blockW;
        }
        boolean peaks =
                seen.demandW().isPresent() && blocksW[0] >= most && blocksW[0] * blocksW.length > PEAK_FACTOR * sum;
        if (begins(Code.DEMAND_PEAK, peaks)) {
            raised.add(alert(
                    Code.DEMAND_PEAK,
                    text("The next 24 hours' highest demand is now, about %.1f kW.", most / PER_KILO)));
        }
    }

    private void spikeOfPrice(ForecastObservation seen, List<Alert> raised) {
        long ticks = seen.priceTicks().orElse(0);
        if (begins(Code.PRICE_SPIKE, usualPrice > 0 && ticks > parameters.priceSpikeFactor() * usualPrice)) {
            raised.add(alert(
                    Code.PRICE_SPIKE,
                    text(
                            "The price is %.2f USD/MWh, usually %.2f.",
                            ticks / TICKS_PER_USD, usualPrice / TICKS_PER_USD)));
        }
    }

    private void lowFrequency(GridSeen grid, List<Alert> raised) {
        if (begins(Code.FREQUENCY_LOW, grid.minFrequencyHz() < grid.nominalHz() - grid.bandHz())) {
            raised.add(alert(Code.FREQUENCY_LOW, text("Frequency fell to %.3f Hz.", grid.minFrequencyHz())));
        }
    }

    private boolean begins(Code code, boolean holds) {
        if (holds) {
            return lasting.add(code);
        }
        lasting.remove(code);
        return false;
    }

    /** The same on every machine: {@code Double.toString} is not. */
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static Alert alert(Code code, String text) {
        return new Alert(code.text, text);
    }
}
