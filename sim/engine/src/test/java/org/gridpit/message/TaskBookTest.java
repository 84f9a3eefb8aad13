package org.gridpit.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridpit.message.TaskState.AUTH_REQUIRED;
import static org.gridpit.message.TaskState.CANCELED;
import static org.gridpit.message.TaskState.COMPLETED;
import static org.gridpit.message.TaskState.FAILED;
import static org.gridpit.message.TaskState.INPUT_REQUIRED;
import static org.gridpit.message.TaskState.REJECTED;
import static org.gridpit.message.TaskState.SUBMITTED;
import static org.gridpit.message.TaskState.WORKING;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaskBookTest {
    private static final Map<TaskState, Set<TaskState>> MOVES = new EnumMap<>(Map.of(
            SUBMITTED, Set.of(WORKING, REJECTED, CANCELED, FAILED),
            WORKING, Set.of(INPUT_REQUIRED, AUTH_REQUIRED, COMPLETED, FAILED, CANCELED),
            INPUT_REQUIRED, Set.of(WORKING, CANCELED, FAILED),
            AUTH_REQUIRED, Set.of(WORKING, CANCELED, FAILED),
            COMPLETED, Set.of(),
            FAILED, Set.of(),
            CANCELED, Set.of(),
            REJECTED, Set.of()));

    private static final Map<TaskState, List<TaskState>> WAY_TO = new EnumMap<>(Map.of(
            SUBMITTED, List.of(),
            WORKING, List.of(WORKING),
            INPUT_REQUIRED, List.of(WORKING, INPUT_REQUIRED),
            AUTH_REQUIRED, List.of(WORKING, AUTH_REQUIRED),
            COMPLETED, List.of(WORKING, COMPLETED),
            FAILED, List.of(FAILED),
            CANCELED, List.of(CANCELED),
            REJECTED, List.of(REJECTED)));

    @Test
    void a_task_makes_every_move_of_the_table_and_no_other() {
        for (TaskState from : TaskState.values()) {
            for (TaskState to : TaskState.values()) {
                Town town = new Town(1).at(3, Phase.GUARD);
                String id = taskIn(town, from);
                Optional<AgentTask> moved = town.bus.tasks().move(entitled(to), id, to);
                TaskMove told = town.moves.get(town.moves.size() - 1);
                if (MOVES.get(from).contains(to)) {
                    assertThat(moved)
                            .as("%s to %s", from, to)
                            .map(AgentTask::state)
                            .contains(to);
                    assertThat(told.error()).as("%s to %s", from, to).isEmpty();
                } else {
                    assertThat(moved).as("%s to %s", from, to).isEmpty();
                    assertThat(told.error()).as("%s to %s", from, to).contains(TaskError.ILLEGAL_MOVE);
                    assertThat(told.by()).contains(entitled(to));
                    assertThat(town.bus.tasks().find(id)).map(AgentTask::state).contains(from);
                }
            }
        }
    }

    @Test
    void only_the_assignee_answers_and_only_the_creator_cancels() {
        Town town = new Town(2).at(3, Phase.GUARD);
        TaskBook tasks = town.bus.tasks();
        String id = taskIn(town, SUBMITTED);
        for (String by : List.of("operator", "home-2")) {
            for (TaskState next : List.of(WORKING, REJECTED, FAILED)) {
                assertThat(tasks.move(by, id, next)).isEmpty();
            }
        }
        assertThat(tasks.move("home-1", id, CANCELED)).isEmpty();
        assertThat(tasks.move("home-1", "3-operator-9", WORKING)).isEmpty();
        assertThat(town.moves.subList(1, 7))
                .extracting(TaskMove::error)
                .containsOnly(Optional.of(TaskError.NOT_ASSIGNEE));
        assertThat(town.moves.subList(7, 9))
                .extracting(TaskMove::error)
                .containsExactly(Optional.of(TaskError.NOT_CREATOR), Optional.of(TaskError.UNKNOWN_TASK));
        assertThat(tasks.find(id)).map(AgentTask::state).contains(SUBMITTED);
    }

    @Test
    void a_task_not_finished_when_it_is_due_has_failed_as_expired() {
        Town town = new Town(1).at(3, Phase.GUARD);
        String id = taskIn(town, WORKING);
        town.at(4, Phase.OBSERVE).at(4, Phase.RECORD);
        assertThat(town.bus.tasks().find(id)).map(AgentTask::state).contains(WORKING);
        town.at(5, Phase.OBSERVE);
        AgentTask expired = town.bus.tasks().find(id).orElseThrow();
        assertThat(expired.state()).isEqualTo(FAILED);
        assertThat(expired.detail()).contains("expired");
        assertThat(town.bus.tasks().open()).isEmpty();
        assertThat(town.moves.get(town.moves.size() - 1))
                .isEqualTo(new TaskMove(
                        new Moment(5, Phase.OBSERVE),
                        Optional.empty(),
                        Optional.of(id),
                        FAILED,
                        Optional.of(expired),
                        Optional.empty()));
    }

    @Test
    void a_call_for_demand_response_keeps_its_messages_and_its_result() {
        Town town = new Town(1).at(3, Phase.GUARD);
        String id = taskIn(town, SUBMITTED);
        town.bus.send("operator", Town.note("home-1", MessageKind.DR_CALL, 500).inTask(id));
        town.at(3, Phase.BID);
        assertThat(town.bus.inbox("home-1")).extracting(Message::taskId).containsExactly(Optional.of(id));
        town.bus.tasks().move("home-1", id, WORKING, Optional.of(new Town.Note(300)));
        town.bus.send(
                "home-1", Town.note("operator", MessageKind.DR_ANSWER, 300).inTask(id));
        town.at(3, Phase.SETTLE);
        town.bus.tasks().move("home-1", id, COMPLETED);
        AgentTask done = town.bus.tasks().find(id).orElseThrow();
        assertThat(done.history()).containsExactly("3-guard-operator-0", "3-bid-home-1-0");
        assertThat(done.result()).contains(new Town.Note(300));
        assertThat(done.contextId()).isEqualTo(Town.CONTEXT);
    }

    @Test
    void outsiders_and_dead_letters_leave_no_trace_in_a_task() {
        Town town = new Town(2).at(3, Phase.GUARD);
        String id = taskIn(town, SUBMITTED);
        town.bus.send("home-2", Town.text("operator", "me too").inTask(id));
        town.bus.send("operator", Town.text("nobody", "hello").inTask(id));
        assertThat(town.reasons())
                .containsExactly(Optional.of(FateReason.FOREIGN_TASK), Optional.of(FateReason.UNKNOWN_RECIPIENT));
        assertThat(town.bus.tasks().find(id)).map(AgentTask::history).contains(List.of());
    }

    @Test
    void a_task_needs_an_assignee_and_a_later_tick() {
        Town town = new Town(1).at(3, Phase.GUARD);
        assertThat(town.bus.tasks().create("operator", "nobody", 5)).isEmpty();
        assertThat(town.bus.tasks().create("operator", "home-1", 3)).isEmpty();
        assertThat(town.moves)
                .extracting(TaskMove::error)
                .containsExactly(Optional.of(TaskError.UNKNOWN_ASSIGNEE), Optional.of(TaskError.DUE_TOO_EARLY));
        assertThat(taskIn(town, SUBMITTED)).isEqualTo("3-operator-0");
        assertThat(taskIn(town, SUBMITTED)).isEqualTo("3-operator-1");
        assertThat(taskIn(town.at(4, Phase.GUARD), SUBMITTED)).isEqualTo("4-operator-0");
    }

    @Test
    void an_agent_that_fails_fails_only_the_tasks_it_was_handling() {
        Town town = new Town(2).at(3, Phase.GUARD);
        String first = taskIn(town, SUBMITTED);
        String second =
                town.bus.tasks().create("operator", "home-2", 9).orElseThrow().taskId();
        town.bus.send("operator", Town.note("home-1", MessageKind.DR_CALL, 500).inTask(first));
        town.bus.send("operator", Town.note("home-2", MessageKind.DR_CALL, 500).inTask(second));
        town.at(3, Phase.BID);
        town.bus.failed("home-1", town.bus.inbox("home-1"), "no answer");
        assertThat(town.bus.tasks().find(first).orElseThrow().detail()).contains("no answer");
        assertThat(town.bus.tasks().open()).extracting(AgentTask::taskId).containsExactly(second);
    }

    @Test
    void finished_tasks_are_forgotten_after_a_while() {
        Town town = new Town(1).at(0, Phase.GUARD);
        for (int i = 0; i < 3 * TaskBook.FINISHED_KEPT; i++) {
            town.bus.tasks().move("home-1", taskIn(town, SUBMITTED), REJECTED);
        }
        assertThat(town.bus.tasks().size()).isEqualTo(TaskBook.FINISHED_KEPT);
        assertThat(town.bus.tasks().find("0-operator-0")).isEmpty();
    }

    private static String taskIn(Town town, TaskState state) {
        TaskBook tasks = town.bus.tasks();
        String id = tasks.create("operator", "home-1", 5).orElseThrow().taskId();
        WAY_TO.get(state).forEach(next -> tasks.move(entitled(next), id, next).orElseThrow());
        return id;
    }

    private static String entitled(TaskState next) {
        return next == CANCELED ? "operator" : "home-1";
    }
}
