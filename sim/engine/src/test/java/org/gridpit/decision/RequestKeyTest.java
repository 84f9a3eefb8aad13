package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridpit.json.CanonicalJson;
import org.gridpit.json.Json;
import org.junit.jupiter.api.Test;

class RequestKeyTest {
    private static final String GOLDEN = "/decision/request-keys.txt";

    @Test
    void keys_stay_as_they_were_published() throws IOException {
        String lines = Requests.variants().entrySet().stream()
                .map(named -> "%s %s %s%n"
                        .formatted(
                                RequestKey.of(named.getValue()),
                                named.getKey(),
                                CanonicalJson.text(RequestKey.members(named.getValue())))
                        .replace(System.lineSeparator(), "\n"))
                .collect(Collectors.joining());

        try (InputStream golden = RequestKeyTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(lines).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void twenty_questions_that_differ_in_one_thing_have_twenty_keys() {
        assertThat(Requests.variants().values().stream().map(RequestKey::of))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_key_is_made_of_twelve_members_and_no_other() {
        Requests.variants()
                .forEach((name, request) -> assertThat(
                                RequestKey.members(request).fieldNames())
                        .toIterable()
                        .as(name)
                        .containsExactlyInAnyOrder(
                                "v",
                                "provider",
                                "model",
                                "system",
                                "messages",
                                "tools",
                                "toolChoice",
                                "outputConfig",
                                "inference",
                                "extra",
                                "guardrail",
                                "sample"));
    }

    @Test
    void every_member_counts() {
        ObjectNode members = RequestKey.members(Requests.bid());
        members.fieldNames()
                .forEachRemaining(
                        name -> assertThat(RequestKey.of(members.deepCopy().put(name, "another")))
                                .as(name)
                                .isNotEqualTo(RequestKey.of(members)));
    }

    @Test
    void neither_the_order_of_members_nor_the_spelling_of_numbers_counts() throws JsonProcessingException {
        ModelRequest one = extra("{\"thinking\":{\"type\":\"off\",\"n\":1.00},\"budget\":1e3}");
        ModelRequest other = extra("{\"budget\":1000.0,\"thinking\":{\"n\":1,\"type\":\"off\"}}");
        assertThat(RequestKey.of(one)).isEqualTo(RequestKey.of(other));
        assertThat(RequestKey.of(temperature("1.00"))).isEqualTo(RequestKey.of(temperature("1")));
        assertThat(RequestKey.of(temperature("0.7"))).isNotEqualTo(RequestKey.of(temperature("1")));
        String reread = CanonicalJson.text(RequestKey.members(one));
        assertThat(RequestKey.of((ObjectNode) Json.mapper().readTree(reread))).isEqualTo(RequestKey.of(one));
    }

    @Test
    void names_that_a_model_gave_its_calls_do_not_count() {
        ModelRequest one = Requests.with(Requests.bid(), "messages", Requests.round("tooluse_a", "17.5", false));
        ModelRequest other = Requests.with(Requests.bid(), "messages", Requests.round("tooluse_b", "17.5", false));
        ModelRequest warmer = Requests.with(Requests.bid(), "messages", Requests.round("tooluse_b", "17.6", false));
        assertThat(RequestKey.of(one)).isEqualTo(RequestKey.of(other)).isNotEqualTo(RequestKey.of(warmer));
        assertThat(one.messages()).isEqualTo(Requests.round("t1", "17.5", false));
        assertThat(Requests.with(one, "messages", one.messages())).isEqualTo(one);
    }

    @Test
    void a_result_belongs_to_the_last_call_of_its_name() {
        ContentBlock.ToolUse use = new ContentBlock.ToolUse("x", "trading-api", Requests.json("{}"));
        ModelMessage call = new ModelMessage(ModelMessage.Speaker.ASSISTANT, List.of(use));
        ModelMessage result =
                new ModelMessage(ModelMessage.Speaker.USER, List.of(new ContentBlock.ToolResult("x", "", false)));
        ModelRequest request = Requests.with(Requests.bid(), "messages", List.of(call, result, call, result));
        assertThat(request.messages().get(3).content()).containsExactly(new ContentBlock.ToolResult("t2", "", false));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Requests.with(request, "messages", request.messages().subList(3, 4)))
                .havingCause();
    }

    @Test
    void content_comes_back_as_it_was_written() {
        for (ModelMessage message : Requests.round("t1", "17.5", true)) {
            assertThat(ContentJson.read(ContentJson.tree(message.content()))).isEqualTo(message.content());
        }
        List<ContentBlock> redacted =
                List.of(new ContentBlock.Reasoning(Optional.empty(), Optional.empty(), Optional.of("AAEC")));
        assertThat(ContentJson.read(ContentJson.tree(redacted))).isEqualTo(redacted);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentJson.read(Json.mapper().readTree("[{\"image\":{}}]")))
                .withMessageContaining("image");
    }

    @Test
    void a_call_gets_what_is_left_of_the_deadline() {
        assertThat(CallBudget.within(2000, 2000, 0, 2)).isEqualTo(new CallBudget(2000, 1500, 2));
        assertThat(CallBudget.within(400, 2000, 100, 2)).isEqualTo(new CallBudget(500, 400, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallBudget.within(0, 2000, 0, 2))
                .withMessageContaining("leftMs (0)");
    }

    private static ModelRequest extra(String json) {
        return Requests.with(Requests.bid(), "extra", Requests.json(json));
    }

    private static ModelRequest temperature(String share) {
        return Requests.with(
                Requests.bid(),
                "inference",
                new Inference(9, Optional.of(new BigDecimal(share)), Optional.empty(), List.of()));
    }
}
