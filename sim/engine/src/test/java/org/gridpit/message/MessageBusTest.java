package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageBusTest {
    @Test
    void a_forecast_is_read_by_bidders_of_the_same_tick() {
        Town town = new Town(1).at(4, Phase.OBSERVE).at(4, Phase.FORECAST);
        town.bus.send("forecaster", Town.forecast(700));
        town.at(4, Phase.GUARD);
        assertThat(town.inboxIds("operator")).containsExactly("4-forecast-forecaster-0");
        assertThat(town.inboxIds("home-1")).isEmpty();
        town.at(4, Phase.BID);
        assertThat(town.inboxIds("home-1")).containsExactly("4-forecast-forecaster-0");
        assertThat(town.inboxIds("supervisor")).isEmpty();
    }

    @Test
    void what_is_sent_while_bidding_is_not_read_by_another_bidder_of_that_tick() {
        Town town = new Town(2).at(4, Phase.BID);
        town.bus.send("home-1", Town.note("home-2", MessageKind.ACCEPTANCE, 5));
        assertThat(town.bus.inbox("home-2")).isEmpty();
        town.at(4, Phase.SUPERVISE).at(4, Phase.RECORD);
        assertThat(town.bus.inbox("home-2")).isEmpty();
        town.at(5, Phase.OBSERVE);
        assertThat(town.inboxIds("home-2")).containsExactly("4-bid-home-1-0");
    }

    @ParameterizedTest(name = "{0} sent by {1} in {2} reaches {3} at {4} {5}")
    @CsvSource({
        "DR_CALL,       operator,   GUARD,     home-1,     7, BID",
        "DR_ANSWER,     home-1,     BID,       operator,   8, OBSERVE",
        "OFFER,         solar-farm, BID,       supervisor, 7, SUPERVISE",
        "MARKET_STATUS, supervisor, SUPERVISE, home-1,     8, OBSERVE",
        "MARKET_STATUS, supervisor, SUPERVISE, forecaster, 8, OBSERVE",
        "RESULT,        supervisor, CLEAR,     home-1,     8, OBSERVE",
        "RESULT,        supervisor, SETTLE,    solar-farm, 8, OBSERVE",
        "REFUSAL,       supervisor, OBSERVE,   home-1,     7, BID",
    })
    void without_delay_a_message_is_due_when_its_recipient_decides_next(
            MessageKind kind, String from, Phase sent, String to, long dueTick, Phase duePhase) {
        Town town = new Town(1).at(7, sent);
        town.bus.send(from, Town.note(to, kind, 5));
        town.bus.close();
        assertThat(town.fates).extracting(CopyFate::due).containsExactly(Optional.of(new Moment(dueTick, duePhase)));
    }

    @Test
    void a_delay_of_two_ticks_brings_it_at_observe_two_ticks_on() {
        Town town = new Town(1, Map.of(MessageKind.FORECAST, 2)).at(4, Phase.FORECAST);
        town.bus.send("forecaster", Town.forecast(700));
        town.at(5, Phase.OBSERVE).at(5, Phase.RECORD);
        assertThat(town.bus.inbox("home-1")).isEmpty();
        town.at(6, Phase.OBSERVE);
        assertThat(town.inboxIds("home-1")).containsExactly("4-forecast-forecaster-0");
    }

    @Test
    void a_topic_fans_out_in_order_of_agent_ids_but_never_back_to_its_sender() {
        Town town = new Town(11).at(0, Phase.SUPERVISE);
        town.bus.send("home-2", Outgoing.toTopic(Address.Topic.GRID, MessageKind.ALERT, new Town.Note(1)));
        town.at(1, Phase.OBSERVE);
        assertThat(town.fates)
                .extracting(fate -> fate.to().orElseThrow())
                .containsExactly(
                        "home-1",
                        "home-3",
                        "home-4",
                        "home-5",
                        "home-6",
                        "home-7",
                        "home-8",
                        "home-9",
                        "home-10",
                        "home-11",
                        "operator",
                        "solar-farm");
    }

    @Test
    void messages_arrive_by_time_of_sending_then_sender_then_number() {
        Town town = new Town(10, Map.of(MessageKind.ALERT, 2)).at(0, Phase.BID);
        town.bus.send("solar-farm", Town.text("operator", "old"));
        town.at(1, Phase.BID);
        for (String from : List.of("home-10", "solar-farm", "home-2", "home-2")) {
            town.bus.send(from, Town.note("operator", MessageKind.DR_ANSWER, 5));
        }
        town.at(2, Phase.OBSERVE);
        assertThat(town.inboxIds("operator"))
                .containsExactly(
                        "0-bid-solar-farm-0",
                        "1-bid-home-2-0",
                        "1-bid-home-2-1",
                        "1-bid-home-10-0",
                        "1-bid-solar-farm-0");
    }

    @Test
    void the_decision_that_saw_an_inbox_empties_it_of_what_it_saw() {
        Town town = new Town(1).at(0, Phase.FORECAST);
        town.bus.send("forecaster", Town.forecast(1));
        town.at(0, Phase.BID);
        assertThat(town.bus.inbox("home-1")).hasSize(1);
        assertThat(town.bus.inbox("home-1")).as("looking takes nothing out").hasSize(1);
        town.at(0, Phase.SETTLE);
        town.bus.send("supervisor", Town.note("home-1", MessageKind.RESULT, 2));
        town.at(1, Phase.OBSERVE);
        town.bus.decided("home-1");
        assertThat(town.inboxIds("home-1")).containsExactly("0-settle-supervisor-0");
        town.bus.decided("home-1");
        assertThat(town.bus.inbox("home-1")).isEmpty();
    }

    @Test
    void the_message_that_does_not_fit_is_rejected_and_recorded() {
        Town town = new Town(1).at(0, Phase.BID);
        for (int i = 0; i < 1_025; i++) {
            town.bus.send("home-1", Town.note("supervisor", MessageKind.BID, i));
        }
        town.at(0, Phase.SUPERVISE);
        assertThat(town.bus.inbox("supervisor"))
                .hasSize(1_024)
                .first()
                .satisfies(message -> assertThat(message.seq()).isZero());
        assertThat(town.bus.count(Fate.DELIVERED)).isEqualTo(1_024);
        assertThat(town.bus.inboxPeak()).isEqualTo(1_024);
        CopyFate last = town.fates.get(1_024);
        assertThat(last.fate()).isEqualTo(Fate.REJECTED);
        assertThat(last.reason()).contains(FateReason.INBOX_FULL);
        assertThat(last.message().messageId()).isEqualTo("0-bid-home-1-1024");
    }

    @Test
    void a_wrong_addressee_is_a_dead_letter() {
        Town town = new Town(1).at(0, Phase.BID);
        town.bus.send("home-1", Town.text("nobody", "hello"));
        town.bus.send("home-1", Town.text("home-1", "hello"));
        town.bus.send("home-1", Outgoing.toTopic(new Address.Topic("gossip"), MessageKind.ALERT, new Town.Note(1)));
        town.bus.send("home-1", Town.text("operator", "hello").inTask("0-home-1-0"));
        assertThat(town.kindsOfFate()).containsOnly(Fate.DEAD_LETTER);
        assertThat(town.reasons())
                .containsExactly(
                        Optional.of(FateReason.UNKNOWN_RECIPIENT),
                        Optional.of(FateReason.NO_RECIPIENT),
                        Optional.of(FateReason.UNKNOWN_TOPIC),
                        Optional.of(FateReason.UNKNOWN_TASK));
        assertThat(town.bus.underWay()).isZero();
    }

    @Test
    void what_is_not_due_by_the_end_of_the_run_is_undelivered() {
        Town town = new Town(1).at(0, Phase.SETTLE);
        town.bus.send("supervisor", Town.note("home-1", MessageKind.RESULT, 2));
        town.bus.close();
        assertThat(town.kindsOfFate()).containsExactly(Fate.UNDELIVERED);
        assertThat(town.bus.count(Fate.UNDELIVERED)).isEqualTo(1);
    }

    @Test
    void a_fate_carries_all_that_the_table_of_messages_needs() {
        Town town = new Town(1).at(0, Phase.BID);
        Message sent = town.bus.send("home-1", Town.note("supervisor", MessageKind.BID, -25));
        town.at(0, Phase.SUPERVISE);
        assertThat(town.fates)
                .containsExactly(new CopyFate(
                        sent,
                        Optional.of("supervisor"),
                        Optional.of(Role.MARKET_SUPERVISOR),
                        Optional.of(new Moment(0, Phase.SUPERVISE)),
                        Fate.DELIVERED,
                        Optional.empty()));
        assertThat(sent.fromRole()).isEqualTo(Role.CONSUMER);
        assertThat(sent.contextId()).isEqualTo(Town.CONTEXT);
        assertThat(sent.sizeBytes()).isEqualTo("{\"sizeW\":-25}".length());
        assertThat(sent.to()).contains("supervisor");
        assertThat(sent.topic()).isEmpty();
    }

    @Test
    void numbering_starts_anew_in_each_phase() {
        Town town = new Town(1).at(0, Phase.CLEAR);
        town.bus.send("supervisor", Town.text("home-1", "a"));
        Message second = town.bus.send("supervisor", Town.text("home-1", "b"));
        Message later = town.at(0, Phase.SETTLE).bus.send("supervisor", Town.text("home-1", "c"));
        assertThat(second.messageId()).isEqualTo("0-clear-supervisor-1");
        assertThat(later.messageId()).isEqualTo("0-settle-supervisor-0");
    }

    @Test
    void misuse_by_the_program_is_an_exception_with_a_hint() {
        Town town = new Town(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> town.bus.send("home-1", Town.text("operator", "early")))
                .withMessageContaining("deliver(0, OBSERVE)");
        town.at(0, Phase.BID);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> town.at(0, Phase.BID))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> town.bus.inbox("ghost"))
                .withMessageContaining("ghost");
        List<AgentCard> twins = List.of(Town.card("home-1", Role.CONSUMER), Town.card("home-1", Role.CONSUMER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MessageBus(Town.CONTEXT, twins, Map.of(), FaultyLinks.none(), town))
                .withMessageContaining("unique");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Town(1, Map.of(MessageKind.FORECAST, -1)))
                .withMessageContaining("forecast (-1)");
    }
}
