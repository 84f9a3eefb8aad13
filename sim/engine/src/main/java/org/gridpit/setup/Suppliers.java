package org.gridpit.setup;

import java.util.Optional;
import org.gridpit.engine.Supplier;
import org.gridpit.engine.Supplier.Kind;
import org.gridpit.grid.ProtectionParameters;
import org.gridpit.scenario.GridBlock;
import org.gridpit.scenario.GridBlock.IslandBlock;
import org.gridpit.scenario.GridBlock.Mode;
import org.gridpit.time.RandomStreams;

/** Who stands behind a scenario's site. */
final class Suppliers {
    private final GridBlock grid;
    private final long seed;

    Suppliers(GridBlock grid, long seed) {
        this.grid = grid;
        this.seed = seed;
    }

    /** The utility, or the island's plant. */
    Supplier usual() {
        double basePowerKw = grid.basePowerKw().orElseThrow();
        return grid.mode() == Mode.ISLAND
                ? plant(grid.island().orElseThrow(), basePowerKw, "frequency-noise")
                : supplier(Kind.UTILITY, grid.tieLimitKw(), grid.tieLimitKw(), basePowerKw, "frequency-noise");
    }

    /** The plant that takes over while the tie is down; only where the tie may go and the plant's rating is given. */
    Optional<Supplier> standby(boolean tieMayGo) {
        return tieMayGo && grid.mode() == Mode.CONNECTED
                ? grid.island()
                        .flatMap(island -> island.ratedKw().map(ratedKw -> plant(island, ratedKw, "island-noise")))
                : Optional.empty();
    }

    private Supplier plant(IslandBlock island, double ratedKw, String noise) {
        return supplier(Kind.PLANT, island.reserveUpKw(), island.reserveDownKw(), ratedKw, noise);
    }

    private Supplier supplier(Kind kind, double upKw, double downKw, double basePowerKw, String noise) {
        FrequencySetting setting = new FrequencySetting(
                grid.nominalFrequencyHz(),
                grid.bandHz(),
                basePowerKw,
                grid.protection().orElseGet(() -> ProtectionParameters.defaultsAt(grid.nominalFrequencyHz())),
                grid.restart().toSeconds(),
                RandomStreams.of(seed, "world/grid", noise));
        return new Supplier(
                kind,
                upKw,
                downKw,
                basePowerKw,
                Catalog.FREQUENCY.make(grid.frequency().model(), setting));
    }
}
