package org.gridpit.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gridpit.record.SimEvent.MessageMoved;
import org.gridpit.record.SimEvent.TaskEnded;

/** Who told whom how much, and what arrived. */
final class MessageTally implements Tally {
    private static final String DELIVERED = "delivered";
    private static final String DUPLICATE = "duplicate";

    private final Map<Link, Count> counts = new HashMap<>();
    private final Map<String, Inbox> inboxes = new HashMap<>();
    /** Counted last: copies of a kind come in a row. */
    private Link latest = new Link("", "", "", "");

    private Count ofLatest = new Count();
    private long moment;
    private long momentTick = -1;
    private String momentPhase = "";
    private long inboxPeak;
    private long delaySteps;
    private long promisedWh;
    private long deliveredWh;
    private long tasksEnded;
    private long tasksFailed;

    /** What copies are counted by. */
    private record Link(String kind, String fromRole, String toRole, String fate) {
        boolean arrived() {
            return fate.equals(DELIVERED);
        }

        boolean holds(MessageMoved copy) {
            return kind.equals(copy.kind())
                    && fate.equals(copy.fate())
                    && fromRole.equals(copy.fromRole())
                    && toRole.equals(copy.toRole());
        }

        /** Not the second copy of one that its recipient has. */
        boolean isFirst(String kind) {
            return this.kind.equals(kind) && !fate.equals(DUPLICATE);
        }
    }

    /** A count that may grow. */
    private static final class Count {
        private long n;
    }

    /** What came into an inbox in the last moment in which something did. */
    private static final class Inbox {
        private long moment;
        private long n;
    }

    @Override
    public void on(SimEvent event) {
        if (event instanceof MessageMoved copy) {
            count(copy);
            if (latest.arrived()) {
                delaySteps += copy.dueTick().orElse(copy.tick()) - copy.tick();
                fill(copy);
            }
        } else if (event instanceof TaskEnded task) {
            promisedWh += task.promisedWh();
            deliveredWh += task.deliveredWh();
            tasksEnded++;
            tasksFailed += task.state().equals("failed") ? 1 : 0;
        }
    }

    private void count(MessageMoved copy) {
        if (!latest.holds(copy)) {
            latest = new Link(copy.kind(), copy.fromRole(), copy.toRole(), copy.fate());
            ofLatest = counts.computeIfAbsent(latest, l -> new Count());
        }
        ofLatest.n++;
    }

    private void fill(MessageMoved copy) {
        long tick = copy.dueTick().orElse(copy.tick());
        String phase = copy.duePhase().orElse("");
        if (tick != momentTick || !phase.equals(momentPhase)) {
            moment++;
            momentTick = tick;
            momentPhase = phase;
        }
        Inbox inbox = inboxes.computeIfAbsent(copy.to().orElse(""), id -> new Inbox());
        inbox.n = inbox.moment == moment ? inbox.n + 1 : 1;
        inbox.moment = moment;
        inboxPeak = Math.max(inboxPeak, inbox.n);
    }

    @Override
    public List<MetricValue> values() {
        long total = count(link -> true);
        long delivered = count(Link::arrived);
        long calls = count(link -> link.isFirst("dr-call"));
        long callsArrived = count(link -> link.kind().equals("dr-call") && link.arrived());
        List<MetricValue> values = new ArrayList<>(List.of(
                MetricValue.count(Metric.MESSAGES_TOTAL, total),
                part(Metric.MESSAGES_LOST, count(link -> link.fate().equals("lost")), total),
                part(
                        Metric.MESSAGES_REJECTED,
                        count(link ->
                                link.fate().equals("rejected") || link.fate().equals("dead_letter")),
                        total),
                part(Metric.MESSAGES_DUPLICATE, count(link -> link.fate().equals(DUPLICATE)), total),
                share(Metric.DELIVERY_DELAY, delaySteps, delivered),
                part(Metric.INBOX_PEAK, inboxPeak, delivered),
                part(Metric.DR_CALLS, calls, calls),
                share(Metric.DR_RESPONSE, count(link -> link.isFirst("dr-answer")), callsArrived),
                share(Metric.DR_DELIVERED, deliveredWh, promisedWh),
                share(Metric.TASK_FAILED, tasksFailed, tasksEnded),
                share(
                        Metric.FORECAST_REACH,
                        count(link -> link.kind().equals("forecast") && link.arrived()),
                        count(link -> link.isFirst("forecast"))),
                density()));
        values.addAll(byKindAndRoles());
        return values;
    }

    private MetricValue density() {
        Set<String> roles = new HashSet<>();
        Set<List<String>> pairs = new HashSet<>();
        for (Link link : counts.keySet()) {
            if (link.arrived()) {
                roles.add(link.fromRole());
                roles.add(link.toRole());
                pairs.add(List.of(link.fromRole(), link.toRole()));
            }
        }
        long toOthers = pairs.stream().filter(p -> !p.get(0).equals(p.get(1))).count();
        return share(Metric.ROLE_GRAPH_DENSITY, toOthers, (long) roles.size() * (roles.size() - 1));
    }

    private List<MetricValue> byKindAndRoles() {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((link, count) -> sums.merge(
                String.join(".", Metric.MESSAGES_TOTAL.id(), link.kind(), link.fromRole(), link.toRole()),
                count.n,
                Long::sum));
        List<MetricValue> values = new ArrayList<>();
        sums.forEach((name, n) -> values.add(new MetricValue(name, "", Optional.of(BigDecimal.valueOf(n)), n)));
        return values;
    }

    private long count(Predicate<Link> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().n)
                .sum();
    }

    private static MetricValue part(Metric metric, long count, long of) {
        return MetricValue.of(metric, BigDecimal.valueOf(count), of);
    }

    private static MetricValue share(Metric metric, long part, long of) {
        return of == 0 ? MetricValue.undefined(metric) : MetricValue.of(metric, (double) part / of, of);
    }
}
