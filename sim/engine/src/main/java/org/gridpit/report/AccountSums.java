package org.gridpit.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gridpit.record.CsvReader;
import org.gridpit.settlement.Entry.Kind;

/** The table of statements summed over the run, exactly, row by row: what each account received and paid, by kind. */
final class AccountSums {
    /** Kinds whose energies together are what an account's meter showed. */
    private static final Set<String> METERED = Set.of(text(Kind.TRADE), text(Kind.IMBALANCE), text(Kind.UTILITY));

    private final Set<String> kinds = new TreeSet<>(inOrderOfTheLedger());
    /** As agents are counted: by text, then by the number at the end. */
    private static final Comparator<String> BY_ID = Comparator.comparing(
                    (String name) -> name.replaceFirst("\\d+$", ""))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Map<String, Account> byName = new TreeMap<>();

    /** One account, or several together. */
    static final class Account {
        private final Map<String, Long> amountTickWh = new TreeMap<>();
        private long energyWh;
        private long totalTickWh;

        /** Received (paid if negative) for a kind; empty where there was no entry. */
        Optional<Long> amountTickWh(String kind) {
            return Optional.ofNullable(amountTickWh.get(kind));
        }

        /** Delivered, or taken if negative. */
        long energyWh() {
            return energyWh;
        }

        long totalTickWh() {
            return totalTickWh;
        }

        private void add(String kind, long energyWh, long tickWh) {
            amountTickWh.merge(kind, tickWh, Math::addExact);
            totalTickWh = Math.addExact(totalTickWh, tickWh);
            this.energyWh = Math.addExact(this.energyWh, METERED.contains(kind) ? energyWh : 0);
        }

        private void add(Account other) {
            other.amountTickWh.forEach((kind, tickWh) -> amountTickWh.merge(kind, tickWh, Math::addExact));
            totalTickWh = Math.addExact(totalTickWh, other.totalTickWh);
            energyWh = Math.addExact(energyWh, other.energyWh);
        }
    }

    static AccountSums read(Path table) {
        AccountSums sums = new AccountSums();
        try (CsvReader rows = new CsvReader(table, "agent", "kind", "energy_mwh", "amount_usd")) {
            while (rows.next()) {
                String kind = rows.text(1);
                sums.kinds.add(kind);
                sums.byName
                        .computeIfAbsent(rows.text(0), name -> new Account())
                        .add(kind, rows.units(2), rows.units(3));
            }
        }
        return sums;
    }

    /** Kinds that occur, in the order of the ledger. */
    List<String> kinds() {
        return List.copyOf(kinds);
    }

    /** Names of all accounts in their order. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Account account(String name) {
        return byName.get(name);
    }

    /** Several accounts as one. */
    Account together(List<String> names) {
        Account sum = new Account();
        names.forEach(name -> sum.add(byName.get(name)));
        return sum;
    }

    /** Those of the names with the largest balances, received or paid; so many at most, in the order of their names. */
    List<String> largest(List<String> names, int most) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparingLong(
                        (String name) -> -Math.abs(account(name).totalTickWh()))
                .thenComparing(Comparator.naturalOrder()));
        return sorted.stream().limit(most).sorted(BY_ID).toList();
    }

    private static Comparator<String> inOrderOfTheLedger() {
        List<String> order = Arrays.stream(Kind.values()).map(AccountSums::text).toList();
        return Comparator.comparingInt((String kind) -> order.contains(kind) ? order.indexOf(kind) : order.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static String text(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
