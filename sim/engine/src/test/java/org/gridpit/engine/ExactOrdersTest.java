package org.gridpit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the entry of an order to the statement of its money the engine has no floating point. Physics enters in whole Wh at
 * three places only: {@link Capacities} asks a {@link SiteMeter} for the most that it could deliver or take, its register
 * says what it did, and a {@link DemandResponseCall} what was delivered of it.
 */
class ExactOrdersTest {
    private static final Path ENGINE = Path.of("src/main/java/org/gridpit/engine");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"");
    private static final Pattern FLOATING = Pattern.compile(
            "\\b(double|float|Double|Float|DoubleStream|doubleValue|floatValue|toDouble)\\b|\\b\\d+\\.\\d|\\b\\d+[eE][-+]?\\d");

    static List<Class<?>> orderPath() {
        return List.of(
                Admission.class,
                Arrivals.class,
                CallBook.class,
                ClearPhase.class,
                Clearing.class,
                ClearingMessages.class,
                Delivery.class,
                EndedOrders.class,
                ImbalanceTerms.class,
                Imbalances.class,
                LiveOrders.class,
                MarketRecord.class,
                MarketSettings.class,
                NumberIndex.class,
                OrderDesk.class,
                OwnTrade.class,
                PeriodOutcome.class,
                PeriodTrading.class,
                PriceCaps.class,
                Redistribution.class,
                SettlePhase.class,
                Settlement.class,
                Statements.class,
                TradingFloor.class);
    }

    @ParameterizedTest
    @MethodSource("orderPath")
    void orders_and_money_are_whole_numbers(Class<?> type) throws IOException {
        assertThat(FLOATING.matcher(code(type)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("physics")
    void the_rule_sees_the_floating_point_of_physics(Class<?> type) throws IOException {
        assertThat(FLOATING.matcher(code(type)).find()).isTrue();
    }

    static List<Class<?>> physics() {
        return List.of(SiteMeter.class, Capacities.class, DemandResponseCall.class);
    }

    private static String code(Class<?> type) throws IOException {
        String source = Files.readString(ENGINE.resolve(type.getSimpleName() + ".java"));
        return TEXT.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    }
}
