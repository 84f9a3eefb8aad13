package org.gridpit.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalLong;
import org.gridpit.decision.CostLedger.Caps;
import org.gridpit.decision.CostLedger.Reservation;
import org.junit.jupiter.api.Test;

class CostLedgerTest {
    private static final OptionalLong NO_CAP = OptionalLong.empty();

    @Test
    void what_is_reserved_counts_until_it_is_settled() {
        CostLedger ledger = new CostLedger(new Caps(OptionalLong.of(100), NO_CAP, NO_CAP));
        Reservation first = ledger.reserve("home-1", 0, 70).orElseThrow();
        assertThat(ledger.reserve("home-2", 0, 31)).isEmpty();
        ledger.settle(first, 20);
        assertThat(ledger.reserve("home-2", 0, 80)).isPresent();
        assertThat(ledger.reserve("home-2", 0, 1)).isEmpty();
        assertThat(ledger.spentNanoUsd()).isEqualTo(20);
    }

    @Test
    void each_cap_refuses_at_its_own_call_and_says_which() {
        CostLedger ledger = new CostLedger(new Caps(OptionalLong.of(100), OptionalLong.of(30), OptionalLong.of(50)));
        ledger.settle(ledger.reserve("home-1", 0, 30).orElseThrow(), 30);
        assertThat(ledger.refusal("home-1", 1, 1))
                .hasValueSatisfying(why -> assertThat(why).contains("of home-1 (30 nano-USD)", "cap (30)"));
        ledger.settle(ledger.reserve("home-2", 0, 20).orElseThrow(), 20);
        assertThat(ledger.refusal("home-3", 0, 1))
                .hasValueSatisfying(why -> assertThat(why).contains("tick 0"));
        ledger.settle(ledger.reserve("home-3", 1, 30).orElseThrow(), 30);
        assertThat(ledger.refusal("home-4", 2, 21))
                .hasValueSatisfying(why -> assertThat(why).contains("of run (80"));
        assertThat(ledger.refusal("home-4", 2, 20)).isEmpty();
    }

    @Test
    void a_call_without_an_answer_stays_in_the_account_at_its_most() {
        CostLedger ledger = new CostLedger(new Caps(OptionalLong.of(100), NO_CAP, NO_CAP));
        ledger.leaveUnknown(ledger.reserve("home-1", 0, 60).orElseThrow());
        assertThat(ledger.unknownUpperNanoUsd()).isEqualTo(60);
        assertThat(ledger.spentNanoUsd()).isZero();
        assertThat(ledger.reserve("home-1", 1, 41)).isEmpty();
    }

    @Test
    void an_answer_from_a_recording_spends_nothing() {
        CostLedger ledger = new CostLedger(new Caps(OptionalLong.of(0), NO_CAP, NO_CAP));
        ledger.avoid(500);
        assertThat(ledger.avoidedNanoUsd()).isEqualTo(500);
        assertThat(ledger.spentNanoUsd()).isZero();
        assertThat(ledger.reserve("home-1", 0, 0)).isPresent();
    }

    @Test
    void a_dearer_answer_than_reserved_is_booked_whole() {
        CostLedger ledger = new CostLedger(new Caps(NO_CAP, OptionalLong.of(100), NO_CAP));
        ledger.settle(ledger.reserve("home-1", 0, 10).orElseThrow(), 120);
        assertThat(ledger.spentNanoUsd()).isEqualTo(120);
        assertThat(ledger.reserve("home-1", 1, 0)).isEmpty();
        assertThat(ledger.reserve("home-2", 1, Long.MAX_VALUE - 200)).isEmpty();
    }

    @Test
    void a_reservation_is_settled_once() {
        CostLedger ledger = new CostLedger(Caps.NONE);
        Reservation reservation = ledger.reserve("home-1", 0, 10).orElseThrow();
        ledger.settle(reservation, 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.leaveUnknown(reservation))
                .withMessageContaining("reservation (1) of home-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.reserve("home-1", 0, -1))
                .withMessageContaining("nanoUsd (-1)");
    }
}
