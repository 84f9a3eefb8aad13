package org.gridpit.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Double-entry accounts of a run, exact in tick Wh (10^8 are 1 USD): one account per agent and four of the site. Their
 * sum is zero at any time.
 *
 * <p>Keeps balances only. Entries go to a listener as they are posted, so that memory does not grow with the run.
 */
public final class Ledger {
    /** What mechanisms keep or add. */
    public static final String MARKET = "market";
    /** The outside option at its tariff. */
    public static final String UTILITY = "utility";
    /** Who settles imbalances between those who caused them and those who balanced. */
    public static final String BALANCING = "balancing";
    /** The network: its fees, its losses, the island's plant. */
    public static final String GRID = "grid";

    /** The accounts that belong to no agent. */
    public static final List<String> SITE = List.of(MARKET, UTILITY, BALANCING, GRID);

    private final List<String> accounts;
    /** Looked up, never iterated. */
    private final Map<String, Integer> places = new HashMap<>();

    private final long[] balances;
    private final Consumer<Entry> listener;

    /**
     * @param agents ids of the agents, each once
     * @param listener told of every entry once it is posted
     */
    public Ledger(List<String> agents, Consumer<Entry> listener) {
        List<String> all = new ArrayList<>(agents);
        all.addAll(SITE);
        for (String account : all) {
            if (places.put(account, places.size()) != null) {
                throw new IllegalArgumentException(
                        "account (%s) must be there once. Maybe an agent has the name of another or of one of %s."
                                .formatted(account, SITE));
            }
        }
        this.accounts = List.copyOf(all);
        this.balances = new long[accounts.size()];
        this.listener = listener;
    }

    /** Books an entry whole, or throws and books nothing. */
    public void post(Entry entry) {
        List<Leg> legs = entry.legs();
        int posted = 0;
        try {
            for (; posted < legs.size(); posted++) {
                add(legs.get(posted).account(), legs.get(posted).amountTickWh());
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            takeBack(legs, posted);
            throw e;
        }
        listener.accept(entry);
    }

    /** All accounts: agents in the order given, then those of the site. */
    public List<String> accounts() {
        return accounts;
    }

    /** What the account has received less what it has paid [tick Wh]. */
    public long balance(String account) {
        return balances[place(account)];
    }

    /** The same, by the account's place among {@link #accounts()}. */
    public long balanceAt(int place) {
        return balances[place];
    }

    /** Sum over all accounts [tick Wh]: zero. Parts may pass 64 bits on the way, the sum is exact all the same. */
    public long total() {
        long total = 0;
        for (long balance : balances) {
            total += balance;
        }
        return total;
    }

    private void add(String account, long amountTickWh) {
        int place = place(account);
        balances[place] = Math.addExact(balances[place], amountTickWh);
    }

    private void takeBack(List<Leg> legs, int posted) {
        for (int i = posted - 1; i >= 0; i--) {
            balances[place(legs.get(i).account())] -= legs.get(i).amountTickWh();
        }
    }

    private int place(String account) {
        Integer place = places.get(account);
        if (place == null) {
            throw new IllegalArgumentException(
                    "account (%s) must be an agent or one of %s. Maybe its id is misspelt.".formatted(account, SITE));
        }
        return place;
    }
}
