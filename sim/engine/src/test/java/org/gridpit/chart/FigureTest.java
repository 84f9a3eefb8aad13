package org.gridpit.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gridpit.record.SampleFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine can see of a figure; whether it is fit to print, people judge. */
class FigureTest {
    private static final GridLimits LIMITS = new GridLimits(60, 0.2, List.of(59.5, 59.3));
    private static final int FREE_MARGIN_PX = 4;
    private static final int MOST_SVG_BYTES = 300_000;

    @TempDir
    static Path shared;

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(new PriceSeries(), 4, 2),
                Arguments.of(new DispatchStack(), 8, 4),
                Arguments.of(new FrequencyTrace(), 5, 5),
                Arguments.of(new VoltageProfile(), 4, 4),
                Arguments.of(new ClearingCurve(OptionalLong.empty()), 5, 5));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_day_is_a_figure_with_its_marks_inside_its_margins(Chart chart, int marks, int ignored) throws IOException {
        Figure figure = chart.draw(run(288, 100));
        assertThat(figure.marks()).as(figure.marks().toString()).hasSize(marks);
        for (ChartSize size : List.of(ChartSize.page(), ChartSize.column())) {
            checkPicture(figure, size, 0.02, 0.6);
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void one_row_is_still_a_figure(Chart chart, int ignored, int least) throws IOException {
        Figure figure = chart.draw(run(1, 50));
        assertThat(figure.isEmpty()).isFalse();
        assertThat(figure.marks()).hasSizeGreaterThanOrEqualTo(Math.min(least, 2));
        checkPicture(figure, ChartSize.page(), 0.02, 0.75);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothing_is_a_figure_that_says_so(Chart chart, int ignored, int least) throws IOException {
        Figure figure = chart.draw(run(0, 50));
        assertThat(figure.isEmpty()).isTrue();
        assertThat(figure.finding()).endsWith("in this run");
        checkPicture(figure, ChartSize.page(), 0.001, 0.1);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_same_run_gives_the_same_data_and_drawing(Chart chart, int marks, int least) {
        RunTables run = run(288, 100);
        assertThat(chart.draw(run).data()).isEqualTo(chart.draw(run).data());
        assertThat(FigureFiles.svg(chart.draw(run), ChartSize.page()))
                .isEqualTo(FigureFiles.svg(chart.draw(run), ChartSize.page()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void its_data_stand_beside_it_with_as_many_cells_in_each_row(Chart chart, int marks, int least) throws IOException {
        Path folder = Files.createTempDirectory(shared, "charts");
        Figure figure = FigureFiles.write(chart, run(288, 100), ChartSize.page(), folder);
        List<String> lines = Files.readAllLines(folder.resolve(chart.id() + ".csv"));
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines)
                .allMatch(line ->
                        line.split(",", -1).length == figure.data().header().size());
        assertThat(Files.exists(folder.resolve(chart.id() + ".png"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void the_svg_reads_aloud_and_its_ids_are_its_own(Chart chart, int marks, int least) {
        Figure figure = chart.draw(run(288, 100));
        String svg = FigureFiles.svg(figure, ChartSize.page());
        assertThat(svg)
                .contains(
                        "role=\"img\"",
                        "<title id=\"" + chart.id() + "-title\">",
                        "<desc id=\"" + chart.id() + "-desc\">")
                .doesNotContain("href", "url(", "<image", "NaN", "Infinity", "DOCTYPE");
        assertThat(svg.length()).isLessThan(MOST_SVG_BYTES);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void all_its_marks_lie_between_the_ends_of_its_axes(Chart chart, int marks, int least) {
        Figure figure = chart.draw(run(288, 100));
        for (Mark mark : figure.marks()) {
            assertThat(Arrays.stream(mark.x())
                            .filter(x -> x < figure.x().min() || x > figure.x().max()))
                    .as(mark.name())
                    .isEmpty();
            assertThat(Arrays.stream(mark.y())
                            .filter(y -> y < figure.y().min() || y > figure.y().max()))
                    .as(mark.name())
                    .isEmpty();
        }
    }

    private static void checkPicture(Figure figure, ChartSize size, double leastInk, double mostInk)
            throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(FigureFiles.png(figure, size)));
        assertThat(image.getWidth()).isEqualTo((int) Math.round(size.widthIn() * size.dpi()));
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean white = (image.getRGB(x, y) & 0xffffff) == 0xffffff;
                ink += white ? 0 : 1;
                boolean inMargin = x < FREE_MARGIN_PX
                        || y < FREE_MARGIN_PX
                        || x >= image.getWidth() - FREE_MARGIN_PX
                        || y >= image.getHeight() - FREE_MARGIN_PX;
                if (inMargin && !white) {
                    throw new AssertionError("ink in the margin of %s at %d, %d".formatted(figure.id(), x, y));
                }
            }
        }
        double share = (double) ink / (image.getWidth() * image.getHeight());
        assertThat(share).as("share of the picture that is not white").isBetween(leastInk, mostInk);
    }

    private static RunTables run(long ticks, long tripTick) {
        Path folder = shared.resolve("run-" + ticks);
        if (!Files.exists(folder)) {
            try {
                Files.createDirectory(folder);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            SampleFolder.write(folder, ticks, tripTick);
        }
        return new RunTables(folder, LIMITS);
    }
}
