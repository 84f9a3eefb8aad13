package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridpit.Param;
import org.gridpit.message.Faults;
import org.gridpit.message.Link;
import org.gridpit.message.MessageKind;

/** What can happen to plants, tie, market, agents and messages. What happens to the weather is a model of its own. */
public sealed interface Disturbance {
    /** When it begins. */
    Instant at();

    /** How long it lasts; empty: to the end of the run. */
    Optional<Duration> duration();

    /** A generator is lost: an agent's plant, or power of the supplier behind the site. */
    record GeneratorTrip(
            @Param("When it happens, UTC") Instant at,

            @Param("How long it lasts; left out: to the end")
            Optional<Duration> duration,

            @Param("Agent whose generation stops; else size_kw")
            Optional<String> agent,

            @Param(value = "Power the supplier loses; else agent", unit = "kW", above = 0)
            Optional<Double> sizeKw)
            implements Disturbance {
        public GeneratorTrip {
            if (agent.isPresent() == sizeKw.isPresent()) {
                throw new IllegalArgumentException(
                        "a generator-trip needs either agent or size_kw. Maybe size_kw for the supplier, agent for one plant.");
            }
            if (sizeKw.isPresent() && !(sizeKw.get() > 0)) {
                throw new IllegalArgumentException(
                        "sizeKw (%s) lost must be above 0. Maybe drop the sign.".formatted(sizeKw.get()));
            }
            requireSpan(duration);
        }
    }

    /** A load comes on the supplier's system; a negative one goes. */
    record LoadStep(
            @Param("When it happens, UTC") Instant at,

            @Param("How long it lasts; left out: to the end")
            Optional<Duration> duration,

            @Param(value = "Load that comes on; negative: that goes", unit = "kW")
            double sizeKw)
            implements Disturbance {
        public LoadStep {
            if (!Double.isFinite(sizeKw)) {
                throw new IllegalArgumentException("sizeKw (%s) must be a number. Maybe 500.".formatted(sizeKw));
            }
            requireSpan(duration);
        }
    }

    /** The line to the utility is open. */
    record TieOutage(
            @Param("When it opens, UTC") Instant at,

            @Param("How long it stays open; left out: to the end")
            Optional<Duration> duration)
            implements Disturbance {
        public TieOutage {
            requireSpan(duration);
        }
    }

    /** The market takes other prices than before. */
    record PriceCapChange(
            @Param("When it begins, UTC") Instant at,

            @Param("How long it lasts; left out: to the end")
            Optional<Duration> duration,

            @Param(
                    value = "Highest price an order may have meanwhile",
                    unit = "USD/MWh",
                    min = -21474836.48,
                    max = 21474836.48)
            BigDecimal priceCapUsdPerMwh)
            implements Disturbance {
        public PriceCapChange {
            MarketBlock.requireCents("priceCapUsdPerMwh", priceCapUsdPerMwh);
            requireSpan(duration);
        }
    }

    /** An agent decides nothing: it sends neither orders nor messages and its battery rests; load and plant go on. */
    record AgentOutage(
            @Param("When it begins, UTC") Instant at,

            @Param("How long it lasts; left out: to the end")
            Optional<Duration> duration,

            @Param("The agent, of any role") String agent)
            implements Disturbance {
        public AgentOutage {
            requireSpan(duration);
        }
    }

    /** Messages get lost on their way. */
    record MessageLoss(
            @Param("When it begins, UTC") Instant at,

            @Param("How long it lasts; left out: to the end")
            Optional<Duration> duration,

            @Param(value = "Share of copies lost", min = 0, max = 1)
            double loss,

            @Param("Kinds of message it befalls; none named: all")
            List<MessageKind> kinds,

            @Param("Links it befalls, <from>/<to>, * for any agent; none named: all")
            List<Link> links)
            implements Disturbance {
        public MessageLoss {
            kinds = List.copyOf(kinds);
            links = List.copyOf(links);
            Faults.ofLoss(loss, kinds, links);
            requireSpan(duration);
        }
    }

    private static void requireSpan(Optional<Duration> duration) {
        if (duration.isPresent() && !(duration.get().compareTo(Duration.ZERO) > 0)) {
            throw new IllegalArgumentException(
                    "duration (%s) must be longer than nothing. Maybe leave it out.".formatted(duration.get()));
        }
    }
}
