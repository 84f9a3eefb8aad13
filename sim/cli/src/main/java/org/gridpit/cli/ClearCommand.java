package org.gridpit.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gridpit.market.Ratio;
import org.gridpit.market.Rationing;
import org.gridpit.standalone.ClearRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code clear}: what was typed. */
@Command(
        name = "clear",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Clears order books, one JSON object a line in and out, by any mechanism, without a scenario.",
            "With FILE.csv (columns id, side, price_usd_per_mwh, quantity_mwh) one book, and a summary.",
            "A line with a fault has no answer; all others have. Fields and answers: docs/clear.md"
        },
        footer = {
            "",
            "Examples:",
            "  ./gridpit clear orders.csv --mechanism uniform-price",
            "  ./gridpit clear --mechanism mcafee --in books.jsonl --out answers.jsonl"
        })
final class ClearCommand implements Callable<Integer> {
    private static final Path STANDARD = Path.of("-");

    @Parameters(arity = "0..1", paramLabel = "FILE.csv", description = "One book as a table; - for standard input.")
    private Optional<Path> table = Optional.empty();

    @Option(names = "--mechanism", paramLabel = "NAME", required = true, description = "See ./gridpit list mechanisms.")
    private String mechanism = "";

    @Option(
            names = "--k",
            paramLabel = "N/D",
            converter = Share.class,
            description = "Where the price lies in its interval: 1/2 if left out, 0 is best for buyers, 1 for sellers.")
    private Optional<Ratio> k = Optional.empty();

    @Option(
            names = "--rationing",
            paramLabel = "RULE",
            converter = RationingName.class,
            description = "Who is served when too much is offered at the marginal price: pro-rata or time-priority.")
    private Optional<Rationing> rationing = Optional.empty();

    @Option(
            names = {"-i", "--in"},
            paramLabel = "FILE",
            description = "Books; standard input if left out.")
    private Optional<Path> in = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Answers; standard output if left out.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replaces an output that is there already.")
    private boolean force;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec;

    private final Program program;

    ClearCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        ClearAction action = new ClearAction(
                program, common, spec, new ClearRequest(ClearAction.known(mechanism, spec), k, rationing));
        if (table.isPresent()) {
            if (in.isPresent() || out.isPresent()) {
                throw new ParameterException(
                        spec.commandLine(), "--in and --out are for lines of JSON, not for " + table.get());
            }
            return action.summarise(table.get()).exit();
        }
        return action.stream(in.orElse(STANDARD), out.orElse(STANDARD), force).exit();
    }

    /** Reads {@code 1/2}, {@code 0} or {@code 1}. */
    static final class Share implements ITypeConverter<Ratio> {
        @Override
        public Ratio convert(String text) {
            try {
                return Ratio.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads the name in lower case with dashes. */
    static final class RationingName implements ITypeConverter<Rationing> {
        @Override
        public Rationing convert(String word) {
            for (Rationing rule : Rationing.values()) {
                if (ClearAction.text(rule).equals(word)) {
                    return rule;
                }
            }
            throw new TypeConversionException("expected pro-rata or time-priority but was '" + word + "'");
        }
    }
}
