package org.gridpit.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencyNoiseTest {
    @ParameterizedTest
    @CsvSource({"10, 26.373", "30, 19.474", "120, 11.388", "300, 7.496"})
    void noise_of_one_per_cent_spreads_frequency_as_the_Lyapunov_equation_says(double tauS, double expectedMhz) {
        assertThat(1000 * stationarySdHz(withNoise(0.01, tauS))).isCloseTo(expectedMhz, within(0.0005));
    }

    @Test
    void the_default_area_holds_20_mHz() {
        assertThat(stationarySdHz(FrequencyParameters.defaults())).isCloseTo(0.020, within(1e-4));
    }

    @Test
    void a_long_run_spreads_as_the_Lyapunov_equation_says_and_stays_in_the_band() {
        FrequencyParameters area = FrequencyParameters.defaults();
        var model = model(area, 7);
        double[] sums = new double[2];
        TraceSink sink = (timeS, f, d, pg, pm, pr) -> {
            sums[0] += f - 60;
            sums[1] += (f - 60) * (f - 60);
        };
        int seconds = 400_000;
        model.advanceTo(seconds, sink);
        double sampledHz = Math.sqrt(sums[1] / seconds - Math.pow(sums[0] / seconds, 2));
        double expectedHz = stationarySdHz(area);
        FrequencyStatistics statistics = model.statistics();
        System.out.printf(
                "noise: sd %.6f Hz at whole seconds, %.6f over time, %.6f expected; %.1f s outside the band%n",
                sampledHz, statistics.sdHz(), expectedHz, statistics.outsideBandS());
        assertThat(sampledHz).isCloseTo(expectedHz, within(0.01 * expectedHz));
        assertThat(statistics.sdHz()).isCloseTo(expectedHz, within(0.01 * expectedHz));
        assertThat(statistics.outsideBandS()).isLessThan(0.001 * seconds);
        assertThat(statistics.meanHz()).isCloseTo(60, within(1e-4));
        assertThat(statistics.balance().residualPuS()).isCloseTo(0, within(1e-10));
        assertThat(statistics.balance().noisePuS())
                .isEqualTo(statistics.balance().disturbancePuS());
    }

    @Test
    void fine_steps_and_events_do_not_change_what_is_drawn() {
        List<Double> calm = new ArrayList<>();
        List<Double> eventful = new ArrayList<>();
        var model = model(FrequencyParameters.defaults(), 3);
        model.advanceTo(100, (timeS, f, d, pg, pm, pr) -> calm.add(d));
        var disturbed = model(FrequencyParameters.defaults(), 3);
        TraceSink sink = (timeS, f, d, pg, pm, pr) -> eventful.add(timeS <= 50 ? d : d - 0.125);
        for (double timeS = 0.37; timeS < 50; timeS += 0.37) {
            disturbed.advanceTo(timeS, sink);
            disturbed.disturb(0);
        }
        disturbed.advanceTo(50, sink);
        disturbed.disturb(0.125);
        disturbed.advanceTo(100, sink);
        assertThat(eventful).hasSameSizeAs(calm);
        for (int i = 0; i < calm.size(); i++) {
            assertThat(eventful.get(i)).as("second %d", i + 1).isCloseTo(calm.get(i), within(1e-16));
        }
    }

    @Test
    void thirty_days_have_the_same_bytes_everywhere() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer row = ByteBuffer.allocate(5 * Double.BYTES);
        TraceSink sink = (timeS, f, d, pg, pm, pr) -> {
            row.clear();
            row.putDouble(f).putDouble(d).putDouble(pg).putDouble(pm).putDouble(pr);
            digest.update(row.array());
        };
        var model = model(FrequencyParameters.defaults(), 42);
        for (int day = 1; day <= 30; day++) {
            double tripS = 86_400 * day - 1234.567;
            model.advanceTo(tripS, sink);
            model.disturb(0.05);
            model.advanceTo(tripS + 600, sink);
            model.disturb(0);
            model.advanceTo(86_400 * day, sink);
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("a8f916ee5f113f3d92f562ce490832cd61602e81a8e6409059275204c021beb1");
    }

    /** Spread at whole seconds of P = F P F' + Q, the noise being a fifth state held over each second. */
    private static double stationarySdHz(FrequencyParameters p) {
        ExactStep second = ExactStep.of(LinearSystem.of(p), 1);
        double[][] f = new double[5][5];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 5; j++) {
                f[i][j] = second.entry(i, j);
            }
        }
        f[4][4] = Math.exp(-1 / p.noiseTauS());
        double[][] covariance = new double[5][5];
        covariance[4][4] = p.noiseSd() * p.noiseSd() * (1 - f[4][4] * f[4][4]);
        double[][] q = MatrixExponential.scaled(covariance, 1);
        double[][] power = f;
        for (int doubling = 0; doubling < 25; doubling++) {
            covariance = sum(covariance, sandwich(power, covariance));
            power = MatrixExponential.product(power, power);
        }
        double residual = covariance[0][0] - sandwich(f, covariance)[0][0] - q[0][0];
        assertThat(residual).isCloseTo(0, within(1e-10 * covariance[0][0]));
        return 60 * Math.sqrt(covariance[0][0]);
    }

    private static double[][] sandwich(double[][] f, double[][] p) {
        double[][] transposed = new double[5][5];
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                transposed[i][j] = f[j][i];
            }
        }
        return MatrixExponential.product(MatrixExponential.product(f, p), transposed);
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] result = MatrixExponential.scaled(a, 1);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                result[i][j] += b[i][j];
            }
        }
        return result;
    }

    private static FrequencyParameters withNoise(double sd, double tauS) {
        return new FrequencyParameters(5, 1, 0.05, 0.2, 0.5, 0.05, sd, tauS);
    }

    private static FrequencyModel model(FrequencyParameters parameters, long seed) {
        return new FrequencyModel(parameters, 60, 0.2, RandomStreams.of(seed, "world/grid", "noise"));
    }
}
