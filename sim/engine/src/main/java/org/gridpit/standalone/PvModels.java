package org.gridpit.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridpit.solar.CellTemperature;
import org.gridpit.solar.Iam;
import org.gridpit.solar.PvParameters;
import org.gridpit.solar.PvPlant;
import org.gridpit.solar.Transposition;

/**
 * Which models take a plant from sky to power; what is left open stands for all there are.
 *
 * @param sky how much of the sky's light falls on the plane
 * @param cells how warm they get
 * @param glass what it reflects
 */
public record PvModels(Optional<Sky> sky, Optional<CellHeat> cells, Optional<Glass> glass) {
    /** Models of the sky. */
    public enum Sky {
        ISOTROPIC(Transposition.ISOTROPIC),
        HAYDAVIES(Transposition.HAY_DAVIES),
        PEREZ(Transposition.PEREZ_1990);

        private final Transposition model;

        Sky(Transposition model) {
            this.model = model;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Models of the cells' temperature, on a rack in the open. */
    public enum CellHeat {
        FAIMAN(CellTemperature.Faiman.OPEN_RACK),
        SAPM(CellTemperature.Sapm.OPEN_RACK_GLASS_GLASS);

        private final CellTemperature model;

        CellHeat(CellTemperature model) {
            this.model = model;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Models of the modules' cover. */
    public enum Glass {
        PHYSICAL(Iam.PHYSICAL),
        NONE(Iam.NONE);

        private final Iam model;

        Glass(Iam model) {
            this.model = model;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of each. */
    record Variant(Sky sky, CellHeat cells, Glass glass) {
        PvPlant plant(PvParameters parameters) {
            return new PvPlant(parameters, sky.model, cells.model, glass.model);
        }
    }

    /** Every combination that matches, sky by sky, then cells, then glass. */
    List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (Sky eachSky : matching(sky, Sky.values())) {
            for (CellHeat eachCells : matching(cells, CellHeat.values())) {
                for (Glass eachGlass : matching(glass, Glass.values())) {
                    variants.add(new Variant(eachSky, eachCells, eachGlass));
                }
            }
        }
        return variants;
    }

    private static <T> List<T> matching(Optional<T> chosen, T[] all) {
        return chosen.map(List::of).orElseGet(() -> Arrays.asList(all));
    }
}
