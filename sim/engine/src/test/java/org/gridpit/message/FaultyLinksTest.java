package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultyLinksTest {
    private static final long SEED = 42;
    private static final int COPIES = 10_000;

    private static FaultyLinks always(double loss, double delay, double duplicate) {
        return FaultyLinks.of(SEED, new Faults(loss, delay, 3, duplicate, List.of(), List.of()), false);
    }

    private static List<Mishap> befall(FaultyLinks links, int copies) {
        List<Mishap> mishaps = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            mishaps.add(links.befall(MessageKind.FORECAST, "forecaster", "home-1"));
        }
        return mishaps;
    }

    @Test
    void of_ten_thousand_copies_the_shares_lost_late_and_doubled_are_those_asked_for() {
        List<Mishap> mishaps = befall(always(0.2, 0.1, 0.05), COPIES);
        near(mishaps.stream().filter(Mishap::lost).count(), 0.2);
        near(mishaps.stream().filter(one -> one.lateSteps() == 3).count(), 0.1);
        near(mishaps.stream().filter(Mishap::twice).count(), 0.05);
        near(mishaps.stream().filter(one -> one.lost() && one.twice()).count(), 0.2 * 0.05);
    }

    /** Within three standard errors of a share. */
    private static void near(long count, double share) {
        double error = Math.sqrt(share * (1 - share) / COPIES);
        assertThat((double) count / COPIES).isCloseTo(share, within(3 * error));
    }

    @Test
    void a_greater_share_lost_adds_losses_and_moves_no_other_fate() {
        List<Mishap> few = befall(always(0.1, 0.3, 0.3), 1_000);
        List<Mishap> many = befall(always(0.4, 0.3, 0.3), 1_000);
        for (int i = 0; i < few.size(); i++) {
            assertThat(many.get(i).lost() || !few.get(i).lost()).isTrue();
            assertThat(many.get(i).lateSteps()).isEqualTo(few.get(i).lateSteps());
            assertThat(many.get(i).twice()).isEqualTo(few.get(i).twice());
        }
        assertThat(many.stream().filter(Mishap::lost).count())
                .isGreaterThan(few.stream().filter(Mishap::lost).count());
    }

    @Test
    void with_all_shares_zero_every_copy_arrives_as_without_faults() {
        assertThat(befall(always(0, 0, 0), 100)).containsOnly(Mishap.NONE);
        assertThat(told(new Town(5, Map.of(), always(0, 0, 0)))).isEqualTo(told(new Town(5)));
    }

    @Test
    void a_new_agent_leaves_the_fates_on_all_other_links_as_they_were() {
        List<String> small = told(new Town(4, Map.of(), always(0.3, 0.2, 0.2)));
        List<String> large = told(new Town(5, Map.of(), always(0.3, 0.2, 0.2)));
        assertThat(small).anyMatch(fate -> fate.endsWith("LOST")).anyMatch(fate -> fate.endsWith("DUPLICATE"));
        assertThat(large).filteredOn(fate -> !fate.contains("home-5")).containsExactlyElementsOf(small);
    }

    /** Fates of a forecast to everybody in each of a hundred ticks, by message and recipient. */
    private static List<String> told(Town town) {
        for (long tick = 0; tick < 100; tick++) {
            town.at(tick, Phase.FORECAST).bus.send("forecaster", Town.forecast(tick));
            town.at(tick, Phase.BID);
        }
        town.bus.close();
        return town.fates.stream()
                .map(one -> "%s %s %s %s"
                        .formatted(one.message().messageId(), one.to().orElseThrow(), one.due(), one.fate()))
                .sorted()
                .toList();
    }

    @Test
    void a_lost_copy_leaves_a_row_and_is_never_read() {
        Town town = new Town(1, Map.of(), always(1, 0, 0)).at(4, Phase.FORECAST);
        town.bus.send("forecaster", Town.forecast(700));
        assertThat(town.kindsOfFate()).containsOnly(Fate.LOST);
        assertThat(town.fates).extracting(CopyFate::due).contains(Optional.of(new Moment(4, Phase.GUARD)));
        town.at(4, Phase.BID);
        assertThat(town.bus.inbox("home-1")).isEmpty();
        assertThat(town.bus.underWay()).isZero();
    }

    @Test
    void a_late_copy_comes_at_observe_so_many_ticks_after_it_was_due() {
        Town town = new Town(1, Map.of(MessageKind.ALERT, 2), always(0, 1, 0)).at(4, Phase.GUARD);
        town.bus.send("operator", Town.note("home-1", MessageKind.DR_CALL, 5));
        town.bus.send("operator", Town.note("forecaster", MessageKind.DR_CALL, 5));
        town.bus.send("operator", Town.note("home-1", MessageKind.ALERT, 5));
        town.bus.close();
        assertThat(town.fates)
                .extracting(one -> one.due().orElseThrow())
                .as("due in BID of 4, at OBSERVE of 5, at OBSERVE of 6 without the fault")
                .containsExactly(
                        new Moment(7, Phase.OBSERVE), new Moment(8, Phase.OBSERVE), new Moment(9, Phase.OBSERVE));
    }

    @Test
    void the_second_copy_of_a_message_is_dropped_and_counted() {
        Town town = new Town(2, Map.of(), always(0, 0, 1)).at(4, Phase.FORECAST);
        town.bus.send("forecaster", Town.forecast(700));
        town.bus.send("forecaster", Town.forecast(800));
        town.at(4, Phase.BID);
        assertThat(town.inboxIds("home-1")).containsExactly("4-forecast-forecaster-0", "4-forecast-forecaster-1");
        assertThat(town.inboxIds("home-2")).hasSize(2);
        assertThat(town.fates.stream()
                        .filter(one -> one.to().equals(Optional.of("home-1")))
                        .map(CopyFate::fate))
                .containsExactly(Fate.DELIVERED, Fate.DUPLICATE, Fate.DELIVERED, Fate.DUPLICATE);
        assertThat(town.bus.count(Fate.DUPLICATE)).isEqualTo(town.bus.count(Fate.DELIVERED));
    }

    @Test
    void both_copies_are_rejected_by_a_full_inbox() {
        Town town = new Town(1, Map.of(), always(0, 0, 1)).at(0, Phase.FORECAST);
        for (int i = 0; i <= Mailbox.CAPACITY; i++) {
            town.bus.send("forecaster", Town.note("home-1", MessageKind.ALERT, i));
        }
        town.at(0, Phase.BID);
        assertThat(town.bus.count(Fate.DELIVERED)).isEqualTo(Mailbox.CAPACITY);
        assertThat(town.bus.count(Fate.DUPLICATE)).isEqualTo(Mailbox.CAPACITY);
        assertThat(town.bus.count(Fate.REJECTED)).isEqualTo(2);
    }

    @Test
    void only_the_kinds_and_links_named_are_befallen() {
        FaultyLinks links = FaultyLinks.of(
                SEED,
                Faults.ofLoss(
                        1, List.of(MessageKind.DR_CALL), List.of(Link.parse("operator/home-1"), Link.parse("*/farm"))),
                false);
        assertThat(links.befall(MessageKind.DR_CALL, "operator", "home-1").lost())
                .isTrue();
        assertThat(links.befall(MessageKind.DR_CALL, "anybody", "farm").lost()).isTrue();
        assertThat(links.befall(MessageKind.DR_CALL, "home-1", "operator").lost())
                .isFalse();
        assertThat(links.befall(MessageKind.CURTAIL, "operator", "home-1").lost())
                .isFalse();
    }

    @Test
    void while_two_causes_last_a_copy_must_survive_both() {
        Faults half = Faults.ofLoss(0.5, List.of(), List.of());
        FaultyLinks links = FaultyLinks.of(SEED, Faults.defaults(), true);
        assertThat(befall(links, 100)).containsOnly(Mishap.NONE);
        links.begin(half);
        links.begin(half);
        near(befall(links, COPIES).stream().filter(Mishap::lost).count(), 0.75);
        links.end(half);
        near(befall(links, COPIES).stream().filter(Mishap::lost).count(), 0.5);
        links.end(half);
        assertThat(befall(links, 100)).containsOnly(Mishap.NONE);
    }

    @Test
    void the_fate_of_a_copy_does_not_depend_on_what_went_wrong_before() {
        FaultyLinks early = FaultyLinks.of(SEED, Faults.ofLoss(0.5, List.of(), List.of()), false);
        FaultyLinks late = FaultyLinks.of(SEED, Faults.defaults(), true);
        befall(early, 70);
        befall(late, 70);
        late.begin(Faults.ofLoss(0.5, List.of(), List.of()));
        assertThat(befall(late, 500)).isEqualTo(befall(early, 500));
    }

    @Test
    void shares_and_links_that_make_no_sense_are_refused() {
        for (double share : new double[] {-0.1, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Faults.ofLoss(share, List.of(), List.of()))
                    .withMessageContaining("loss (" + share + ")")
                    .withMessageContaining("Maybe");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.parse("operator"))
                .withMessageContaining("<from>/<to>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Link.parse("operator/Home"))
                .withMessageContaining("Home");
        assertThat(Link.parse("operator/*").toString()).isEqualTo("operator/*");
    }
}
