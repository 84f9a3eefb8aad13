package org.gridpit.agent.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.Alert;
import org.gridpit.agent.ForecastDecision;
import org.gridpit.agent.ForecastObservation;
import org.gridpit.agent.ForecastSeries;
import org.gridpit.agent.GridSeen;
import org.gridpit.agent.Now;
import org.gridpit.agent.Quantiles;
import org.gridpit.agent.Quantity;
import org.gridpit.decision.DecisionKind;
import org.gridpit.decision.Policy;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class RuleForecasterTest extends PolicyContract<ForecastObservation, ForecastDecision> {
    private static final int TICK_S = 300;
    private static final int STEPS_PER_DAY = 288;
    private static final long LAST_TICK = 30L * STEPS_PER_DAY;

    @Override
    Policy<ForecastObservation, ForecastDecision> policy() {
        return new RuleForecaster(RuleForecasterParameters.defaults());
    }

    @Override
    DecisionKind<ForecastObservation, ForecastDecision> kind() {
        return ForecastDecision.KIND;
    }

    @Override
    ForecastObservation observation(RandomSite site, long tick) {
        return site.forecast(tick);
    }

    @Override
    String reason(ForecastDecision decision) {
        return decision.reason();
    }

    @Override
    void check(String site, ForecastObservation seen, ForecastDecision decision) {
        Now now = seen.now();
        assertThat(decision.series()).as(site).isNotEmpty();
        for (ForecastSeries series : decision.series()) {
            boolean near = series.steps().size() == 1;
            assertThat(series.fromTick()).as(site).isEqualTo(near ? now.tick() : now.blockStartTick());
            assertThat(series.strideSteps()).as(site).isEqualTo(near ? 1 : now.blockSteps());
            assertThat(series.steps().size()).as(site).isIn(1, 24);
            assertThat(near || now.blockStartTick() / now.blockSteps() % 6 == 0)
                    .as(site)
                    .isTrue();
            if (series.of() == Quantity.DEMAND || series.of() == Quantity.PV) {
                assertThat(series.steps())
                        .as(site)
                        .allSatisfy(step -> assertThat(step.p10()).isNotNegative());
            }
        }
    }

    @Test
    void in_the_first_tick_it_tells_what_the_tariff_and_the_weather_say() {
        Now first = Scene.now(0, TICK_S, LAST_TICK);
        List<Quantiles> dark = List.of(Quantiles.certain(0));
        ForecastObservation seen =
                Scene.site(first, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), dark, 500_000);

        ForecastDecision decision = policy().decide(seen);

        Quantiles anything = new Quantiles(4_000, 9_000, 14_000);
        assertThat(decision.series())
                .extracting(ForecastSeries::of)
                .containsExactly(Quantity.PV, Quantity.PRICE, Quantity.PV, Quantity.PRICE);
        assertThat(decision.series().get(1)).isEqualTo(new ForecastSeries(Quantity.PRICE, 0, 1, List.of(anything)));
        assertThat(decision.alerts()).isEmpty();
    }

    @Test
    void without_history_of_the_day_the_last_value_stands() {
        Policy<ForecastObservation, ForecastDecision> policy = policy();
        Now second = Scene.now(1, TICK_S, LAST_TICK);
        ForecastDecision decision = policy.decide(
                Scene.site(second, OptionalLong.of(200_000), OptionalLong.of(0), OptionalLong.of(9_500), List.of(), 0));

        assertThat(decision.series())
                .extracting(ForecastSeries::of)
                .containsExactly(Quantity.DEMAND, Quantity.NET_LOAD, Quantity.PRICE);
        // Untried: a standard deviation of a tenth.
        assertThat(decision.series().get(0).steps().get(0)).isEqualTo(new Quantiles(174_369, 200_000, 225_631));
        assertThat(decision.series().get(1).steps().get(0)).isEqualTo(new Quantiles(174_369, 200_000, 225_631));
        assertThat(decision.series().get(2).steps().get(0).p50()).isEqualTo(9_500);
    }

    @Test
    void low_frequency_is_told_once_until_it_is_over() {
        Policy<ForecastObservation, ForecastDecision> policy = policy();
        List<String> told = new ArrayList<>();
        double[] lowestHz = {59.98, 59.7, 59.75, 59.99, 59.6};
        for (int tick = 1; tick <= lowestHz.length; tick++) {
            ForecastObservation calm = Scene.site(
                    Scene.now(tick, TICK_S, LAST_TICK),
                    OptionalLong.of(200_000),
                    OptionalLong.of(0),
                    OptionalLong.of(9_500),
                    List.of(),
                    0);
            GridSeen grid = new GridSeen(
                    60,
                    lowestHz[tick - 1],
                    60.02,
                    60,
                    0.2,
                    0,
                    0,
                    0,
                    5_000_000,
                    5_000_000,
                    OptionalDouble.empty(),
                    OptionalDouble.empty());
            for (Alert alert : policy.decide(with(calm, grid)).alerts()) {
                told.add(tick + " " + alert.code());
            }
        }
        assertThat(told).containsExactly("2 frequency-low", "5 frequency-low");
    }

    @Test
    void a_cloud_front_is_told_once() {
        Policy<ForecastObservation, ForecastDecision> policy = policy();
        List<Quantiles> front =
                List.of(Quantiles.certain(400_000), Quantiles.certain(300_000), Quantiles.certain(100_000));
        List<String> told = new ArrayList<>();
        for (int tick = 144; tick < 147; tick++) {
            ForecastObservation seen = Scene.site(
                    Scene.now(tick, TICK_S, LAST_TICK),
                    OptionalLong.of(200_000),
                    OptionalLong.of(400_000),
                    OptionalLong.of(9_500),
                    front,
                    500_000);
            policy.decide(seen).alerts().forEach(alert -> told.add(alert.code()));
        }
        assertThat(told).containsOnlyOnce("pv-drop");
    }

    /**
     * Two weeks are learned, two weeks judged: a working town with a smooth day, a slow wandering, noise, plants under
     * passing clouds, and an outlook that is 10 % high.
     */
    @Test
    void plans_a_tick_ahead_better_than_persistence_and_a_day_ahead_better_than_yesterday() {
        Policy<ForecastObservation, ForecastDecision> policy = policy();
        RandomStream stream = RandomStreams.of(11, "world/test", "town");
        int ticks = 28 * STEPS_PER_DAY;
        double[] demandW = new double[ticks];
        double[] pvW = new double[ticks];
        double wander = 0;
        double cloud = 0;
        for (int t = 0; t < ticks; t++) {
            wander = 0.98 * wander + 1_000 * stream.nextGaussian();
            cloud = 0.95 * cloud + 0.02 * stream.nextGaussian();
            demandW[t] = town(t) + wander + 1_500 * stream.nextGaussian();
            pvW[t] = sun(t) * Math.max(0.2, Math.min(1, 0.8 + cloud));
        }
        double ruleError = 0;
        double persistenceError = 0;
        double dayError = 0;
        double yesterdayError = 0;
        int inside = 0;
        int judged = 0;
        int dayJudged = 0;
        for (int t = 1; t < ticks - STEPS_PER_DAY; t++) {
            ForecastDecision decision = policy.decide(town(t, demandW, pvW));
            if (t < 14 * STEPS_PER_DAY) {
                continue;
            }
            Quantiles net = find(decision, Quantity.NET_LOAD, 1).steps().get(0);
            double actual = demandW[t] - pvW[t];
            ruleError += Math.abs(net.p50() - actual);
            persistenceError += Math.abs(demandW[t - 1] - pvW[t - 1] - actual);
            inside += actual >= net.p10() && actual <= net.p90() ? 1 : 0;
            judged++;
            if (t % STEPS_PER_DAY == 0) {
                ForecastSeries day = find(decision, Quantity.DEMAND, 12);
                for (int block = 0; block < 24; block++) {
                    dayError += Math.abs(day.steps().get(block).p50() - mean(demandW, t + 12 * block));
                    yesterdayError +=
                            Math.abs(mean(demandW, t - STEPS_PER_DAY + 12 * block) - mean(demandW, t + 12 * block));
                    dayJudged++;
                }
            }
        }
        System.out.printf(
                "net load a tick ahead: MAE %.0f W, persistence %.0f W, %.1f %% between p10 and p90; "
                        + "demand a day ahead: MAE %.0f W, yesterday %.0f W%n",
                ruleError / judged,
                persistenceError / judged,
                100.0 * inside / judged,
                dayError / dayJudged,
                yesterdayError / dayJudged);
        assertThat(ruleError).isLessThan(0.95 * persistenceError);
        assertThat(dayError).isLessThan(yesterdayError);
        assertThat((double) inside / judged).isBetween(0.7, 0.92);
    }

    private static ForecastObservation town(int t, double[] demandW, double[] pvW) {
        List<Quantiles> outlook = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double clearness = sun(t - 1) > 0 ? pvW[t - 1] / sun(t - 1) : 0.8;
            long expectedW = Math.round(1.1 * clearness * sun(t + i));
            outlook.add(new Quantiles(expectedW * 8 / 10, expectedW, expectedW * 12 / 10));
        }
        return Scene.site(
                Scene.now(t, TICK_S, LAST_TICK),
                OptionalLong.of(Math.round(demandW[t - 1])),
                OptionalLong.of(Math.round(pvW[t - 1])),
                OptionalLong.empty(),
                outlook,
                120_000);
    }

    private static double town(int t) {
        double hour = t % STEPS_PER_DAY / 12.0;
        boolean workday = t / STEPS_PER_DAY % 7 < 5;
        double home = 100_000 + 40_000 * StrictMath.sin((hour - 13) / 12 * StrictMath.PI);
        return home
                + (workday && hour >= 7 && hour < 17 ? 90_000 * StrictMath.sin((hour - 7) / 10 * StrictMath.PI) : 0);
    }

    private static double sun(int t) {
        double hour = t % STEPS_PER_DAY / 12.0;
        return Math.max(0, 100_000 * StrictMath.sin((hour - 6) / 12 * StrictMath.PI));
    }

    private static double mean(double[] values, int from) {
        double sum = 0;
        for (int i = from; i < from + 12; i++) {
            sum += values[i];
        }
        return sum / 12;
    }

    private static ForecastSeries find(ForecastDecision decision, Quantity of, int stride) {
        return decision.series().stream()
                .filter(series -> series.of() == of && series.strideSteps() == stride)
                .findFirst()
                .orElseThrow();
    }

    private static ForecastObservation with(ForecastObservation seen, GridSeen grid) {
        return new ForecastObservation(
                seen.now(),
                seen.agentId(),
                seen.demandW(),
                seen.pvW(),
                seen.netLoadW(),
                seen.priceTicks(),
                seen.pvRatedW(),
                seen.pvSteps(),
                seen.pvHours(),
                seen.weather(),
                seen.market(),
                grid,
                seen.inbox());
    }
}
