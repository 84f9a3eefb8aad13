package org.gridpit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RecordMemberTest {
    private record Tariff(long sellsAtTicks, String größe, int buysAtTicks) {}

    private record Broken(int powerKw) {
        @Override
        public int powerKw() {
            throw new ArithmeticException("no meter");
        }
    }

    @Test
    void members_come_in_the_order_of_canonical_json() {
        assertThat(RecordMember.of(new Tariff(140, "small", 40)).stream().map(RecordMember::label))
                .containsExactly("\"buysAtTicks\":", "\"größe\":", "\"sellsAtTicks\":");
    }

    @Test
    void a_label_is_measured_in_utf_8() {
        assertThat(RecordMember.of(new Tariff(140, "small", 40)).get(1).labelBytes())
                .isEqualTo("\"groesse\":".length());
    }

    @Test
    void members_of_a_record_that_is_private_are_read() {
        Tariff tariff = new Tariff(140, "small", 40);
        assertThat(RecordMember.of(tariff).stream().map(member -> member.read(tariff)))
                .containsExactly(40, "small", 140L);
    }

    @Test
    void a_member_that_cannot_be_read_is_named() {
        Broken broken = new Broken(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> RecordMember.of(broken).get(0).read(broken))
                .withMessageContaining("powerKw");
    }
}
