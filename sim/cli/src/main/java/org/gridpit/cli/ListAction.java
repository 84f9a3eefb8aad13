package org.gridpit.cli;

import java.util.List;
import java.util.Optional;
import org.gridpit.record.Verdict;

/** {@code list}: one list in full, or the names of all. */
record ListAction(Program program, CommonOptions common) {
    Verdict run(Optional<String> what) {
        Surroundings surroundings = program.surroundings();
        if (common.json()) {
            Document document = Document.of("list", Verdict.OK);
            what.map(List::of)
                    .orElse(Listing.NAMES)
                    .forEach(name -> document.with(
                            name, Listing.named(name, surroundings).items()));
            document.printTo(surroundings.out());
        } else if (what.isPresent()) {
            surroundings.out().print(Listing.named(what.get(), surroundings).text(surroundings.columns()));
        } else {
            Listing.NAMES.forEach(name ->
                    surroundings.out().print(Listing.named(name, surroundings).names(name, surroundings.columns())));
        }
        return Verdict.OK;
    }
}
