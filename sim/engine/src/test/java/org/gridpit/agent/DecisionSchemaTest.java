package org.gridpit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridpit.Param;
import org.gridpit.decision.DecisionKind;
import org.gridpit.json.Json;
import org.gridpit.json.Validator;
import org.gridpit.json.Violation;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionSchemaTest {
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "enum",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "maxLength");

    static List<DecisionKind<?, ?>> kinds() {
        return List.of(
                ForecastDecision.KIND,
                GuardDecision.KIND,
                OfferDecision.KIND,
                BidDecision.KIND,
                SuperviseDecision.KIND);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_schema_has_allowed_keywords_only_and_closed_objects(DecisionKind<?, ?> kind) {
        checkKeywords(kind.schema());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <D extends Record> void a_thousand_decisions_are_valid_and_come_back(DecisionKind<?, D> kind)
            throws JsonProcessingException {
        ObjectNode schema = kind.schema();
        for (int seed = 0; seed < 1_000; seed++) {
            RandomStream stream = RandomStreams.of(seed, kind.name(), "test");
            D decision = kind.decisionType().cast(value(kind.decisionType(), null, stream));
            JsonNode json = Json.mapper().readTree(kind.text(decision));
            assertThat(Validator.check(json, schema)).as(json.toString()).isEmpty();
            assertThat(kind.read(json)).as(json.toString()).isEqualTo(decision);
        }
    }

    @Test
    void everything_wrong_with_a_bid_is_found_at_its_place() throws JsonProcessingException {
        JsonNode bid = Json.mapper()
                .readTree(
                        "{\"orders\":[{\"side\":\"buy it\",\"period\":3,\"priceTicks\":1.5,\"quantityWh\":100,\"x\":1}],"
                                + "\"batteryW\":\"0\",\"answers\":[],\"curtailW\":-1,\"reason\":\"" + "r".repeat(281)
                                + "\"}");
        assertThat(Validator.check(bid, BidDecision.KIND.schema()))
                .extracting(Violation::path)
                .containsExactly(
                        "$.orders[0].side",
                        "$.orders[0].priceTicks",
                        "$.orders[0].x",
                        "$.batteryW",
                        "$.curtailW",
                        "$.reason");
    }

    @Test
    void a_whole_number_may_be_written_with_a_point() throws JsonProcessingException {
        JsonNode json = Json.mapper()
                .readTree("{\"orders\":[],\"batteryW\":5.0,\"answers\":[],\"curtailW\":1e3,\"reason\":\"\"}");
        assertThat(Validator.check(json, BidDecision.KIND.schema())).isEmpty();
        assertThat(BidDecision.KIND.read(json)).isEqualTo(new BidDecision(List.of(), 5, List.of(), 1000, ""));
    }

    @Test
    void what_a_schema_cannot_say_the_record_refuses() throws JsonProcessingException {
        JsonNode json = Json.mapper()
                .readTree("{\"market\":\"open\",\"band\":{\"floorTicks\":9,\"capTicks\":1},\"refuse\":[],\"flags\":[],"
                        + "\"reason\":\"\"}");
        assertThat(Validator.check(json, SuperviseDecision.KIND.schema())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SuperviseDecision.KIND.read(json))
                .withMessageContaining("floorTicks (9)");
        JsonNode huge = Json.mapper()
                .readTree("{\"orders\":[],\"batteryW\":1e300,\"answers\":[],\"curtailW\":0,\"reason\":\"\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BidDecision.KIND.read(huge))
                .withMessageContaining("long");
    }

    private static void checkKeywords(JsonNode schema) {
        assertThat(schema.fieldNames()).toIterable().isSubsetOf(KEYWORDS);
        if (schema.has("properties")) {
            assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
            schema.get("properties").forEach(DecisionSchemaTest::checkKeywords);
        }
        if (schema.has("items")) {
            checkKeywords(schema.get("items"));
        }
    }

    private static Object value(Type type, Param param, RandomStream stream) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return stream.nextInt(2) == 0 ? Optional.empty() : Optional.of(value(content, null, stream));
            }
            List<Object> items = new ArrayList<>();
            for (int i = stream.nextInt(4); i > 0; i--) {
                items.add(value(content, null, stream));
            }
            return items;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Quantiles.class) {
            return Quantiles.ordered(stream.nextLong(), stream.nextLong(), stream.nextLong());
        }
        if (plain == PriceBand.class) {
            long floor = stream.nextLong() >> 1;
            return new PriceBand(floor, floor + stream.nextInt(1_000));
        }
        return plain.isRecord() ? randomRecord(plain, stream) : scalar(plain, param, stream);
    }

    private static Object scalar(Class<?> type, Param param, RandomStream stream) {
        if (type.isEnum()) {
            return type.getEnumConstants()[stream.nextInt(type.getEnumConstants().length)];
        }
        if (type == String.class) {
            return "é \"" + stream.nextInt(100) + "\u2028\\";
        }
        if (type == boolean.class) {
            return stream.nextInt(2) == 0;
        }
        long number = stream.nextLong() >> stream.nextInt(64);
        if (param != null) {
            long span = Double.isInfinite(param.max()) ? Integer.MAX_VALUE : (long) (param.max() - param.min()) + 1;
            number = (long) param.min() + Math.floorMod(number, span);
        }
        return type == int.class ? (Object) (int) number : (Object) number;
    }

    private static Object randomRecord(Class<?> type, RandomStream stream) {
        try {
            List<Object> values = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            for (RecordComponent component : type.getRecordComponents()) {
                values.add(value(component.getGenericType(), component.getAnnotation(Param.class), stream));
                types.add(component.getType());
            }
            return type.getDeclaredConstructor(types.toArray(Class[]::new)).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
