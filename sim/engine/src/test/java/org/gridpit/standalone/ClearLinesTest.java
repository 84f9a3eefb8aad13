package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.market.Ratio;
import org.gridpit.market.Rationing;
import org.gridpit.record.OutputRefused;
import org.gridpit.setup.Mechanisms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Books in, answers out, line by line. */
class ClearLinesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/clear");
    private static final Path STANDARD = Path.of("-");
    private static final String GOOD =
            "{\"case\":%s,\"orders\":[{\"id\":1,\"side\":\"BUY\",\"price\":50,\"qty\":3,\"seq\":1},"
                    + "{\"id\":2,\"side\":\"SELL\",\"price\":40,\"qty\":5,\"seq\":2}]}\n";
    private static final String ANSWER = "{\"case\":%s,\"volume\":3,\"welfare\":30,\"price_low\":40,\"price_high\":40,"
            + "\"price\":40,\"fills\":[3,3],\"market_account\":0}\n";

    private final List<String> faults = new ArrayList<>();

    @TempDir
    Path folder;

    static List<String> mechanisms() {
        return Mechanisms.names();
    }

    @ParameterizedTest
    @MethodSource("mechanisms")
    void every_mechanism_answers_its_books_as_reviewed(String mechanism) throws IOException {
        String books = Files.readString(GOLDEN.resolve(books(mechanism)));
        Path reviewed = GOLDEN.resolve(mechanism + ".answers.jsonl");
        String answers = answers(mechanism, books);
        if (Boolean.getBoolean("gridpit.accept")) {
            Files.writeString(reviewed, answers);
        }
        assertThat(faults).isEmpty();
        assertThat(answers).isEqualTo(Files.readString(reviewed));
    }

    /** One set of books for all that take any, others for those with events, contracts or blocks. */
    private static String books(String mechanism) {
        return switch (mechanism) {
            case "continuous" -> "events.jsonl";
            case "mcafee", "trade-reduction" -> "contracts.jsonl";
            case "block" -> "blocks.jsonl";
            default -> "books.jsonl";
        };
    }

    @Test
    void a_bad_line_has_no_answer_and_all_others_have() {
        String answers = answers(
                "uniform-price",
                GOOD.formatted(1) + "\n" + GOOD.formatted(2).replace(":3", ":-4") + GOOD.formatted("\"c\"")
                        + "{\"case\":4\n" + GOOD.formatted(5));
        assertThat(answers).isEqualTo(ANSWER.formatted(1) + ANSWER.formatted("\"c\"") + ANSWER.formatted(5));
        assertThat(faults)
                .containsExactly(
                        "line 3: orders[0].qty: must be > 0, was -4",
                        "line 5: this is not JSON: Unexpected end-of-input: expected close marker for Object,"
                                + " at character 10");
    }

    @Test
    void all_faults_of_a_line_are_told_each_with_its_field() {
        answers(
                "uniform-price",
                "{\"orders\":[{\"id\":1,\"side\":\"BUY\",\"price\":1.0,\"qty\":\"5\",\"seq\":1e3},"
                        + "{\"id\":1,\"side\":\"buy\",\"price\":9223372036854775808,\"seq\":1},7,{\"id\":null,\"qty\":0}]}\n");
        assertThat(faults)
                .containsExactly(
                        "line 1: orders[0].price: must be a whole number, was 1.0",
                        "line 1: orders[0].qty: must be a whole number, was \"5\"",
                        "line 1: orders[0].seq: must be a whole number, was 1e3",
                        "line 1: orders[1].side: must be BUY or SELL, was \"buy\"",
                        "line 1: orders[1].price: must fit 64 signed bits, was 9223372036854775808",
                        "line 1: orders[1].qty: is missing",
                        "line 1: orders[1].id: 1 is the id of orders[0] already",
                        "line 1: orders[2]: must be an object, { ... }, was 7",
                        "line 1: orders[3].id: must be a text or a whole number, was null",
                        "line 1: orders[3].qty: must be > 0, was 0",
                        "line 1: orders[3].side: is missing",
                        "line 1: orders[3].price: is missing",
                        "line 1: case: is missing",
                        "line 1: orders[3].seq: is missing");
    }

    @Test
    void numbers_are_exact_up_to_the_limits_of_64_bits() {
        long beyondDouble = (1L << 53) + 1;
        String book = "{\"case\":%d,\"orders\":[{\"id\":\"a\",\"side\":\"BUY\",\"price\":%d,\"qty\":1,\"seq\":%d},"
                + "{\"id\":%d,\"side\":\"SELL\",\"price\":%d,\"qty\":%d,\"seq\":%d}]}\n";
        assertThat(answers(
                        "uniform-price",
                        book.formatted(
                                beyondDouble,
                                beyondDouble,
                                Long.MIN_VALUE,
                                Long.MIN_VALUE,
                                -beyondDouble,
                                Long.MAX_VALUE,
                                Long.MAX_VALUE)))
                .isEqualTo("{\"case\":9007199254740993,\"volume\":1,\"welfare\":18014398509481986,"
                        + "\"price_low\":-9007199254740993,\"price_high\":-9007199254740993,"
                        + "\"price\":-9007199254740993,\"fills\":[1,1],\"market_account\":0}\n");
    }

    @Test
    void a_number_that_passes_64_bits_makes_its_line_bad_and_nothing_wraps() {
        String huge = GOOD.formatted(1).replace(":50,", ":" + Long.MAX_VALUE + ",");
        assertThat(answers("pay-as-bid", huge + GOOD.formatted(2))).hasLineCount(1);
        assertThat(faults)
                .containsExactly("line 1: orders: a number to be reported does not fit 64 signed bits."
                        + " Maybe the unit is too small.");
    }

    @Test
    void without_seq_orders_arrive_as_they_stand_and_some_without_are_a_fault() {
        String book = GOOD.formatted(1).replace(",\"seq\":1", "").replace(",\"seq\":2", "");
        assertThat(answers("uniform-price", book)).isEqualTo(ANSWER.formatted(1));
        answers("uniform-price", GOOD.formatted(1).replace(",\"seq\":1", ""));
        assertThat(faults).containsExactly("line 1: orders[0].seq: is missing");
    }

    @Test
    void fields_without_a_meaning_and_carriage_returns_are_skipped() {
        String book = GOOD.formatted(1).replace("{\"id\":1,", "{\"note\":{\"a\":[1,2]},\"id\":1,");
        assertThat(answers("uniform-price", book.replace("\n", "\r\n"))).isEqualTo(ANSWER.formatted(1));
    }

    @Test
    void k_and_rationing_are_used_where_the_mechanism_has_them() {
        ClearRequest dearest =
                new ClearRequest("uniform-price", Optional.of(Ratio.ONE), Optional.of(Rationing.TIME_PRIORITY));
        assertThat(dearest.unused()).isEmpty();
        assertThat(answers(dearest, GOOD.formatted(1).replace("5,\"seq\":2", "3,\"seq\":2")))
                .contains("\"price_low\":40,\"price_high\":50,\"price\":50");
        assertThat(new ClearRequest("vcg", Optional.of(Ratio.ONE), Optional.of(Rationing.PRO_RATA)).unused())
                .containsExactly("k", "rationing");
    }

    @Test
    void an_answer_is_written_before_the_next_book_is_waited_for() throws IOException, InterruptedException {
        try (PipedOutputStream books = new PipedOutputStream();
                InputStream in = new PipedInputStream(books);
                PipedOutputStream out = new PipedOutputStream();
                InputStream answers = new PipedInputStream(out)) {
            Thread clearing = new Thread(() -> clear(usual("uniform-price"), in, out));
            clearing.setDaemon(true);
            clearing.start();
            for (int i = 0; i < 3; i++) {
                books.write(GOOD.formatted(i).getBytes(StandardCharsets.UTF_8));
                books.flush();
                String expected = ANSWER.formatted(i);
                assertThat(new String(answers.readNBytes(expected.length()), StandardCharsets.UTF_8))
                        .isEqualTo(expected);
            }
            books.close();
            clearing.join();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_is_there_when_it_is_whole_and_never_in_place_of_another(boolean force) throws IOException {
        Path in = Files.writeString(folder.resolve("books.jsonl"), GOOD.formatted(1));
        Path out = folder.resolve("answers.jsonl");
        InOut files = new InOut(in, out, force, new StandardStreams(InputStream.nullInputStream(), System.out));
        ClearLines.of(usual("uniform-price"), files, faults::add);
        assertThat(out).hasContent(ANSWER.formatted(1));
        if (force) {
            assertThat(ClearLines.of(usual("uniform-price"), files, faults::add))
                    .isEqualTo(new ClearLines.Outcome(1, 0));
        } else {
            assertThatThrownBy(() -> ClearLines.of(usual("uniform-price"), files, faults::add))
                    .isInstanceOf(OutputRefused.class);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    private String answers(String mechanism, String books) {
        return answers(usual(mechanism), books);
    }

    private String answers(ClearRequest request, String books) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        clear(request, new ByteArrayInputStream(books.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void clear(ClearRequest request, InputStream in, OutputStream out) {
        ClearLines.of(request, new InOut(STANDARD, STANDARD, false, new StandardStreams(in, out)), faults::add);
    }

    private static ClearRequest usual(String mechanism) {
        return new ClearRequest(mechanism, Optional.empty(), Optional.empty());
    }
}
