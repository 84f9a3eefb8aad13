package org.gridpit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridpit.json.Naming;
import org.gridpit.record.Column;
import org.gridpit.record.Field;
import org.gridpit.record.Metric;
import org.gridpit.record.SimEvent;
import org.gridpit.record.Table;
import org.gridpit.scenario.AgentBlock;
import org.gridpit.scenario.Parameter;
import org.gridpit.setup.Catalog;
import org.gridpit.setup.Entry;
import org.gridpit.setup.Shelf;

/**
 * What a scenario can be made of, or what a run leaves.
 *
 * @param items in a stated order
 */
record Listing(List<Item> items) {
    /** What can be listed. */
    static final List<String> NAMES = List.of("scenarios", "mechanisms", "policies", "models", "tables", "metrics");

    private static final String MECHANISM = "mechanism";
    private static final String POLICY = "policy/";

    /**
     * Something with a name.
     *
     * @param kind what it is among its like: a role for a policy, {@code load} for a load model; empty when they are one kind
     * @param meaning one sentence; empty when the name says it
     * @param unit of a metric
     * @param parameters of a model, mechanism or policy
     * @param columns of a table
     */
    record Item(
            String kind, String name, String unit, String meaning, List<Parameter> parameters, List<Column> columns) {}

    static Listing named(String what, Surroundings surroundings) {
        return new Listing(
                switch (what) {
                    case "scenarios" -> scenarios(surroundings);
                    case "mechanisms" -> entries(MECHANISM::equals);
                    case "policies" -> entries(kind -> kind.startsWith(POLICY));
                    case "models" -> models();
                    case "tables" ->
                        Catalog.tables().stream().map(Listing::table).toList();
                    default ->
                        Arrays.stream(Metric.values()).map(Listing::metric).toList();
                });
    }

    /** The list in full. */
    String text(int columns) {
        StringBuilder text = new StringBuilder();
        TextTable names = new TextTable("");
        for (Item item : items) {
            names.row(item.kind(), item.name(), item.unit(), item.meaning());
        }
        boolean plain = items.stream()
                .allMatch(item -> item.parameters().isEmpty() && item.columns().isEmpty());
        if (plain) {
            return names.text(columns).replaceAll("(?m)^ +", "");
        }
        for (Item item : items) {
            text.append((item.kind() + " " + item.name()).strip()).append('\n');
            text.append(details(item).text(columns));
        }
        return text.toString();
    }

    /** The names alone, in a line behind the name of the list. */
    String names(String what, int columns) {
        String names = items.stream()
                .map(item -> item.kind().isEmpty() ? item.name() : item.kind() + " " + item.name())
                .collect(Collectors.joining(", "));
        return new TextTable("").row("%-10s".formatted(what), names).text(columns);
    }

    private static TextTable details(Item item) {
        TextTable table = new TextTable("  ");
        for (Parameter each : item.parameters()) {
            String standard = each.required() ? "required" : each.standard();
            String range = each.range().isEmpty() ? each.unit() : each.range();
            table.row(each.key(), standard, range, each.meaning());
        }
        for (Column column : item.columns()) {
            table.row(column.name(), Naming.kebabCase(column.type()), column.key() ? "key" : "", column.meaning());
        }
        return table;
    }

    private static List<Item> scenarios(Surroundings surroundings) {
        Path folder =
                surroundings.checkout().orElse(surroundings.workingDirectory()).resolve("scenarios");
        return Stream.of(folder, folder.resolve("replications"))
                .flatMap(each -> scenarios(each, surroundings))
                .toList();
    }

    private static Stream<Item> scenarios(Path folder, Surroundings surroundings) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> item("", surroundings.shown(file), "", about(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sentence of what a file's own comment says of it. */
    private static String about(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String comment = lines.takeWhile(line -> line.startsWith("#"))
                    .map(line -> line.substring(1).strip())
                    .collect(Collectors.joining(" "));
            int end = comment.indexOf(". ");
            return end < 0 ? comment : comment.substring(0, end + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Item> models() {
        List<Item> models = new ArrayList<>(entries(kind -> !kind.equals(MECHANISM) && !kind.startsWith(POLICY)));
        for (RecordComponent component : AgentBlock.class.getRecordComponents()) {
            if (component.getGenericType() instanceof ParameterizedType optional
                    && optional.getActualTypeArguments()[0] instanceof Class<?> type
                    && type.isRecord()
                    && type.getEnclosingClass() != AgentBlock.class) {
                models.add(parameterized("agents", component.getName(), type.asSubclass(Record.class)));
            }
        }
        return models;
    }

    private static List<Item> entries(Predicate<String> kind) {
        return Catalog.shelves().stream()
                .filter(shelf -> kind.test(shelf.kind()))
                .flatMap(Listing::entries)
                .toList();
    }

    private static Stream<Item> entries(Shelf<?, ?> shelf) {
        String kind = shelf.kind().equals(MECHANISM) ? "" : shelf.kind().replace(POLICY, "");
        List<Entry<?, ?, ?>> entries = List.copyOf(shelf.entries());
        return entries.stream().map(entry -> parameterized(kind, entry.name(), entry.parameters()));
    }

    private static Item parameterized(String kind, String name, Class<? extends Record> type) {
        return new Item(kind, name, "", "", Parameter.of(type), List.of());
    }

    private static <E extends SimEvent> Item table(Table<E> table) {
        List<Column> columns = table.fields().stream().map(Field::column).toList();
        return new Item("", table.name(), "", "", List.of(), columns);
    }

    private static Item metric(Metric metric) {
        return item("", metric.id(), metric.unit(), metric.meaning());
    }

    private static Item item(String kind, String name, String unit, String meaning) {
        return new Item(kind, name, unit, meaning, List.of(), List.of());
    }
}
