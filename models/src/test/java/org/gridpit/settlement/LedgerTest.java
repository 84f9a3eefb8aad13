package org.gridpit.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridpit.market.Trade;
import org.gridpit.settlement.Entry.Kind;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final List<String> AGENTS = List.of("factory", "home-1", "home-2", "solar-farm");

    @Test
    void a_sale_moves_money_from_buyer_to_seller_and_is_told_to_the_listener() {
        List<Entry> told = new ArrayList<>();
        Ledger ledger = new Ledger(AGENTS, told::add);
        Entry sale = Entry.trade(7, "trade-1", new Trade(0, 1, 2, 500, 4_000_000, 4_000_000), "solar-farm", "factory");
        ledger.post(sale);
        assertThat(ledger.balance("solar-farm")).isEqualTo(4_000_000);
        assertThat(ledger.balance("factory")).isEqualTo(-4_000_000);
        assertThat(ledger.total()).isZero();
        assertThat(told).containsExactly(sale);
        assertThat(sale.legs())
                .containsExactly(new Leg("solar-farm", 500, 4_000_000), new Leg("factory", -500, -4_000_000));
    }

    @Test
    void what_the_legs_of_a_trade_differ_by_stays_in_the_market_account() {
        Ledger ledger = new Ledger(AGENTS, entry -> {});
        ledger.post(Entry.trade(0, "trade-1", new Trade(0, 1, 2, 10, 70, 40), "solar-farm", "factory"));
        ledger.post(Entry.trade(0, "trade-2", new Trade(1, 3, 4, 10, 40, 45), "solar-farm", "factory"));
        assertThat(ledger.balance(Ledger.MARKET)).isEqualTo(25);
        assertThat(ledger.total()).isZero();
    }

    @Test
    void an_agent_that_trades_with_itself_neither_gains_nor_loses() {
        Ledger ledger = new Ledger(AGENTS, entry -> {});
        ledger.post(Entry.trade(0, "trade-1", new Trade(0, 1, 2, 10, 70, 70), "home-1", "home-1"));
        assertThat(ledger.balance("home-1")).isZero();
    }

    @Test
    void legs_that_do_not_sum_to_zero_are_no_entry() {
        assertThatThrownBy(() -> new Entry(
                        0, Kind.GRID_FEE, "fee", List.of(new Leg("home-1", 0, -5), new Leg(Ledger.GRID, 0, 4))))
                .hasMessageContaining("amountTickWh")
                .hasMessageContaining("was -1");
        assertThatThrownBy(() ->
                        new Entry(0, Kind.TRADE, "trade-1", List.of(new Leg("home-1", 3, -5), new Leg("home-2", 3, 5))))
                .hasMessageContaining("energyWh")
                .hasMessageContaining("was 6");
        assertThatThrownBy(() -> new Entry(
                        0,
                        Kind.GRID_FEE,
                        "wraps to zero",
                        List.of(
                                new Leg("home-1", 0, Long.MAX_VALUE),
                                new Leg("home-2", 0, Long.MAX_VALUE),
                                new Leg(Ledger.GRID, 0, 2))))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_entry_is_posted_whole_or_not_at_all() {
        List<Entry> told = new ArrayList<>();
        Ledger ledger = new Ledger(AGENTS, told::add);
        ledger.post(Entry.payment(0, Kind.GRID_FEE, "fee", "home-2", "home-1", Long.MAX_VALUE));
        assertThatThrownBy(() -> ledger.post(Entry.payment(0, Kind.GRID_FEE, "fee", "factory", "nobody", 5)))
                .hasMessageContaining("account (nobody)");
        assertThatThrownBy(() -> ledger.post(Entry.payment(0, Kind.GRID_FEE, "fee", "home-1", "factory", -1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ledger.post(Entry.payment(0, Kind.GRID_FEE, "fee", "home-2", "factory", 5)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(ledger.balance("factory")).isZero();
        assertThat(ledger.balance("home-1")).isEqualTo(Long.MAX_VALUE);
        assertThat(ledger.total()).isZero();
        assertThat(told).hasSize(1);
    }

    @Test
    void each_account_has_its_own_name() {
        assertThatThrownBy(() -> new Ledger(List.of("a", "b", "a"), entry -> {}))
                .hasMessageContaining("account (a)");
        assertThatThrownBy(() -> new Ledger(List.of("utility"), entry -> {})).hasMessageContaining("account (utility)");
        assertThat(new Ledger(List.of("b", "a"), entry -> {}).accounts())
                .containsExactly("b", "a", "market", "utility", "balancing", "grid");
    }

    @Test
    void accounts_are_the_sum_of_their_entries_sum_to_zero_and_do_not_care_for_the_order_of_posting() {
        for (int run = 0; run < 50; run++) {
            RandomStream stream = RandomStreams.of(run, "world/market", "ledger");
            List<Entry> entries = new ArrayList<>();
            int[] order = new int[200];
            for (int i = 0; i < order.length; i++) {
                entries.add(anyEntry(stream, i));
                order[i] = i;
            }
            Map<String, Long> sums = new TreeMap<>();
            Ledger ledger = new Ledger(
                    AGENTS,
                    entry ->
                            entry.legs().forEach(leg -> sums.merge(leg.account(), leg.amountTickWh(), Math::addExact)));
            for (Entry entry : entries) {
                ledger.post(entry);
                assertThat(ledger.total()).as("seed %d", run).isZero();
            }
            stream.shuffle(order);
            Ledger shuffled = new Ledger(AGENTS, entry -> {});
            for (int i : order) {
                shuffled.post(entries.get(i));
            }
            for (String account : ledger.accounts()) {
                assertThat(ledger.balance(account))
                        .as("seed %d, %s", run, account)
                        .isEqualTo(sums.getOrDefault(account, 0L))
                        .isEqualTo(shuffled.balance(account));
            }
        }
    }

    private static Entry anyEntry(RandomStream stream, int i) {
        List<String> accounts = new Ledger(AGENTS, entry -> {}).accounts();
        String from = accounts.get(stream.nextInt(accounts.size()));
        String to = accounts.get(stream.nextInt(accounts.size()));
        Kind kind = Kind.values()[stream.nextInt(Kind.values().length)];
        long energyWh = stream.nextInt(100_000);
        long priceTicks = stream.nextInt(60_000) - 20_000;
        if (stream.nextInt(3) == 0) {
            return Entry.trade(
                    i,
                    "trade-" + i,
                    new Trade(i, 1, 2, 1 + energyWh, priceTicks * energyWh, priceTicks * energyWh - stream.nextInt(99)),
                    from,
                    to);
        }
        return Entry.sale(i, kind, "r-" + i, from, to, energyWh, priceTicks);
    }
}
