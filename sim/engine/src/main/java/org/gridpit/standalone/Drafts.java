package org.gridpit.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several files that belong together: all of them get their names at the end, or none does. */
final class Drafts implements AutoCloseable {
    private final boolean force;
    private final StandardStreams standard;
    private final List<Draft> drafts = new ArrayList<>();

    Drafts(boolean force, StandardStreams standard) {
        this.force = force;
        this.standard = standard;
    }

    /** A draft of one more file, refused if it is there and may not be replaced. */
    Draft add(Path target) {
        Draft draft = Draft.of(target, force, standard);
        drafts.add(draft);
        return draft;
    }

    /** Gives all files their names, in the order they were added. */
    void publish() {
        drafts.forEach(Draft::publish);
    }

    List<Path> targets() {
        return drafts.stream().map(Draft::target).toList();
    }

    @Override
    public void close() {
        drafts.forEach(Draft::close);
    }
}
