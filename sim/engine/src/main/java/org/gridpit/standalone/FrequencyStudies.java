package org.gridpit.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridpit.grid.FrequencyResponse;
import org.gridpit.record.CsvWriter;
import org.gridpit.record.OutputFailure;
import org.gridpit.record.OutputRefused;

/**
 * What frequency does after disturbances, a table for each and a summary of all: {@code gridpit model frequency}. The
 * output is a folder; all its files appear at the end, the summary last.
 */
public final class FrequencyStudies {
    private static final String SUMMARY = "summary.json";
    private static final List<String> HEADER = List.of("t_s", "dist_pu", "f_hz", "dw_pu", "pg_pu", "pm_pu", "pref_pu");

    private long rows;

    private FrequencyStudies() {}

    /**
     * Studies every case of the input.
     *
     * @throws InvalidInput if anything is wrong with the input; then nothing was written
     */
    public static Written write(InOut files) {
        Path folder = files.out();
        if (StandardStreams.isNamedBy(folder)) {
            throw new OutputRefused("several files cannot go to standard output. Maybe name a folder.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputRefused("%s is a file, not a folder. Maybe choose another name.".formatted(folder));
        }
        List<StudyCase> cases = CasesReader.read(files);
        return new FrequencyStudies().write(files, cases);
    }

    private Written write(InOut files, List<StudyCase> cases) {
        Path folder = files.out();
        boolean isNew = !Files.exists(folder);
        try (Drafts drafts = new Drafts(files.force(), files.standard())) {
            List<Draft> tables = cases.stream()
                    .map(each -> drafts.add(folder.resolve(each.name() + ".csv")))
                    .toList();
            Draft summary = drafts.add(folder.resolve(SUMMARY));
            create(folder);
            study(cases, tables, summary);
            drafts.publish();
            return new Written(drafts.targets(), rows, List.of());
        } finally {
            if (isNew) {
                removeIfEmpty(folder);
            }
        }
    }

    private void study(List<StudyCase> cases, List<Draft> tables, Draft summary) {
        try (FrequencySummary figures = new FrequencySummary(summary.target(), summary.open())) {
            for (int i = 0; i < cases.size(); i++) {
                try (CsvWriter out =
                        new CsvWriter(tables.get(i).target(), tables.get(i).open())) {
                    figures.add(cases.get(i), table(cases.get(i), new Cells(out)));
                }
            }
        }
    }

    private FrequencyResponse table(StudyCase one, Cells out) {
        HEADER.forEach(out::text);
        out.endRow();
        return one.study().response(row -> row(row, out));
    }

    private void row(FrequencyResponse.Row row, Cells out) {
        out.real(row.timeS(), 0).real(row.disturbancePu(), 9).real(row.frequencyHz(), 9);
        out.real(row.speedDeviationPu(), 12).real(row.governorPu(), 12);
        out.real(row.turbinePu(), 12).real(row.secondaryPu(), 12);
        out.endRow();
        rows++;
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw OutputFailure.writing(folder, e);
        }
    }

    private static void removeIfEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var inside = Files.newDirectoryStream(folder)) {
            if (!inside.iterator().hasNext()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
