package org.gridpit.market;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Branch and bound over which blocks to accept: depth first, the more promising choice first, until no choice left can
 * have more welfare or as many were looked at as allowed. What it finds has one price that suits all who trade.
 *
 * @see "A. Land, A. Doig, An automatic method of solving discrete programming problems, Econometrica 28, 1960"
 */
final class BlockSearch {
    private final BlockRelaxation relaxation;
    private final int maxNodes;
    private final Deque<Node> open = new ArrayDeque<>();
    private int[] accepted = new int[0];
    private Wide welfare = new Wide();
    private int nodes;

    /** A choice, and those before it. */
    private record Path(int block, BlockChoice choice, Optional<Path> earlier) {}

    /**
     * Choices that may still lead to more welfare.
     *
     * @param bound no selection that agrees with them has more
     * @param block to choose about next
     */
    private record Node(Optional<Path> path, Wide bound, int block) {}

    /** Looks at {@code maxNodes} selections at most; the one with no block at all, where it starts, is not counted. */
    BlockSearch(BlockRelaxation relaxation, int maxNodes) {
        this.relaxation = relaxation;
        this.maxNodes = maxNodes;
    }

    /** Searches; the best selection found is then the relaxation's last solution. */
    void run() {
        relaxation.chooseForAll(BlockChoice.REFUSED);
        relaxation.solve();
        welfare = relaxation.welfare();
        look(Optional.empty()).ifPresent(open::push);
        while (!open.isEmpty() && nodes + 2 <= maxNodes) {
            branch(open.pop());
        }
        open.removeIf(node -> !promises(node.bound()));
        relaxation.chooseForAll(BlockChoice.REFUSED);
        for (int block : accepted) {
            relaxation.choose(block, BlockChoice.ACCEPTED);
        }
        relaxation.solve();
    }

    int nodes() {
        return nodes;
    }

    /** No selection has more welfare. */
    Wide bound() {
        return Stream.concat(Stream.of(welfare), open.stream().map(Node::bound))
                .max(Wide::compareTo)
                .orElseThrow();
    }

    private void branch(Node node) {
        if (!promises(node.bound())) {
            return;
        }
        Optional<Node> with = look(Optional.of(new Path(node.block(), BlockChoice.ACCEPTED, node.path())));
        Optional<Node> without = look(Optional.of(new Path(node.block(), BlockChoice.REFUSED, node.path())));
        boolean withFirst = with.isPresent()
                && (without.isEmpty()
                        || with.get().bound().compareTo(without.get().bound()) >= 0);
        (withFirst ? without : with).ifPresent(open::push);
        (withFirst ? with : without).ifPresent(open::push);
    }

    /** Notes a better selection where one is found; otherwise the node to go on from, if it is worth it. */
    private Optional<Node> look(Optional<Path> path) {
        nodes++;
        relaxation.chooseForAll(BlockChoice.OPEN);
        for (Optional<Path> step = path; step.isPresent(); step = step.get().earlier()) {
            relaxation.choose(step.get().block(), step.get().choice());
        }
        if (!relaxation.solve() || !promises(relaxation.welfare())) {
            return Optional.empty();
        }
        int block = relaxation.partlyFilledBlock();
        if (block == BlockRelaxation.NO_BLOCK && relaxation.hasPrice()) {
            welfare = relaxation.welfare();
            accepted = relaxation.filledBlocks();
            return Optional.empty();
        }
        int next = block == BlockRelaxation.NO_BLOCK ? relaxation.largestOpenBlock() : block;
        return next == BlockRelaxation.NO_BLOCK
                ? Optional.empty()
                : Optional.of(new Node(path, relaxation.welfare(), next));
    }

    private boolean promises(Wide bound) {
        return bound.compareTo(welfare) > 0;
    }
}
