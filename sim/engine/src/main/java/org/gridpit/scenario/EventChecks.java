package org.gridpit.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.gridpit.json.CanonicalJson;
import org.gridpit.scenario.Disturbance.AgentOutage;
import org.gridpit.scenario.Disturbance.GeneratorTrip;
import org.gridpit.scenario.Disturbance.MessageLoss;
import org.gridpit.scenario.Disturbance.PriceCapChange;
import org.gridpit.scenario.Disturbance.TieOutage;

/** Checks that events fall into the run, befall somebody who is there, and do something. */
final class EventChecks {
    private final Scenario scenario;
    private final AgentNames names;
    private final Findings findings;

    EventChecks(Scenario scenario, Findings findings) {
        this.scenario = scenario;
        this.names = new AgentNames(scenario, findings);
        this.findings = findings;
    }

    void run() {
        List<EventBlock> events = scenario.events();
        for (int i = 0; i < events.size(); i++) {
            check(events.get(i), "events." + i);
        }
    }

    private void check(EventBlock event, String path) {
        if (!time(event, path)) {
            return;
        }
        if (event.parameters() instanceof GeneratorTrip trip) {
            trip.agent().ifPresent(id -> tripped(id, path + ".agent"));
        } else if (event.parameters() instanceof TieOutage) {
            tieOutage(path);
        } else if (event.parameters() instanceof PriceCapChange change) {
            cap(change.priceCapUsdPerMwh(), path + ".price_cap_usd_per_mwh");
            aTickBegins(event, path);
        } else if (event.parameters() instanceof AgentOutage outage) {
            names.isThere(outage.agent(), path + ".agent");
            aTickBegins(event, path);
        } else if (event.parameters() instanceof MessageLoss loss) {
            names.links(path, loss.links());
            aTickBegins(event, path);
        }
    }

    private void tieOutage(String path) {
        GridBlock grid = scenario.grid();
        boolean connected = grid.mode() == GridBlock.Mode.CONNECTED;
        findings.require(connected, path + ".type", "an island has no tie. Maybe grid.mode: connected.");
        if (connected && grid.island().isPresent()) {
            findings.require(
                    grid.island().get().ratedKw().isPresent(),
                    "grid.island.rated_kw",
                    "the plant that stands by for a tie-outage needs a rating. Maybe 800; without grid.island the site is dark.");
            findings.require(
                    !grid.frequency().model().name().equals("none"),
                    "grid.frequency.model",
                    "the plant that stands by for a tie-outage lives by its frequency: none cannot be taken. Maybe swing.");
        }
    }

    private boolean time(EventBlock event, String path) {
        TimeBlock time = scenario.time();
        boolean inside = !event.at().isBefore(time.start()) && event.at().isBefore(time.end());
        findings.require(inside, path + ".at", "%s is outside the run, %s to %s", event.at(), time.start(), time.end());
        return inside;
    }

    /** Only who has a plant can lose it. */
    private void tripped(String id, String path) {
        if (names.isThere(id, path)) {
            boolean hasPlant = scenario.agents().stream()
                    .anyMatch(agent -> agent.ids().contains(id) && agent.pv().isPresent());
            findings.require(hasPlant, path, "%s has no pv that could trip", id);
        }
    }

    private void cap(BigDecimal cap, String path) {
        BigDecimal floor = scenario.market().priceFloorUsdPerMwh();
        findings.require(
                cap.compareTo(floor) > 0,
                path,
                "%s USD/MWh must be above market.price_floor_usd_per_mwh, %s",
                CanonicalJson.decimal(cap),
                CanonicalJson.decimal(floor));
    }

    /** Market and agents act when a tick begins: what is over before the next one does changes nothing. */
    private void aTickBegins(EventBlock event, String path) {
        TimeBlock time = scenario.time();
        long tickS = Math.max(1, time.tick().getSeconds());
        Duration after = Duration.between(time.start(), event.at());
        Duration past = Duration.ofSeconds(after.getSeconds() % tickS, after.getNano());
        Duration wait =
                past.isZero() ? Duration.ZERO : Duration.ofSeconds(tickS).minus(past);
        findings.require(
                event.duration().isEmpty() || event.duration().get().compareTo(wait) > 0,
                path + ".duration",
                "%s is over before a tick begins, at %s: nothing would happen. Maybe %s.",
                event.duration().orElse(Duration.ZERO),
                event.at().plus(wait),
                time.tick());
    }
}
