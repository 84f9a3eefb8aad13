package org.gridpit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.Function;
import org.gridpit.record.Verdict;
import org.gridpit.standalone.InOut;
import org.gridpit.standalone.InvalidInput;
import org.gridpit.standalone.StandardStreams;
import org.gridpit.standalone.WeatherOutcome;
import org.gridpit.standalone.WeatherRequest;
import org.gridpit.standalone.WeatherYears;
import org.gridpit.standalone.Written;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code model}: lets a model read and write, and says what was written or what is wrong with the input. */
record ModelAction(Program program, CommonOptions common, CommandSpec spec) {
    Verdict run(Path in, ModelOptions output, Function<InOut, Written> model) {
        if (common.json() && StandardStreams.isNamedBy(output.out())) {
            throw new ParameterException(spec.commandLine(), "--json and --out - both take standard output");
        }
        try {
            print(model.apply(new InOut(in, output.out(), output.force(), standard())));
            return Verdict.OK;
        } catch (InvalidInput invalid) {
            return refused(invalid);
        }
    }

    /** @param check whether statistics out of tolerance are a verdict */
    Verdict runWeather(WeatherRequest request, boolean check) {
        try {
            WeatherOutcome outcome = WeatherYears.of(request);
            Verdict verdict = check && !outcome.isWithinTolerance() ? Verdict.DIFFERENCE : Verdict.OK;
            print(outcome, request.statistics(), verdict);
            return verdict;
        } catch (InvalidInput invalid) {
            return refused(invalid);
        }
    }

    /** Streams of the process for {@code -}. */
    StandardStreams standard() {
        return new StandardStreams(
                program.surroundings().in(), new Printed(program.surroundings().out()));
    }

    private void print(Written written) {
        if (common.json()) {
            document(written, Verdict.OK).printTo(program.surroundings().out());
        } else {
            printNotes(written);
            printFiles(written);
        }
    }

    private void print(WeatherOutcome outcome, boolean statistics, Verdict verdict) {
        Surroundings surroundings = program.surroundings();
        if (common.json()) {
            document(outcome.written(), verdict)
                    .with("statistics", outcome.figures())
                    .printTo(surroundings.out());
            return;
        }
        printNotes(outcome.written());
        if (statistics) {
            surroundings.out().print(outcome.table());
            outcome.written().files().forEach(file -> surroundings.err().println(surroundings.shown(file)));
        } else {
            printFiles(outcome.written());
        }
    }

    private Document document(Written written, Verdict verdict) {
        return Document.of(Program.nameOf(spec), verdict)
                .with("files", written.files().stream().map(Path::toString).toList())
                .with("rows", written.rows())
                .with("notes", written.notes());
    }

    private void printNotes(Written written) {
        if (!common.quiet()) {
            written.notes().forEach(note -> program.surroundings().err().println("note: " + note));
        }
    }

    private void printFiles(Written written) {
        Surroundings surroundings = program.surroundings();
        written.files().stream()
                .filter(file -> !StandardStreams.isNamedBy(file))
                .forEach(file -> surroundings.out().println(surroundings.shown(file)));
    }

    /** Says what is wrong with an input of which nothing was used. */
    Verdict refused(InvalidInput invalid) {
        Surroundings surroundings = program.surroundings();
        if (common.json()) {
            Document.of(Program.nameOf(spec), Verdict.USAGE)
                    .with("errors_in_all", invalid.count())
                    .errors(invalid.errors())
                    .printTo(surroundings.out());
        } else {
            surroundings.err().println(invalid.getMessage());
            long more = invalid.count() - invalid.errors().size();
            surroundings
                    .err()
                    .println("%s%s, nothing was written"
                            .formatted(
                                    more > 0 ? "... and %d more: ".formatted(more) : "",
                                    Refusal.counted(invalid.count(), "error")));
        }
        return Verdict.USAGE;
    }

    /** Standard output that tells when nobody takes what is printed. */
    private static final class Printed extends OutputStream {
        private final PrintStream out;

        Printed(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("nobody reads it any more, or there is no room");
            }
        }
    }
}
