package org.gridpit.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.gridpit.agent.Agent;
import org.gridpit.agent.CallDelivered;
import org.gridpit.json.CanonicalJson;
import org.gridpit.message.Address;
import org.gridpit.message.AgentCard;
import org.gridpit.message.AgentIds;
import org.gridpit.message.AgentTask;
import org.gridpit.message.BusListener;
import org.gridpit.message.CopyFate;
import org.gridpit.message.FaultyLinks;
import org.gridpit.message.Message;
import org.gridpit.message.MessageBus;
import org.gridpit.message.Moment;
import org.gridpit.message.Part;
import org.gridpit.message.TaskMove;
import org.gridpit.record.SimEvent;
import org.gridpit.time.TickClock;

/** Puts the agents on the bus and writes down what becomes of every copy and every wrong move of a task. */
final class Mail implements BusListener {
    private static final String VERSION = "1";
    private static final List<String> EVERY_TOPIC =
            List.of(Address.Topic.FORECASTS.name(), Address.Topic.GRID.name(), Address.Topic.MARKET.name());

    private final TickClock clock;
    private final EventSink sink;
    private final boolean keepText;
    private final FaultyLinks links;
    private final MessageBus bus;
    /** Of the last copy: those due at a moment come in a row and share it. */
    private Optional<Moment> due = Optional.empty();

    private OptionalLong dueTick = OptionalLong.empty();
    private Optional<String> duePhase = Optional.empty();

    Mail(World world, EventSink sink) {
        this.clock = world.clock();
        this.sink = sink;
        this.keepText = world.messaging().keepText() && sink.wants("messages");
        Messaging messaging = world.messaging();
        boolean worse = world.contingencies().stream().anyMatch(one -> one.effect() instanceof Effect.WorseLinks);
        this.links = FaultyLinks.of(world.seed(), messaging.faults(), worse);
        this.bus = new MessageBus(messaging.contextId(), cards(world), messaging.delaySteps(), links, this);
    }

    FaultyLinks links() {
        return links;
    }

    MessageBus bus() {
        return bus;
    }

    private static List<AgentCard> cards(World world) {
        List<AgentCard> cards = new ArrayList<>();
        world.forecasters().forEach(agent -> cards.add(card(agent)));
        world.operators().forEach(agent -> cards.add(card(agent)));
        world.traders().forEach(trader -> cards.add(card(trader.agent())));
        world.supervisors().forEach(agent -> cards.add(card(agent)));
        cards.sort(Comparator.comparing(AgentCard::id, AgentIds.ORDER));
        return cards;
    }

    private static AgentCard card(Agent<?, ?> agent) {
        return new AgentCard(
                agent.id(), agent.role(), agent.id(), VERSION, List.of(), AgentCard.PolicyType.RULE, EVERY_TOPIC);
    }

    @Override
    public void onFate(CopyFate copy) {
        Message message = copy.message();
        Moment sent = message.sent();
        look(copy.due());
        sink.record(new SimEvent.MessageMoved(
                sent.tick(),
                clock.startOf(sent.tick()),
                sent.phase().text(),
                message.messageId(),
                message.taskId(),
                message.kind().text(),
                message.from(),
                message.fromRole().text(),
                copy.to(),
                copy.toRole().isPresent() ? copy.toRole().get().text() : "",
                message.topic(),
                message.sizeBytes(),
                dueTick,
                duePhase,
                copy.fate().text(),
                keepText ? Optional.of(text(message)) : Optional.empty()));
    }

    private void look(Optional<Moment> at) {
        if (at != due) {
            due = at;
            dueTick = at.map(moment -> OptionalLong.of(moment.tick())).orElse(OptionalLong.empty());
            duePhase = at.map(moment -> moment.phase().text());
        }
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder();
        for (Part part : message.parts()) {
            text.append(
                    part instanceof Part.Data data ? CanonicalJson.text(data.payload()) : ((Part.Text) part).text());
        }
        return text.toString();
    }

    @Override
    public void onTask(TaskMove move) {
        move.error().ifPresent(error -> note(move, "task-refused", move.by(), error.text()));
        move.task()
                .filter(task -> move.error().isEmpty() && task.state().isFinal())
                .ifPresent(task -> ended(move, task));
    }

    private void ended(TaskMove move, AgentTask task) {
        long promisedWh = 0;
        long deliveredWh = 0;
        if (task.result().isPresent() && task.result().get() instanceof CallDelivered call) {
            promisedWh = call.promisedWh();
            deliveredWh = call.deliveredWh();
            String energies = "promised %d Wh, delivered %d Wh".formatted(promisedWh, deliveredWh);
            note(move, "dr-result", Optional.of(task.assignee()), energies);
        }
        long tick = move.at().tick();
        sink.record(new SimEvent.TaskEnded(
                tick,
                clock.startOf(tick),
                task.taskId(),
                task.assignee(),
                task.state().text(),
                promisedWh,
                deliveredWh));
    }

    private void note(TaskMove move, String type, Optional<String> agentId, String what) {
        long tick = move.at().tick();
        String detail = what + move.taskId().map(id -> ", task " + id).orElse("");
        sink.record(new SimEvent.EventNoted(
                tick, clock.startOf(tick), clock.startOf(tick), type, false, agentId, OptionalDouble.empty(), detail));
    }
}
