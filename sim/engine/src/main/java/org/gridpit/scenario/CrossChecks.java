package org.gridpit.scenario;

import java.util.Arrays;
import java.util.List;
import org.gridpit.message.MessageKind;
import org.gridpit.scenario.GridBlock.Mode;
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
        new NotAvailableYet(scenario, findings).run();
        weather();
        utility();
        messages();
    }

    private void weather() {
        List<String> climates = vocabulary.names("climate");
        if (scenario.weather().source().parameters() instanceof WeatherBlock.Synthetic synthetic
                && !climates.contains(synthetic.climate())) {
            findings.unknownName("weather.climate", synthetic.climate(), climates);
        }
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

    private void messages() {
        List<String> kinds =
                Arrays.stream(MessageKind.values()).map(MessageKind::text).toList();
        for (String kind : scenario.messages().delaySteps().keySet()) {
            if (!kinds.contains(kind)) {
                findings.unknownName("messages.delay_steps." + kind, kind, kinds);
            }
        }
    }
}
