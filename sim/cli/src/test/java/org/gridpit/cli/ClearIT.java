package org.gridpit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gridpit.cli.Checkout.Ended;
import org.gridpit.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Books cleared without a scenario, by the real program: what goes in and out, and how it ends. */
@DisabledOnOs(OS.WINDOWS)
class ClearIT {
    private static final String GOOD =
            "{\"case\":1,\"orders\":[{\"id\":1,\"side\":\"BUY\",\"price\":50,\"qty\":3,\"seq\":1},"
                    + "{\"id\":2,\"side\":\"SELL\",\"price\":40,\"qty\":5,\"seq\":2}]}\n";
    private static final String ANSWER = "{\"case\":1,\"volume\":3,\"welfare\":30,\"price_low\":40,\"price_high\":40,"
            + "\"price\":40,\"fills\":[3,3],\"market_account\":0}\n";
    private static final String ORDERS =
            "id,side,price_usd_per_mwh,quantity_mwh\nwind,SELL,0,30\ngas,SELL,80,50\ntown,BUY,300,60\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write_inputs() throws IOException {
        Files.writeString(folder.resolve("good.jsonl"), GOOD);
        Files.writeString(folder.resolve("mixed.jsonl"), GOOD + "\n" + GOOD.replace(":3", ":-4") + GOOD);
        Files.writeString(folder.resolve("orders.csv"), ORDERS);
        Files.writeString(
                folder.resolve("bad.csv"),
                ORDERS.replace("SELL,0", "sold,0").replace(",80,", ",80.005,").replace("town", "gas"));
    }

    @Test
    void books_are_answered_from_pipe_to_pipe_and_from_file_to_file() throws IOException {
        Ended piped = Checkout.in(folder)
                .run(List.of("sh", "-c", "cat good.jsonl | \"$@\"", "sh"), "clear", "--mechanism", "uniform-price");
        assertThat(piped.exit()).as(piped.err()).isZero();
        assertThat(piped.out()).isEqualTo(ANSWER);

        Ended written = gridpit(
                "clear", "--mechanism", "uniform-price", "--in", "good.jsonl", "--out", "answers.jsonl", "--json");
        JsonNode document = Json.mapper().readTree(written.out());
        assertThat(document.get("answered").asInt()).isOne();
        assertThat(folder.resolve("answers.jsonl")).hasContent(ANSWER);
        assertThat(gridpit("clear", "--mechanism", "vcg", "--in", "good.jsonl", "--out", "answers.jsonl")
                        .exit())
                .isEqualTo(2);
        assertThat(folder.resolve("answers.jsonl")).hasContent(ANSWER);
    }

    @Test
    void a_bad_line_is_4_and_named_and_all_others_are_answered() {
        Ended run = gridpit("clear", "--mechanism", "uniform-price", "--in", "mixed.jsonl");
        assertThat(run.exit()).isEqualTo(4);
        assertThat(run.out()).isEqualTo(ANSWER + ANSWER);
        assertThat(run.err()).isEqualTo("line 3: orders[0].qty: must be > 0, was -4\n");
    }

    @Test
    void one_book_as_a_table_has_a_summary() throws IOException {
        Ended run = gridpit("clear", "orders.csv", "--mechanism", "uniform-price");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .isEqualTo("cleared 60.000 MWh at 80.00 USD/MWh   2 trades, 1 order partly filled, 0 refused"
                        + "   surplus 15600.00 USD\n");
        JsonNode document = Json.mapper()
                .readTree(gridpit("clear", "orders.csv", "--mechanism", "pay-as-bid", "--json")
                        .out());
        assertThat(document.get("market_account_usd").decimalValue()).isEqualByComparingTo("15600");
        assertThat(document.get("price_usd_per_mwh").isNull()).isTrue();
    }

    @Test
    void what_is_wrong_with_a_table_is_2_with_every_place() {
        Ended run = gridpit("clear", "bad.csv", "--mechanism", "uniform-price");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .startsWith(
                        "bad.csv:2:6: side (sold) must be BUY or SELL.",
                        "bad.csv:3:10: price_usd_per_mwh (80.005) must be a number with at most 2 decimals.",
                        "bad.csv:4:1: id (gas) is the id of an order above already.");
    }

    @Test
    void unknown_mechanisms_bad_shares_and_missing_files_are_2() {
        Ended mistyped = gridpit("clear", "--mechanism", "unifrom-price", "--in", "good.jsonl");
        assertThat(mistyped.exit()).isEqualTo(2);
        assertThat(mistyped.err()).contains("did you mean 'uniform-price'?");
        assertThat(gridpit("clear", "--mechanism", "uniform-price", "--k", "0.5", "--in", "good.jsonl")
                        .err())
                .contains("ratio (0.5)", "1/2");
        Ended missing = gridpit("clear", "--mechanism", "uniform-price", "--in", "none.jsonl");
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.err()).startsWith("none.jsonl: there is no such file.");
    }

    @Test
    void an_option_the_mechanism_has_no_use_for_is_a_warning() {
        Ended run = gridpit("clear", "--mechanism", "vcg", "--k", "1", "--in", "good.jsonl");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEqualTo("warning: vcg does not use --k\n");
    }

    @Test
    void an_output_without_room_is_7() {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Ended full = Checkout.in(folder)
                .run(
                        List.of("sh", "-c", "\"$@\" > /dev/full", "sh"),
                        "clear",
                        "--mechanism",
                        "uniform-price",
                        "--in",
                        "good.jsonl");
        assertThat(full.exit()).as(full.err()).isEqualTo(7);
        assertThat(full.err()).doesNotContain("Exception");
    }

    @Test
    void a_file_that_cannot_be_made_is_7_and_nothing_is_left() throws IOException {
        assertThat(gridpit("clear", "--mechanism", "huang", "--in", "good.jsonl", "--out", "no/such/answers.jsonl")
                        .exit())
                .isEqualTo(7);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    private Ended gridpit(String... arguments) {
        return Checkout.in(folder).run(arguments);
    }
}
