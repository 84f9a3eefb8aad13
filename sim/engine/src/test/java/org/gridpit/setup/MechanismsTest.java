package org.gridpit.setup;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gridpit.market.MarketMechanism;
import org.gridpit.market.McAfeeParameters;
import org.gridpit.market.OrderLimits;
import org.gridpit.market.Promise;
import org.gridpit.scenario.Choice;
import org.gridpit.scenario.LoadedScenario;
import org.gridpit.scenario.Parameter;
import org.gridpit.scenario.ScenarioLoader;
import org.gridpit.scenario.ScenarioOverride;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mechanisms as scenarios name them. The page about them is written from what they promise in code; with
 * {@code -Dgridpit.accept=true} it is written anew.
 */
class MechanismsTest {
    private static final Path PAGE = Path.of("../../docs/mechanisms.md");

    private static final String KIND = "mechanism";

    private static final String HEAD = """
            # Market mechanisms

            What `market: {mechanism: NAME}` may name, and what each vows for every book. Written from the code; the tests
            hold each mechanism to its row. In all of them no order pays more than its bid or gets less than its ask, and
            what buyers pay, sellers get and the market keeps sums to zero exactly.

            | name | market account | truthful | efficient on reports | single price | keys |
            |---|---|---|---|---|---|
            """;

    private static final String LEGEND = """

            - Market account: what the market itself keeps (>= 0) or bears (<= 0) in a clearing.
            - Truthful: no order gains by another price than its true one. `huang` promises it to owners with one order on a
              side. `uniform-price` promises it to nobody; for orders of one unit it holds for sellers at k = 1 and for
              buyers at k = 0.
            - Efficient on reports: the trades have the largest welfare that the prices in the book allow.
            - No row has everything, and none can (Myerson and Satterthwaite 1983).

            """;

    private static final Map<String, String> SENTENCES = Map.ofEntries(
            entry(
                    "uniform-price",
                    "the largest welfare trades, everybody at one price between the marginal bid and ask."),
            entry("average", "as `uniform-price`, at a price between the last accepted bid and ask."),
            entry("pay-as-bid", "as `uniform-price`, but buyers pay their bids and sellers get their asks."),
            entry("discriminatory", "as `uniform-price`, but each pair trades between its own bid and ask."),
            entry("continuous", "an order trades at once with the best resting ones, at their prices, or rests."),
            entry(
                    "mcafee",
                    "orders of one contract (`contract_wh`); all efficient pairs trade at the middle of the first rejected"
                            + " pair where that suits the last efficient one, which otherwise sets both prices and stays out."),
            entry("trade-reduction", "as `mcafee`, but the last efficient pair always sets both prices and stays out."),
            entry(
                    "huang",
                    "the last efficient buyer and seller set the prices of their sides and stay out; the longer side sheds"
                            + " the excess in equal parts."),
            entry("vcg", "the largest welfare trades; each owner pays what its presence costs the others."),
            entry("block", "as `uniform-price`, with orders that trade whole or not at all."));

    private static final List<String> SINGLE_UNIT = List.of("mcafee", "trade-reduction");

    @TempDir
    Path folder;

    @Test
    void the_page_says_of_every_mechanism_what_it_promises() throws IOException {
        List<String> names = Catalog.MECHANISM.names().stream()
                .filter(name -> make(name).isPresent())
                .toList();
        assertThat(SENTENCES).as("what each does").containsKeys(names.toArray(String[]::new));
        String rows = names.stream().map(this::row).collect(Collectors.joining());
        String sentences = names.stream()
                .map(name -> "- `%s`: %s\n".formatted(name, SENTENCES.get(name)))
                .collect(Collectors.joining());
        String page = HEAD + rows + LEGEND + sentences;
        if (Boolean.getBoolean("gridpit.accept")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    @Test
    void a_scenario_may_trade_contracts_of_one_kilowatt_hour() {
        for (String name : SINGLE_UNIT) {
            assertThat(chosen("{mechanism: %s, contract_wh: 1000}".formatted(name)))
                    .isEqualTo(new Choice(name, new McAfeeParameters(1000)));
        }
        assertThat(load("{mechanism: mcafee, contract_wh: 0}").errorText()).contains("contract_wh");
        assertThat(load("{mechanism: huang, contract_wh: 1000}").errorText()).contains("contract_wh");
    }

    @Test
    void a_scenario_must_say_how_large_a_contract_is() {
        for (String market : List.of("{mechanism: mcafee}", "{mechanism: trade-reduction, contract_wh: 1}")) {
            assertThat(load(market).errorText())
                    .contains("market.contract_wh: every order is for one contract")
                    .contains("Maybe 100");
        }
    }

    private String row(String name) {
        Promise promise = make(name).orElseThrow().promise();
        assertThat(promise.individuallyRational())
                .as("%s keeps what the page says of all", name)
                .isTrue();
        String account = switch (promise.budget()) {
            case BALANCED -> "= 0";
            case SURPLUS -> ">= 0";
            case DEFICIT -> "<= 0";
        };
        String keys = Parameter.of(new Catalog().parameters(KIND, name).orElseThrow()).stream()
                .map(parameter -> "`" + parameter.key() + "`")
                .collect(Collectors.joining(", "));
        return "| `%s` | %s | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        account,
                        text(promise.truthful()),
                        text(promise.efficientOnReports()),
                        text(promise.singlePrice()),
                        keys);
    }

    private static String text(boolean promised) {
        return promised ? "yes" : "no";
    }

    /** With the keys a scenario may leave out left out. */
    private Optional<MarketMechanism> make(String name) {
        String size = SINGLE_UNIT.contains(name) ? ", contract_wh: 1000" : "";
        return Catalog.MECHANISM
                .make(chosen("{mechanism: %s%s}".formatted(name, size)), OrderLimits.scenario())
                .map(Supplier::get);
    }

    private Choice chosen(String market) {
        LoadedScenario loaded = load(market);
        assertThat(loaded.errorText()).isEmpty();
        return loaded.scenario().orElseThrow().market().mechanism();
    }

    private LoadedScenario load(String market) {
        List<ScenarioOverride> overrides =
                List.of(ScenarioOverride.set("agents.roof.policy=rule"), ScenarioOverride.set("market=" + market));
        Path small = Path.of("src/test/resources/scenarios/small.yaml").toAbsolutePath();
        return ScenarioLoader.load(small, overrides, new Catalog(), folder);
    }
}
