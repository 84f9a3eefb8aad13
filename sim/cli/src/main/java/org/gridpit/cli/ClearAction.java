package org.gridpit.cli;

import java.nio.file.Path;
import java.util.List;
import org.gridpit.json.Naming;
import org.gridpit.market.Energies;
import org.gridpit.market.Money;
import org.gridpit.market.Prices;
import org.gridpit.record.Verdict;
import org.gridpit.scenario.Nearest;
import org.gridpit.setup.Mechanisms;
import org.gridpit.standalone.BookSummary;
import org.gridpit.standalone.ClearLines;
import org.gridpit.standalone.ClearRequest;
import org.gridpit.standalone.InOut;
import org.gridpit.standalone.InvalidInput;
import org.gridpit.standalone.StandardStreams;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code clear}: lets a mechanism answer, and says which lines had no answer and why. */
record ClearAction(Program program, CommonOptions common, CommandSpec spec, ClearRequest request) {
    /** The mechanism of this name; mistyped, the nearest is named. */
    static String known(String mechanism, CommandSpec spec) {
        List<String> names = Mechanisms.names();
        if (names.contains(mechanism)) {
            return mechanism;
        }
        String nearest = Nearest.of(mechanism, names)
                .map(" did you mean '%s'?"::formatted)
                .orElse("");
        throw new ParameterException(
                spec.commandLine(),
                "unknown mechanism '%s';%s    mechanisms: %s".formatted(mechanism, nearest, String.join(", ", names)));
    }

    /** A choice as it is written. */
    static String text(Enum<?> choice) {
        return Naming.kebabCase(choice);
    }

    Verdict stream(Path in, Path out, boolean force) {
        if (common.json() && StandardStreams.isNamedBy(out)) {
            throw new ParameterException(spec.commandLine(), "--json and answers both take standard output");
        }
        warn();
        try {
            ClearLines.Outcome outcome = ClearLines.of(
                    request,
                    files(in, out, force),
                    fault -> program.surroundings().err().println(fault));
            Verdict verdict = outcome.bad() > 0 ? Verdict.FAILED : Verdict.OK;
            if (common.json()) {
                Document.of(Program.nameOf(spec), verdict)
                        .with("answered", outcome.answered())
                        .with("bad", outcome.bad())
                        .with("files", List.of(out.toString()))
                        .printTo(program.surroundings().out());
            }
            return verdict;
        } catch (InvalidInput invalid) {
            return models().refused(invalid);
        }
    }

    Verdict summarise(Path table) {
        warn();
        try {
            BookSummary summary = BookSummary.of(request, files(table, Path.of("-"), false));
            if (common.json()) {
                document(summary).printTo(program.surroundings().out());
            } else {
                program.surroundings().out().println(summary.line());
                summary.refusals()
                        .forEach(refusal -> program.surroundings().err().println("refused " + refusal));
            }
            return Verdict.OK;
        } catch (InvalidInput invalid) {
            return models().refused(invalid);
        }
    }

    private Document document(BookSummary summary) {
        var result = summary.result();
        return Document.of(Program.nameOf(spec), Verdict.OK)
                .with("mechanism", request.mechanism())
                .with("volume_mwh", Energies.mwh(result.volume()))
                .with(
                        "price_usd_per_mwh",
                        result.price().isPresent()
                                ? Prices.usdPerMwh(result.price().getAsLong())
                                : null)
                .with("surplus_usd", Money.usd(result.welfare()))
                .with("market_account_usd", Money.usd(result.marketAccount()))
                .with("trades", result.trades().size())
                .with("refused", summary.refusals());
    }

    private void warn() {
        for (String option : request.unused()) {
            program.surroundings()
                    .err()
                    .println("warning: %s does not use --%s".formatted(request.mechanism(), option));
        }
    }

    private InOut files(Path in, Path out, boolean force) {
        return new InOut(in, out, force, models().standard());
    }

    private ModelAction models() {
        return new ModelAction(program, common, spec);
    }
}
