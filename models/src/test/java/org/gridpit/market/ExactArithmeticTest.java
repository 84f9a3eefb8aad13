package org.gridpit.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.gridpit.time.RandomStream;
import org.junit.jupiter.api.Test;

/** The small parts the clearing is made of, each against the JDK's slow and certain way. */
class ExactArithmeticTest {
    @Test
    void places_are_sorted_by_key_and_equal_keys_keep_their_order() {
        KeySort sort = new KeySort();
        for (int draw = 0; draw < 400; draw++) {
            RandomStream stream = Books.stream("keys", draw);
            int n = stream.nextInt(draw % 10 == 0 ? 3000 : 200);
            int bits = 1 + stream.nextInt(64);
            long[] keys = new long[n + 3];
            for (int i = 0; i < keys.length; i++) {
                boolean repeats = draw % 2 == 0 && i > 3;
                keys[i] = repeats ? keys[stream.nextInt(4)] : stream.nextLong() >>> 64 - bits;
            }
            Integer[] expected = IntStream.range(0, n).boxed().toArray(Integer[]::new);
            Arrays.sort(expected, Comparator.comparing((Integer i) -> keys[i], Long::compareUnsigned));
            long[] keysInOrder = Arrays.stream(expected).mapToLong(i -> keys[i]).toArray();
            int[] sorted = sort.order(keys, n);
            assertThat(IntStream.range(0, n).map(i -> sorted[i]).boxed().toArray())
                    .as("draw %d, %d keys of %d bits", draw, n, bits)
                    .isEqualTo(expected);
            assertThat(Arrays.copyOf(keys, n)).isEqualTo(keysInOrder);
        }
    }

    @Test
    void sums_of_products_are_those_of_big_integers() {
        for (int draw = 0; draw < 2000; draw++) {
            RandomStream stream = Books.stream("wide", draw);
            Wide sum = new Wide();
            BigInteger exact = BigInteger.ZERO;
            int shift = stream.nextInt(64);
            for (int i = 0; i < 20; i++) {
                long a = stream.nextLong() >> shift;
                long b = stream.nextLong() >>> 1 + stream.nextInt(63);
                BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
                if (i % 3 == 0) {
                    sum.subtractProduct(a, b);
                    exact = exact.subtract(product);
                } else {
                    sum.addProduct(a, b);
                    exact = exact.add(product);
                }
            }
            if (exact.bitLength() < Long.SIZE) {
                assertThat(sum.exact()).as("draw %d", draw).isEqualTo(exact.longValueExact());
            } else {
                assertThatThrownBy(sum::exact).as("draw %d", draw).isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @Test
    void products_are_divided_in_128_bits() {
        for (int draw = 0; draw < 2000; draw++) {
            RandomStream stream = Books.stream("divide", draw);
            long c = 1 + (stream.nextLong() >>> 2 + stream.nextInt(60));
            long a = (stream.nextLong() >>> 1) % c;
            long b = (stream.nextLong() >>> 1) % c;
            BigInteger exact =
                    BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divide(BigInteger.valueOf(c));
            assertThat(Wide.multiplyDivide(a, b, c)).as("draw %d", draw).isEqualTo(exact.longValueExact());
        }
        assertThat(Wide.multiplyDivide(Long.MAX_VALUE - 1, Long.MAX_VALUE, Long.MAX_VALUE))
                .isEqualTo(Long.MAX_VALUE - 1);
    }

    @Test
    void ids_are_found_where_they_were_put() {
        IdTable table = new IdTable();
        for (int round = 0; round < 3; round++) {
            RandomStream stream = Books.stream("ids", round);
            Map<Long, Integer> expected = new HashMap<>();
            for (int place = 0; place < 5000; place++) {
                long id = place % 2 == 0 ? stream.nextLong() : place * 64L;
                assertThat(table.find(id)).isEqualTo(IdTable.ABSENT);
                table.put(id, place);
                expected.put(id, place);
            }
            expected.forEach((id, place) -> assertThat(table.find(id)).isEqualTo(place));
            table.clear();
            assertThat(table.find(64)).isEqualTo(IdTable.ABSENT);
        }
    }

    @Test
    void the_share_of_an_interval_is_rounded_down_below_zero_too() {
        assertThat(Ratio.HALF.between(-4, -1)).isEqualTo(-3);
        assertThat(Ratio.HALF.between(1, 4)).isEqualTo(2);
        assertThat(Ratio.HALF.between(-3, 2)).isEqualTo(-1);
        assertThat(Ratio.ZERO.between(-7, 9)).isEqualTo(-7);
        assertThat(Ratio.ONE.between(-7, 9)).isEqualTo(9);
        for (int draw = 0; draw < 2000; draw++) {
            RandomStream stream = Books.stream("ratio", draw);
            long den = 1 + (stream.nextLong() >>> 1 + stream.nextInt(62));
            Ratio k = new Ratio((stream.nextLong() >>> 1) % den, den);
            long a = stream.nextLong() >> stream.nextInt(64);
            long b = stream.nextLong() >> stream.nextInt(64);
            long low = Math.min(a, b);
            long high = Math.max(a, b);
            BigInteger rise = BigInteger.valueOf(high)
                    .subtract(BigInteger.valueOf(low))
                    .multiply(BigInteger.valueOf(k.num()))
                    .divide(BigInteger.valueOf(k.den()));
            assertThat(k.between(low, high))
                    .as("%s of [%d, %d]", k, low, high)
                    .isEqualTo(rise.add(BigInteger.valueOf(low)).longValueExact())
                    .isBetween(low, high);
        }
    }

    @Test
    void ratios_are_read_as_they_are_written() {
        assertThat(Ratio.parse("1/2"))
                .isEqualTo(Ratio.HALF)
                .isEqualTo(new Ratio(3, 6))
                .hasToString("1/2");
        assertThat(Ratio.parse("0")).isEqualTo(Ratio.ZERO).hasToString("0");
        assertThat(Ratio.parse("1")).isEqualTo(Ratio.ONE).hasToString("1");
        assertThatThrownBy(() -> Ratio.parse("0.5")).hasMessageContaining("Maybe write 1/2");
        assertThatThrownBy(() -> Ratio.parse("3/2")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> Ratio.parse("1/0")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> Ratio.parse("-1/2")).hasMessageContaining("from 0 to 1");
    }

    @Test
    void prices_energy_and_money_are_converted_exactly_or_not_at_all() {
        assertThat(Prices.ticks("-80.5")).isEqualTo(-8050);
        assertThat(Prices.ticks(new BigDecimal("1e3"))).isEqualTo(100_000);
        assertThat(Prices.usdPerMwh(-8050)).isEqualTo(new BigDecimal("-80.50"));
        assertThat(Energies.wh("0.000001")).isEqualTo(1);
        assertThat(Energies.mwh(500)).isEqualTo(new BigDecimal("0.000500"));
        assertThat(Money.tickWh("1")).isEqualTo(100_000_000);
        assertThat(Money.usd(Prices.ticks("80") * Energies.wh("1"))).isEqualByComparingTo("80");
        assertThat(Money.usd(Long.MAX_VALUE)).hasToString("92233720368.54775807");
        assertThatThrownBy(() -> Prices.ticks("1.005"))
                .hasMessageContaining("1.005")
                .hasMessageContaining("2 decimals");
        assertThatThrownBy(() -> Prices.ticks("80,5")).hasMessageContaining("80,5");
        assertThatThrownBy(() -> Energies.wh("1e20")).hasMessageContaining("fit 64 bits");
    }
}
