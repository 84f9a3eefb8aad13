package org.gridpit.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvInputTest {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final InputErrors errors = new InputErrors("in.csv");

    @Test
    void quotes_marks_blanks_and_line_ends_of_other_systems_are_read() {
        CsvInput in = input("\uFEFFname , kw\r\n\"a, \"\"b\"\"\n c\" , 1.5 \r\n\r\nd,+2e-1");

        assertThat(in.next()).isTrue();
        assertThat(in.text(0)).isEqualTo("a, \"b\"\n c");
        assertThat(in.number(1, -ANY, ANY, "")).isEqualTo(1.5);
        assertThat(in.next()).isTrue();
        assertThat(in.text(0)).isEqualTo("d");
        assertThat(in.number(1, -ANY, ANY, "")).isEqualTo(0.2);
        assertThat(in.next()).isFalse();
        assertThat(in.isFine()).isTrue();
    }

    @Test
    void rows_longer_than_what_is_read_at_once_stay_whole() {
        StringBuilder text = new StringBuilder("kw,name\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i).append(',').append("x".repeat(i % 7)).append("é\n");
        }
        CsvInput in = input(text.toString());

        List<Double> read = new ArrayList<>();
        while (in.next()) {
            read.add(in.number(1, -ANY, ANY, ""));
        }
        assertThat(read).hasSize(30_000).startsWith(0.0, 1.0).endsWith(29_999.0);
    }

    @Test
    void words_and_hexadecimal_are_no_numbers() {
        for (String text : List.of("NaN", "Infinity", "-Infinity", "0x1p3", "1d", "1 000", "1e999", "--1", "e", ".")) {
            InputErrors fresh = new InputErrors("in.csv");
            CsvInput in = input("name,kw\na," + text + "\n", fresh);
            in.next();

            assertThat(in.number(1, -ANY, ANY, "")).as(text).isNaN();
            assertThat(fresh.refusal().count()).isEqualTo(1);
        }
    }

    @Test
    void a_header_is_refused_with_all_that_is_wrong_with_it() {
        assertRefused("", "the file is empty; its first line must name the columns: name,kw");
        assertRefused("name;kw\na;1\n", "column name is missing. Maybe commas are semicolons here.");
        assertRefused("name,kW,name\n", "in.csv:1:1: column kw is missing.\nin.csv:1:9: column (name) is there twice.");
    }

    @Test
    void a_quote_left_open_ends_the_reading() {
        CsvInput in = input("name,kw\na,1\n\"b,2\nc,3\n");

        assertThat(in.next()).isTrue();
        assertThatThrownBy(in::next)
                .isInstanceOf(InvalidInput.class)
                .hasMessage("in.csv:3:1: the row does not end. Maybe a quote is not closed.");
    }

    @Test
    void text_in_another_encoding_is_refused() {
        CsvInput in = new CsvInput(
                new ByteArrayInputStream("name,kw\nZürich,1\n".getBytes(StandardCharsets.ISO_8859_1)),
                List.of("name", "kw"),
                errors);
        in.next();
        in.text(0);

        assertThat(errors.refusal()).hasMessageContaining("in.csv:2:1: name (Z\uFFFDrich) is not UTF-8.");
    }

    private void assertRefused(String text, String message) {
        InputErrors fresh = new InputErrors("in.csv");
        assertThatThrownBy(() -> input(text, fresh))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    private CsvInput input(String text) {
        return input(text, errors);
    }

    private static CsvInput input(String text, InputErrors errors) {
        return new CsvInput(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), List.of("name", "kw"), errors);
    }
}
