package org.gridpit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordMemberTest {
    private record Tariff(long sellsAtTicks, String größe, int buysAtTicks) {}

    @Test
    void members_come_in_the_order_of_canonical_json() {
        assertThat(Stream.of(RecordMember.of(new Tariff(140, "small", 40))).map(RecordMember::label))
                .containsExactly("\"buysAtTicks\":", "\"größe\":", "\"sellsAtTicks\":");
    }

    @Test
    void a_label_is_measured_in_utf_8() {
        assertThat(RecordMember.of(new Tariff(140, "small", 40))[1].labelBytes())
                .isEqualTo("\"groesse\":".length());
    }

    @Test
    void members_of_a_record_that_is_private_are_read() {
        Tariff tariff = new Tariff(140, "small", 40);
        assertThat(Stream.of(RecordMember.of(tariff)).map(member -> member.read(tariff)))
                .containsExactly(40L, "small", 140L);
    }

    @Test
    void whole_numbers_are_read_without_a_box() {
        Tariff tariff = new Tariff(140, "small", 40);
        assertThat(Stream.of(RecordMember.of(tariff))
                        .filter(RecordMember::isWhole)
                        .map(member -> member.readLong(tariff)))
                .containsExactly(40L, 140L);
    }
}
