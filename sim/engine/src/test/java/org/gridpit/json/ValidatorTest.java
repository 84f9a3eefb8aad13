package org.gridpit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import java.util.List;
import java.util.Optional;
import org.gridpit.Param;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorTest {
    enum Season {
        SUMMER,
        WINTER
    }

    record Plan(
            @Param(value = "Panels", min = 1, max = 2) List<Long> panels,
            @Param(value = "Share", above = 0, max = 1) double share,
            @Param(value = "Homes", above = 0) int homes,
            @Param(value = "Name", max = 3) Optional<String> name,
            Optional<Season> season) {}

    record Unclear(Object anything) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type       | {"type":"string"}                                          | 1        | $
            type       | {"type":["integer","null"]}                                | "1"      | $
            type       | {"type":"integer"}                                         | 1.5      | $
            properties | {"properties":{"a":{"type":"object"}}}                     | {"a":[]} | $.a
            required   | {"required":["a"]}                                         | {"b":1}  | $.a
            additionalProperties | {"properties":{},"additionalProperties":false}   | {"b":1}  | $.b
            items      | {"items":{"type":"boolean"}}                               | [true,0] | $[1]
            enum       | {"enum":["a","b"]}                                         | "c"      | $
            minimum    | {"minimum":2}                                              | 1.999    | $
            maximum    | {"maximum":2}                                              | 1e999999 | $
            minItems   | {"minItems":1}                                             | []       | $
            maxItems   | {"maxItems":1}                                             | [1,2]    | $
            maxLength  | {"maxLength":2}                                            | "abc"    | $
            """)
    void each_keyword_is_checked(String keyword, String schema, String value, String path)
            throws JsonProcessingException {
        assertThat(schema).contains(keyword);
        assertThat(Validator.check(json(value), json(schema)))
                .extracting(Violation::path)
                .containsExactly(path);
        assertThat(Validator.check(json(value), json("{}"))).isEmpty();
    }

    @Test
    void a_schema_says_what_parameters_say() {
        assertThat(RecordSchema.of(Plan.class))
                .hasToString("{\"type\":\"object\",\"properties\":{"
                        + "\"panels\":{\"type\":\"array\",\"items\":{\"type\":\"integer\"},\"minItems\":1,\"maxItems\":2},"
                        + "\"share\":{\"type\":\"number\",\"minimum\":0,\"maximum\":1},"
                        + "\"homes\":{\"type\":\"integer\",\"minimum\":1},"
                        + "\"name\":{\"type\":[\"string\",\"null\"],\"maxLength\":3},"
                        + "\"season\":{\"type\":[\"string\",\"null\"],\"enum\":[\"SUMMER\",\"WINTER\",null]}},"
                        + "\"required\":[\"panels\",\"share\",\"homes\"],\"additionalProperties\":false}");
    }

    @Test
    void bounds_belong_to_what_is_allowed_and_characters_are_counted_as_read() throws JsonProcessingException {
        assertThat(Validator.check(json("2"), json("{\"minimum\":2,\"maximum\":2}")))
                .isEmpty();
        assertThat(Validator.check(json("\"🔋🔋\""), json("{\"maxLength\":2}"))).isEmpty();
        assertThat(Validator.check(DoubleNode.valueOf(Double.NaN), json("{\"type\":\"number\"}")))
                .hasSize(1);
    }

    @Test
    void a_keyword_or_type_that_is_not_checked_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.check(json("1"), json("{\"multipleOf\":2}")))
                .withMessageContaining("(multipleOf)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Validator.check(json("1"), json("{\"type\":\"float\"}")))
                .withMessageContaining("(float)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordSchema.of(Unclear.class))
                .withMessageContaining("anything (java.lang.Object)");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.mapper().readTree(text);
    }
}
