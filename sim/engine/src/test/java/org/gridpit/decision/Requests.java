package org.gridpit.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridpit.json.Json;

/** Questions for tests. */
final class Requests {
    private static final ToolSpec SUBMIT = new ToolSpec(
            "submit_bid",
            "Hands in the bid",
            json("{\"type\":\"object\",\"properties\":{\"batteryW\":{\"type\":\"integer\",\"minimum\":-5000}}}"),
            false);

    private Requests() {}

    /** A consumer's question to the stub. */
    static ModelRequest bid() {
        return new ModelRequest(
                "stub",
                "stub-rule@local",
                List.of("You buy electricity for a home."),
                List.of(ModelMessage.user("{\"tick\":7,\"demandW\":1200}")),
                List.of(SUBMIT),
                Optional.of(new ToolChoice.Only("submit_bid")),
                Optional.empty(),
                Inference.upTo(1024),
                JsonNodeFactory.instance.objectNode(),
                Optional.empty(),
                0);
    }

    /** The same question of another tick. */
    static ModelRequest bid(int tick) {
        return with(bid(), "messages", List.of(ModelMessage.user("{\"tick\":%d,\"demandW\":1200}".formatted(tick))));
    }

    /** The question first, then others that differ from it in one thing each. */
    static Map<String, ModelRequest> variants() {
        Map<String, ModelRequest> all = new LinkedHashMap<>();
        ModelRequest bid = bid();
        all.put("plain", bid);
        all.put("provider", with(bid, "provider", "bedrock-converse"));
        all.put("model", with(bid, "model", "claude-haiku-5-5@us"));
        all.put("route", with(bid, "model", "claude-haiku-5-5@eu"));
        all.put("system", with(bid, "system", List.of("You buy electricity for a house.")));
        all.put("system-twice", with(bid, "system", List.of("You buy", "electricity for a home.")));
        all.put("message", bid(8));
        all.put("composed", with(bid, "messages", List.of(ModelMessage.user("caf\u00e9 \u2028 \ud83d\udd0b \"q\""))));
        all.put(
                "decomposed",
                with(bid, "messages", List.of(ModelMessage.user("cafe\u0301 \u2028 \ud83d\udd0b \"q\""))));
        all.put("tool-round", with(bid, "messages", round("tooluse_Zq1", "17.5", false)));
        all.put("tool-failed", with(bid, "messages", round("tooluse_Zq1", "17.5", true)));
        all.put("no-tools", with(bid, "tools", List.of()));
        all.put(
                "strict",
                with(
                        bid,
                        "tools",
                        List.of(new ToolSpec("submit_bid", "Hands in the bid", SUBMIT.inputSchema(), true))));
        all.put("any-tool", with(bid, "toolChoice", Optional.of(new ToolChoice.Any())));
        all.put("auto-tool", with(bid, "toolChoice", Optional.of(new ToolChoice.Auto())));
        all.put(
                "output",
                with(bid, "outputSchema", Optional.of(new OutputSchema("bid", json("{\"type\":\"object\"}")))));
        all.put(
                "inference",
                with(
                        bid,
                        "inference",
                        new Inference(
                                1024,
                                Optional.of(new BigDecimal("0.70")),
                                Optional.of(BigDecimal.ONE),
                                List.of("END"))));
        all.put("extra", with(bid, "extra", json("{\"thinking\":{\"type\":\"adaptive\"},\"B\":1,\"a\":2.50}")));
        all.put("guardrail", with(bid, "guardrail", Optional.of(new Guardrail("gr-1", "3"))));
        all.put("sample", with(bid, "sample", 1));
        return all;
    }

    /** A round of tools, with the call named as a model would. */
    static List<ModelMessage> round(String callId, String result, boolean failed) {
        return List.of(
                ModelMessage.user("{\"tick\":7,\"demandW\":1200}"),
                new ModelMessage(
                        ModelMessage.Speaker.ASSISTANT,
                        List.of(
                                new ContentBlock.Reasoning(
                                        Optional.of("Is it warm?"), Optional.of("c2ln"), Optional.empty()),
                                new ContentBlock.Text("I look at the weather."),
                                new ContentBlock.ToolUse(callId, "weather-forecast", json("{\"steps\":4}")))),
                new ModelMessage(
                        ModelMessage.Speaker.USER, List.of(new ContentBlock.ToolResult(callId, result, failed))));
    }

    /** The same question but for one member. */
    static ModelRequest with(ModelRequest request, String member, Object value) {
        try {
            RecordComponent[] components = ModelRequest.class.getRecordComponents();
            Object[] values = new Object[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean changed = components[i].getName().equals(member);
                values[i] = changed ? value : components[i].getAccessor().invoke(request);
            }
            return ModelRequest.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(member, e);
        }
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
