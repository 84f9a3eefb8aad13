package org.gridpit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one configuration of Jackson: strict in reading (no unknown or doubled members, no coercion, nothing after the
 * end), exact in numbers (decimals stay decimals), times as ISO-8601 text, an empty {@link Optional} as null.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(texts())
            .build();

    private Json() {}

    /** The shared mapper; thread-safe and never reconfigured. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule texts() {
        SimpleModule module = new SimpleModule("gridpit");
        module.addSerializer(Duration.class, ToStringSerializer.instance);
        module.addSerializer(Instant.class, ToStringSerializer.instance);
        module.addSerializer(LocalTime.class, ToStringSerializer.instance);
        module.addSerializer(Path.class, ToStringSerializer.instance);
        module.addSerializer(Optional.class, new OptionalSerializer());
        module.addDeserializer(Duration.class, new Texts<>(Duration.class, Duration::parse));
        module.addDeserializer(Instant.class, new Texts<>(Instant.class, Instant::parse));
        module.addDeserializer(LocalTime.class, new Texts<>(LocalTime.class, LocalTime::parse));
        module.addDeserializer(Optional.class, new OptionalDeserializer());
        return module;
    }

    /** Reads what is written as ISO-8601 text. */
    private static final class Texts<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1;

        private final transient Function<String, T> parse;

        Texts(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                return handledType().cast(context.handleWeirdStringValue(handledType(), text, "not ISO-8601"));
            }
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<T> handledType() {
            return (Class<T>) super.handledType();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class OptionalSerializer extends JsonSerializer<Optional> {
        @Override
        public boolean isEmpty(SerializerProvider provider, Optional value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Optional value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.isPresent()) {
                provider.defaultSerializeValue(value.get(), json);
            } else {
                json.writeNull();
            }
        }
    }
}
