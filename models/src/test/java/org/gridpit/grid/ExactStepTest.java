package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class ExactStepTest {
    private static final double[] UNIT_STEP_W_ROW = {0.209131008, 0.0108474939, 0.0247366185, 0.0353533223};
    private static final double[] TENTH_STEP_W_ROW = {0.987251233, 0.000792983797, 0.00900983566, 0.000140101911};

    @Test
    void the_matrices_of_one_second_and_of_a_tenth_are_the_published_ones() {
        LinearSystem system = LinearSystem.of(FrequencyParameters.defaults());
        ExactStep second = ExactStep.of(system, 1);
        ExactStep tenth = ExactStep.of(system, 0.1);
        for (int column = 0; column < 4; column++) {
            assertThat(second.entry(0, column)).isCloseTo(UNIT_STEP_W_ROW[column], within(5.1e-10));
            assertThat(tenth.entry(0, column)).isCloseTo(TENTH_STEP_W_ROW[column], within(5.1e-10));
        }
    }

    @Test
    void the_exponential_of_a_rotation_is_sine_and_cosine() {
        for (double angle : new double[] {1e-9, 0.1, 1, 3, 20, 300}) {
            double[][] rotation = MatrixExponential.of(new double[][] {{0, -angle}, {angle, 0}});
            assertThat(rotation[0][0]).isCloseTo(StrictMath.cos(angle), within(1e-13));
            assertThat(rotation[1][0]).isCloseTo(StrictMath.sin(angle), within(1e-13));
        }
    }

    @Test
    void the_exponential_of_a_matrix_and_of_its_opposite_undo_each_other() {
        RandomStream random = RandomStreams.of(1, "test", "matrices");
        for (int n = 0; n < 200; n++) {
            double[][] a = new double[5][5];
            for (double[] row : a) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextGaussian();
                }
            }
            double[][] product = MatrixExponential.product(
                    MatrixExponential.of(a), MatrixExponential.of(MatrixExponential.scaled(a, -1)));
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j < 5; j++) {
                    assertThat(product[i][j]).as("matrix %d", n).isCloseTo(i == j ? 1 : 0, within(1e-10));
                }
            }
        }
    }

    /**
     * A single reheat turbine behind a step of 10 %.
     *
     * @see "P. M. Anderson, M. Mirheydar, A low-order system frequency response model, IEEE Trans. Power Systems 5(3),
     *     1990"
     */
    @Test
    void a_reheat_turbine_follows_the_closed_form_of_Anderson_and_Mirheydar() {
        double km = 0.95;
        double fh = 0.3;
        double tr = 8;
        double h = 4;
        double r = 0.05;
        double damping = 1;
        double p = -0.1;
        double wn = StrictMath.sqrt((damping * r + km) / (2 * h * r * tr));
        double zeta = (2 * h * r + (damping * r + km * fh) * tr) / (2 * (damping * r + km)) * wn;
        double root = StrictMath.sqrt(1 - zeta * zeta);
        double wr = wn * root;
        double a = StrictMath.sqrt((1 - 2 * tr * zeta * wn + tr * tr * wn * wn) / (1 - zeta * zeta));
        double phi = StrictMath.atan2(wr * tr, 1 - zeta * wn * tr) - StrictMath.atan2(root, -zeta);
        assertThat(new double[] {wn, zeta, a, phi})
                .containsExactly(new double[] {0.559017, 0.860886, 7.167716, -0.139971}, within(1e-6));

        var stepper = new ExactStepper(reheat(km, fh, tr, h, r, damping), 0.1);
        var state = new SwingState();
        state.disturbancePu = -p;
        double worst = 0;
        for (int tenth = 1; tenth <= 400; tenth++) {
            stepper.advance(state, 0.1);
            double t = tenth * 0.1;
            double closed = r
                    * p
                    / (damping * r + km)
                    * (1 + a * StrictMath.exp(-zeta * wn * t) * StrictMath.sin(wr * t + phi));
            worst = Math.max(worst, Math.abs(state.speed - closed));
        }
        System.out.printf("reheat, worst error: dw_pu %.1e%n", worst);
        assertThat(worst).isLessThan(1e-12);
    }

    @Test
    void a_reheat_turbine_meets_the_published_frequencies_and_nadir() {
        var stepper = new ExactStepper(reheat(0.95, 0.3, 8, 4, 0.05, 1), 0.1);
        assertThat(reheatHz(stepper, 1)).isCloseTo(59.508697688, within(1e-9));
        assertThat(reheatHz(stepper, 5)).isCloseTo(59.514162457, within(1e-9));
        assertThat(reheatHz(stepper, 20)).isCloseTo(59.700095212, within(1e-9));
        assertThat(reheatHz(stepper, 200)).isCloseTo(59.7, within(1e-9));

        var state = new SwingState();
        state.disturbancePu = 0.1;
        stepper.advance(state, 1);
        stepper.advance(state, 1);
        double turnS = 2 + stepper.advanceToTurn(state, 1);
        assertThat(turnS).isCloseTo(2.36883, within(5e-6));
        assertThat(60 * (1 + state.speed)).isCloseTo(59.350094, within(5e-7));
    }

    @Test
    void any_length_is_as_good_as_its_parts() {
        RandomStream random = RandomStreams.of(2, "test", "lengths");
        var stepper = new ExactStepper(LinearSystem.of(FrequencyParameters.defaults()), 0.1);
        for (int n = 0; n < 1000; n++) {
            double length = random.nextUniform();
            SwingState direct = somewhere(random);
            var split = new SwingState();
            split.copyStates(direct);
            ExactStep.of(LinearSystem.of(FrequencyParameters.defaults()), length)
                    .advance(direct, direct);
            double part = length * random.nextUniform();
            advance(stepper, split, part, length - part);
            assertThat(values(split)).as("case %d, %s s", n, length).containsExactly(values(direct), within(1e-12));
        }
    }

    @Test
    void a_second_is_ten_tenths() {
        RandomStream random = RandomStreams.of(3, "test", "tenths");
        var stepper = new ExactStepper(LinearSystem.of(FrequencyParameters.defaults()), 0.1);
        for (int n = 0; n < 1000; n++) {
            SwingState whole = somewhere(random);
            var tenths = new SwingState();
            tenths.copyStates(whole);
            stepper.advance(whole, 1);
            double[] lengths = new double[10];
            Arrays.fill(lengths, 0.1);
            advance(stepper, tenths, lengths);
            assertThat(values(tenths)).as("case %d", n).containsExactly(values(whole), within(1e-12));
        }
    }

    /** Steps one after the other, their integrals added up. */
    private static void advance(ExactStepper stepper, SwingState state, double... lengthsS) {
        double[] sums = new double[3];
        for (double lengthS : lengthsS) {
            stepper.advance(state, lengthS);
            sums[0] += state.speedPuS;
            sums[1] += state.turbinePuS;
            sums[2] += state.secondaryPuS;
        }
        state.speedPuS = sums[0];
        state.turbinePuS = sums[1];
        state.secondaryPuS = sums[2];
    }

    /** Speed w and the slow part q of the turbine: pm = q - Km FH w/R, TR dq/dt = -Km (1 - FH) w/R - q. */
    private static LinearSystem reheat(double km, double fh, double tr, double h, double r, double damping) {
        double[][] a = {
            {-(damping + km * fh / r) / (2 * h), 0, 1 / (2 * h), 0},
            {0, 0, 0, 0},
            {-km * (1 - fh) / (r * tr), 0, -1 / tr, 0},
            {0, 0, 0, 0}
        };
        return new LinearSystem(a, new double[] {-1 / (2 * h), 0, 0, 0});
    }

    private static double reheatHz(ExactStepper stepper, int seconds) {
        var state = new SwingState();
        state.disturbancePu = 0.1;
        for (int i = 0; i < seconds; i++) {
            stepper.advance(state, 1);
        }
        return 60 * (1 + state.speed);
    }

    private static SwingState somewhere(RandomStream random) {
        var state = new SwingState();
        state.speed = 0.01 * random.nextGaussian();
        state.governorPu = 0.1 * random.nextGaussian();
        state.turbinePu = 0.1 * random.nextGaussian();
        state.secondaryPu = 0.1 * random.nextGaussian();
        state.disturbancePu = 0.1 * random.nextGaussian();
        state.slopePuPerS = 0.01 * random.nextGaussian();
        return state;
    }

    private static double[] values(SwingState x) {
        return new double[] {
            x.speed, x.governorPu, x.turbinePu, x.secondaryPu, x.disturbancePu, x.speedPuS, x.turbinePuS, x.secondaryPuS
        };
    }
}
