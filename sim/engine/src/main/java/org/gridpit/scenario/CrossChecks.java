package org.gridpit.scenario;

import java.util.Arrays;
import java.util.List;
import org.gridpit.market.McAfeeParameters;
import org.gridpit.message.MessageKind;
import org.gridpit.scenario.GridBlock.Mode;
import org.gridpit.settlement.ImbalanceScheme;
import org.gridpit.settlement.TariffParameters;
import org.gridpit.settlement.UtilityTariff;
import org.gridpit.time.LocalCalendar;

/** What no block can see alone: whether the parts of a scenario fit each other. */
final class CrossChecks {
    private final Scenario scenario;
    private final Vocabulary vocabulary;
    private final Findings findings;

    CrossChecks(Scenario scenario, Vocabulary vocabulary, Findings findings) {
        this.scenario = scenario;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    void run() {
        new TimeChecks(scenario, findings).run();
        new AgentChecks(scenario, vocabulary, findings).run();
        new EventChecks(scenario, findings).run();
        new NotAvailableYet(scenario, findings).run();
        weather();
        island();
        protection();
        utility();
        contracts();
        messages();
    }

    private void weather() {
        List<String> climates = vocabulary.names("climate");
        if (scenario.weather().source().parameters() instanceof WeatherBlock.Synthetic synthetic
                && !climates.contains(synthetic.climate())) {
            findings.unknownName("weather.climate", synthetic.climate(), climates);
        }
    }

    private void island() {
        GridBlock grid = scenario.grid();
        if (grid.mode() != Mode.ISLAND) {
            return;
        }
        findings.require(
                grid.basePowerKw().isPresent(),
                "grid.base_power_kw",
                "an island's per-unit system has no default base. Maybe take the plant's rating.");
        findings.require(
                grid.island().isPresent(),
                "grid.island",
                "an island needs a plant. Maybe {reserve_up_kw: 800, reserve_down_kw: 200}.");
        findings.require(
                !grid.frequency().model().name().equals("none"),
                "grid.frequency.model",
                "an island lives by its frequency: none cannot be taken. Maybe swing.");
        findings.require(
                scenario.market().imbalance().scheme().orElse(ImbalanceScheme.SINGLE) != ImbalanceScheme.TARIFF,
                "market.imbalance.scheme",
                "tariff needs a utility, an island has none. Maybe single.");
        findings.require(
                scenario.utility().isEmpty(),
                "utility",
                "an island has none; prices of its plant are those of market.imbalance. Maybe take utility out.");
    }

    /** Relays must leave nominal frequency alone. */
    private void protection() {
        GridBlock grid = scenario.grid();
        grid.protection()
                .ifPresent(relays -> findings.require(
                        relays.leavesAlone(grid.nominalFrequencyHz()),
                        "grid.protection",
                        "relays would act at nominal_frequency_hz, %s. Maybe they are those of another nominal frequency.",
                        grid.nominalFrequencyHz()));
    }

    private void utility() {
        boolean connected = scenario.grid().mode() == Mode.CONNECTED;
        findings.require(
                !connected || scenario.utility().isPresent(),
                "utility",
                "a connected grid needs a utility. Maybe {buys_at_usd_per_mwh: 40, sells_at_usd_per_mwh: 140}.");
        scenario.utility().ifPresent(this::tariff);
    }

    private void tariff(TariffParameters tariff) {
        if (tariff.buysAtUsdPerMwh().compareTo(tariff.sellsAtUsdPerMwh()) > 0) {
            findings.inconsistent(
                    "utility.buys_at_usd_per_mwh",
                    "%s USD/MWh is above sells_at_usd_per_mwh, %s. Maybe the two are swapped."
                            .formatted(tariff.buysAtUsdPerMwh(), tariff.sellsAtUsdPerMwh()));
            return;
        }
        try {
            new UtilityTariff(tariff, new LocalCalendar(0));
        } catch (IllegalArgumentException e) {
            findings.inconsistent("utility", e.getMessage());
        }
    }

    /** A market for single units would get an order for each Wh. */
    private void contracts() {
        findings.require(
                !(scenario.market().mechanism().parameters() instanceof McAfeeParameters units)
                        || units.contractWh() > 1,
                "market.contract_wh",
                "every order is for one contract: of 1 Wh there would be millions. Maybe 100, for contracts of 0.1 kWh.");
    }

    private void messages() {
        new AgentNames(scenario, findings)
                .links("messages.faults", scenario.messages().faults().links());
        List<String> kinds =
                Arrays.stream(MessageKind.values()).map(MessageKind::text).toList();
        for (String kind : scenario.messages().delaySteps().keySet()) {
            if (!kinds.contains(kind)) {
                findings.unknownName("messages.delay_steps." + kind, kind, kinds);
            }
        }
    }
}
