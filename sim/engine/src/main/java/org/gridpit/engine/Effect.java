package org.gridpit.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import org.gridpit.market.Prices;
import org.gridpit.message.Faults;

/** What a contingency does while it lasts. */
public sealed interface Effect {
    /** Whom it befalls, where it is one agent. */
    default Optional<String> agentId() {
        return Optional.empty();
    }

    /** Power it is about. */
    default OptionalDouble sizeKw() {
        return OptionalDouble.empty();
    }

    /** The rest, in words. */
    default String detail() {
        return "";
    }

    /** Whether it disturbs the grid from its very second on; else it acts on ticks that begin while it lasts. */
    default boolean onGrid() {
        return false;
    }

    /** An agent's plant stands still. */
    record PlantTrip(String ownerId) implements Effect {
        @Override
        public Optional<String> agentId() {
            return Optional.of(ownerId);
        }

        @Override
        public boolean onGrid() {
            return true;
        }
    }

    /** The supplier loses power, or a load comes on its system. */
    record SupplierLoss(double lostKw) implements Effect {
        @Override
        public OptionalDouble sizeKw() {
            return OptionalDouble.of(lostKw);
        }

        @Override
        public boolean onGrid() {
            return true;
        }
    }

    /** The line to the utility is open. */
    record OpenTie() implements Effect {
        @Override
        public boolean onGrid() {
            return true;
        }
    }

    /** The weather is another one; the world's source knows how. */
    record OtherWeather(String detail) implements Effect {}

    /** Orders may have no price above this one. */
    record PriceCap(long capTicks) implements Effect {
        @Override
        public String detail() {
            return Prices.usdPerMwh(capTicks).toPlainString() + " USD/MWh";
        }
    }

    /** An agent decides nothing. */
    record Outage(String absentId) implements Effect {
        @Override
        public Optional<String> agentId() {
            return Optional.of(absentId);
        }
    }

    /** Messages have worse links. */
    record WorseLinks(Faults faults, String detail) implements Effect {}
}
