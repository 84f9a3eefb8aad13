package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.OutputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files when something goes wrong. */
class DraftTest {
    private static final String ONE_SITE =
            "location,lat_deg,lon_deg,alt_m,time_utc,ghi_in_wm2,temp_air_c,wind_ms\na,40,0,0,2030-01-01T12:00:00Z,5,5,5\n";

    @TempDir
    private Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() {
        bench = new Bench(folder);
    }

    @Test
    void a_file_that_is_there_stays_unless_forced() {
        Path mine = bench.write("out.csv", "mine");
        InOut files = bench.files(ONE_SITE, "out.csv");

        assertThatThrownBy(() -> SolarTable.write(files, false))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("--force");
        assertThat(mine).hasContent("mine");

        SolarTable.write(new InOut(files.in(), files.out(), true, files.standard()), false);
        assertThat(bench.read(mine)).startsWith("location,");
        assertThat(bench.names()).containsExactly("input.txt", "out.csv");
    }

    @Test
    void bad_input_leaves_the_file_of_a_forced_output_as_it_was() {
        Path mine = bench.write("out.csv", "mine");
        InOut files = bench.files(ONE_SITE.replace("40", "400"), "out.csv");

        assertThatThrownBy(() -> SolarTable.write(new InOut(files.in(), files.out(), true, files.standard()), false))
                .isInstanceOf(InvalidInput.class);
        assertThat(mine).hasContent("mine");
        assertThat(bench.names()).containsExactly("input.txt", "out.csv");
    }

    @Test
    void a_table_may_replace_the_one_it_was_made_of() {
        Path both = bench.write("both.csv", ONE_SITE);

        SolarTable.write(new InOut(both, both, true, standard(ONE_SITE, new ByteArrayOutputStream())), false);

        assertThat(bench.read(both)).startsWith("location,lat_deg,lon_deg,alt_m,time_utc,pressure_pa,");
    }

    @Test
    void a_folder_or_a_device_is_never_replaced() {
        InOut files = bench.files(ONE_SITE, ".");
        assertThatThrownBy(() -> SolarTable.write(new InOut(files.in(), folder, true, files.standard()), false))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() ->
                        SolarTable.write(new InOut(files.in(), Path.of("/dev/null"), true, files.standard()), false))
                .isInstanceOf(OutputRefused.class)
                .hasMessageContaining("is a device");
    }

    @Test
    void what_was_piped_in_comes_out_whole_or_not_at_all() {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        SolarTable.write(piped(standard(ONE_SITE, good)), false);
        ByteArrayOutputStream bad = new ByteArrayOutputStream();

        assertThatThrownBy(() -> SolarTable.write(piped(standard(ONE_SITE + "b,x,0,0,,,,\n", bad)), false))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("standard input:3:3: ");
        assertThat(good.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        assertThat(bad.size()).isZero();
    }

    @Test
    void reading_that_breaks_off_leaves_nothing() {
        InputStream broken = new InputStream() {
            private final InputStream start = new ByteArrayInputStream(ONE_SITE.getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("the line went dead");
                }
                return next;
            }
        };
        StandardStreams standard = new StandardStreams(broken, new ByteArrayOutputStream());

        assertThatThrownBy(() ->
                        SolarTable.write(new InOut(Path.of("-"), folder.resolve("out.csv"), false, standard), false))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(bench.names()).isEmpty();
    }

    @Test
    void a_reader_that_went_away_is_a_failure_to_write() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() -> SolarTable.write(piped(standard(ONE_SITE, gone)), false))
                .isInstanceOf(OutputFailure.class)
                .hasMessageContaining("Broken pipe");
    }

    private static InOut piped(StandardStreams standard) {
        return new InOut(Path.of("-"), Path.of("-"), false, standard);
    }

    private static StandardStreams standard(String in, OutputStream out) {
        return new StandardStreams(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), out);
    }
}
