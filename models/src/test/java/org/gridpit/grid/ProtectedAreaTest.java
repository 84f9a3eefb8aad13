package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.grid.ProtectedArea.Stretch;
import org.gridpit.grid.ProtectionEvent.Kind;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ProtectedAreaTest {
    private static final double BASE_KW = 1000;
    private static final double RESTART_S = 1800;
    private static final FrequencyParameters ISLAND = new FrequencyParameters(3, 1, 0.05, 0.2, 0.5, 0.05, 0, 30);

    private final List<ProtectionEvent> events = new ArrayList<>();

    @Test
    void an_area_that_no_relay_minds_is_the_plain_model_to_the_last_bit() {
        ProtectedArea area = area(FrequencyParameters.defaults(), 60);
        FrequencyModel plain = model(FrequencyParameters.defaults(), 60);
        for (int timeS = 60; timeS <= 3600; timeS += 60) {
            double lackKw = timeS == 1800 ? 30 : 0;
            area.set(new AreaPower(400, 200, 0, 0, 200 - lackKw, 0));
            plain.disturb((400.0 - 200 - (200 - lackKw)) / BASE_KW);
            Stretch stretch = area.advanceTo(timeS, TraceSink.NONE, events::add);
            plain.advanceTo(timeS, TraceSink.NONE);
            assertThat(stretch).isEqualTo(new Stretch(60, 60, 60, 60));
        }
        assertThat(events).isEmpty();
        assertThat(area.model().frequencyHz()).isEqualTo(plain.frequencyHz());
        assertThat(area.model().statistics()).isEqualTo(plain.statistics());
    }

    @Test
    void a_stage_acts_at_the_first_step_end_after_its_delay() {
        ProtectedArea area = area(ISLAND, 60);
        area.set(new AreaPower(900, 0, 0, 0, 780, 0));
        area.advanceTo(20, TraceSink.NONE, events::add);
        var dense = new FrequencyCase(ISLAND, 60, List.of(new FrequencyCase.Event(0, 0, 0.12)), 1);
        double crossedS = crossing(dense, 59.5);
        double expectedS = Math.ceil((crossedS + 0.25) * 10) / 10;
        assertThat(events.get(0).timeS()).isCloseTo(expectedS, within(1e-9));
        assertThat(events.get(0)).isEqualTo(new ProtectionEvent(events.get(0).timeS(), Kind.SHED, 1, 45));
    }

    @Test
    void stages_shed_once_each_and_come_back_in_reverse_order_half_a_minute_apart() {
        ProtectedArea area = area(ISLAND, 60);
        area.set(new AreaPower(100, 0, 0, 0, 100, 150));
        area.advanceTo(2.5, TraceSink.NONE, events::add);
        int shed = events.size();
        assertThat(shed).isBetween(2, 5);
        assertThat(area.loadFactor()).isCloseTo(1 - 0.05 * shed, within(1e-12));
        area.set(new AreaPower(100, 0, 0, 0, 100, 0));
        area.advanceTo(600, TraceSink.NONE, events::add);
        assertThat(events).hasSize(2 * shed);
        for (int i = 0; i < shed; i++) {
            assertThat(events.get(i).stage()).isEqualTo(i + 1);
            ProtectionEvent back = events.get(shed + i);
            assertThat(back.kind()).isEqualTo(Kind.RESTORED);
            assertThat(back.stage()).isEqualTo(shed - i);
            if (i > 0) {
                assertThat(back.timeS() - events.get(shed + i - 1).timeS()).isBetween(30.0, 31.0);
            }
        }
        assertThat(events.get(shed).timeS()).isGreaterThan(60);
        assertThat(area.loadFactor()).isEqualTo(1);
    }

    @Test
    void generation_gives_way_to_high_frequency_as_an_independent_solver_says() {
        for (long seed = 1; seed <= 20; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters parameters = FrequencyCases.area(random);
            double generationKw = FrequencyCases.between(random, 300, 900);
            double surplusKw = FrequencyCases.between(random, 100, 300);
            var oracle = new LimitedAreaOracle(
                    parameters, 60, new Derating(60.3 / 60 - 1, 60.5 / 60 - 1, generationKw / BASE_KW));
            ProtectedArea area = area(parameters, 60);
            area.set(new AreaPower(0, generationKw, 0, 0, surplusKw - generationKw, 0));
            double generationS = 0;
            for (int timeS = 1; timeS <= 30; timeS++) {
                oracle.advanceTo(timeS, t -> -surplusKw / BASE_KW);
                generationS +=
                        area.advanceTo(timeS, TraceSink.NONE, events::add).generationFactorS();
                assertThat(area.model().speedDeviationPu())
                        .as("seed %d, %d s", seed, timeS)
                        .isCloseTo(oracle.states()[0], within(1e-8));
            }
            assertThat(generationS).as("seed %d", seed).isCloseTo(30 - oracle.withheldS(), within(1e-6));
            assertThat(events).isEmpty();
        }
    }

    @Test
    void high_frequency_trips_generation_that_comes_back_after_five_minutes_of_normal_frequency() {
        ProtectedArea area = area(ISLAND, 60);
        area.set(new AreaPower(100, 300, 0, 0, 800, 0));
        area.advanceTo(5, TraceSink.NONE, events::add);
        assertThat(events.get(0).kind()).isEqualTo(Kind.GENERATION_TRIPPED);
        assertThat(events.get(0).powerKw()).isEqualTo(300);
        assertThat(area.generationFactor()).isZero();
        area.set(new AreaPower(100, 300, 0, 0, 100, 0));
        area.advanceTo(900, TraceSink.NONE, events::add);
        ProtectionEvent back = events.stream()
                .filter(event -> event.kind() == Kind.GENERATION_RECONNECTED)
                .findFirst()
                .orElseThrow();
        assertThat(back.timeS()).isBetween(305.0, 400.0);
        assertThat(area.generationFactor()).isEqualTo(1);
    }

    @Test
    void a_collapse_takes_all_power_for_the_restart_and_then_begins_at_nominal() {
        ProtectedArea area = area(ISLAND, 60);
        area.set(new AreaPower(900, 0, 0, 0, 0, 0));
        List<double[]> trace = new ArrayList<>();
        TraceSink sink = (t, f, d, pg, pm, pr) -> trace.add(new double[] {t, f, d, pm});
        Stretch first = area.advanceTo(900, sink, events::add);
        ProtectionEvent blackout = events.get(events.size() - 1);
        assertThat(blackout.kind()).isEqualTo(Kind.BLACKED_OUT);
        assertThat(first.liveS()).isCloseTo(blackout.timeS(), within(1e-9));
        assertThat(first.loadFactorS()).isLessThanOrEqualTo(first.liveS());
        assertThat(area.loadFactor()).isZero();
        assertThat(area.generationFactor()).isZero();
        FrequencyStatistics collapse = area.model().statistics();
        assertThat(collapse.blackoutS()).isCloseTo(900 - blackout.timeS(), within(1e-9));
        assertThat(collapse.nadirHz()).isLessThan(57.5);
        assertThat(collapse.balance().residualPuS()).isCloseTo(0, within(1e-12));
        assertThat(trace.get(trace.size() - 1)).containsExactly(900, 0, 0, 0);

        area.model().resetStatistics();
        area.set(new AreaPower(900, 0, 0, 0, 900, 0));
        Stretch second = area.advanceTo(2700, sink, events::add);
        ProtectionEvent back = events.get(events.size() - 1);
        assertThat(back.kind()).isEqualTo(Kind.RESTARTED);
        assertThat(back.timeS()).isCloseTo(blackout.timeS() + RESTART_S, within(1e-9));
        assertThat(second.liveS()).isCloseTo(2700 - back.timeS(), within(1e-9));
        assertThat(second.loadFactorS()).isCloseTo(second.liveS(), within(1e-9));
        assertThat(area.model().frequencyHz()).isEqualTo(60);
        assertThat(area.model().statistics().nadirHz()).isEqualTo(60);
    }

    @Test
    void a_blackout_does_not_change_what_noise_is_drawn() {
        List<Double> calm = new ArrayList<>();
        FrequencyModel plain = model(FrequencyParameters.defaults(), 60);
        plain.advanceTo(4000, (t, f, d, pg, pm, pr) -> calm.add(d));
        List<Double> dark = new ArrayList<>();
        ProtectedArea area = area(FrequencyParameters.defaults(), 60);
        area.set(new AreaPower(900, 0, 0, 0, 0, 0));
        area.advanceTo(1000, (t, f, d, pg, pm, pr) -> dark.add(d), events::add);
        area.set(new AreaPower(900, 0, 0, 0, 900, 0));
        area.advanceTo(4000, (t, f, d, pg, pm, pr) -> dark.add(d), events::add);
        assertThat(dark.subList(3000, 4000)).isEqualTo(calm.subList(3000, 4000));
    }

    @Test
    void energy_of_an_island_adds_up_to_a_millionth_of_a_watt_hour_whatever_relays_do() {
        double worstKwh = 0;
        int acted = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RandomStream random = FrequencyCases.stream(seed);
            FrequencyParameters parameters = island(random);
            ProtectedArea area = area(parameters, random.nextInt(2) == 0 ? 50 : 60);
            events.clear();
            for (int tick = 0; tick < 12; tick++) {
                area.model()
                        .limit(FrequencyCases.between(random, 0.05, 0.5), FrequencyCases.between(random, 0.05, 0.5));
                double residualKwh = residualKwh(area, random, 300.0 * tick);
                worstKwh = Math.max(worstKwh, Math.abs(residualKwh));
                assertThat(residualKwh)
                        .as("seed %d, tick %d, %s", seed, tick, events)
                        .isCloseTo(0, within(1e-9));
            }
            acted += events.size();
        }
        System.out.printf("island, worst residual of a tick: %.1e kWh, %d actions of relays%n", worstKwh, acted);
        assertThat(acted).isGreaterThan(200);
    }

    /** Metered + plan + turbines + inverters - losses - events - noise - damping - kinetic, of one tick with two stretches. */
    private double residualKwh(ProtectedArea area, RandomStream random, double startS) {
        double planKw = FrequencyCases.between(random, 100, 700);
        double lossesKw = FrequencyCases.between(random, 0, 10);
        double batteryKw = FrequencyCases.between(random, -50, 50);
        double eventAtS = startS + FrequencyCases.between(random, 0, 300);
        double[] loadKw = {FrequencyCases.between(random, 100, 900), FrequencyCases.between(random, 100, 900)};
        double generationKw = FrequencyCases.between(random, 0, 400);
        double[] eventsKw = {0, FrequencyCases.between(random, -200, 400)};
        double[] endS = {eventAtS, startS + 300};
        area.model().resetStatistics();
        double sumKws = 0;
        for (int i = 0; i < endS.length; i++) {
            area.set(new AreaPower(loadKw[i], generationKw, batteryKw, lossesKw, planKw, eventsKw[i]));
            Stretch on = area.advanceTo(endS[i], TraceSink.NONE, events::add);
            double meteredKws =
                    generationKw * on.generationFactorS() - loadKw[i] * on.loadFactorS() + batteryKw * on.liveS();
            sumKws += meteredKws + (planKw - lossesKw - eventsKw[i]) * on.liveS();
        }
        FrequencyStatistics.Balance b = area.model().statistics().balance();
        double areaPuS = b.turbinePuS() + b.inverterPuS() - b.noisePuS() - b.dampingPuS() - b.kineticPuS();
        return (sumKws + BASE_KW * areaPuS) / 3600;
    }

    @Test
    void settings_of_another_nominal_frequency_are_refused_and_shifted_ones_taken() {
        assertThatThrownBy(
                        () -> new ProtectedArea(model(ISLAND, 50), ProtectionParameters.defaults(), BASE_KW, RESTART_S))
                .hasMessageContaining("nominalFrequencyHz (50.0)")
                .hasMessageContaining("Maybe");
        assertThat(ProtectionParameters.defaultsAt(50).stagesHz().get(0)).isCloseTo(49.5, within(1e-12));
        assertThat(ProtectionParameters.defaultsAt(60)).isEqualTo(ProtectionParameters.defaults());
        assertThatThrownBy(() -> new AreaPower(-1, 0, 0, 0, 0, 0)).hasMessageContaining("loadKw (-1.0)");
    }

    private static FrequencyParameters island(RandomStream random) {
        FrequencyParameters p = FrequencyCases.area(random);
        return new FrequencyParameters(
                p.inertiaConstantS(),
                p.damping(),
                p.droop(),
                p.governorTimeS(),
                p.turbineTimeS(),
                p.secondaryGainPerS(),
                0.01,
                30,
                random.nextInt(2) == 0 ? Optional.of(0.036) : Optional.empty(),
                Optional.empty(),
                random.nextInt(2) == 0 ? Optional.of(0.1) : Optional.empty(),
                random.nextInt(2) == 0 ? Optional.of(0.1) : Optional.empty(),
                Optional.empty(),
                random.nextInt(2) == 0 ? Optional.of(InverterDroop.defaults(0.2)) : Optional.empty());
    }

    private static double crossing(FrequencyCase study, double limitHz) {
        var stepper = new ExactStepper(LinearSystem.of(study.parameters()), 0.01);
        var state = new SwingState();
        state.disturbancePu = study.events().get(0).disturbancePu();
        double timeS = 0;
        while (60 * (1 + state.speed) >= limitHz) {
            stepper.advance(state, 0.01);
            timeS += 0.01;
        }
        return timeS - 0.005;
    }

    private static ProtectedArea area(FrequencyParameters parameters, double nominalHz) {
        return new ProtectedArea(
                model(parameters, nominalHz), ProtectionParameters.defaultsAt(nominalHz), BASE_KW, RESTART_S);
    }

    private static FrequencyModel model(FrequencyParameters parameters, double nominalHz) {
        return new FrequencyModel(parameters, nominalHz, 0.2, RandomStreams.of(5, "world/grid", "noise"));
    }
}
