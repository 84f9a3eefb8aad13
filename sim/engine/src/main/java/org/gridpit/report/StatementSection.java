package org.gridpit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridpit.market.Energies;
import org.gridpit.market.Money;
import org.gridpit.report.AccountSums.Account;
import org.gridpit.report.Html.Cell;
import org.gridpit.settlement.Ledger;

/** Who received and paid what for what: agents, then the accounts that belong to none, then all together. */
final class StatementSection {
    private static final int MOST_AGENTS = 50;
    private static final int CENTS = 2;
    private static final int KWH = 3;

    private final AccountSums sums;
    private final List<List<Cell>> rows = new ArrayList<>();

    private StatementSection(AccountSums sums) {
        this.sums = sums;
    }

    static void write(Optional<AccountSums> sums, Html html) {
        html.heading(2, "Statements");
        if (sums.isEmpty()) {
            html.paragraph("", "The table statements was not recorded.");
        } else if (sums.get().names().isEmpty()) {
            html.paragraph("", "Nobody received or paid anything.");
        } else {
            new StatementSection(sums.get()).table(html);
        }
    }

    private void table(Html html) {
        List<String> agents = sums.names().stream()
                .filter(name -> !Ledger.SITE.contains(name))
                .toList();
        List<String> shown = sums.largest(agents, MOST_AGENTS);
        shown.forEach(agent -> row(agent, sums.account(agent)));
        if (shown.size() < agents.size()) {
            List<String> others =
                    agents.stream().filter(agent -> !shown.contains(agent)).toList();
            row("%d other agents".formatted(others.size()), sums.together(others));
        }
        Ledger.SITE.stream()
                .filter(sums.names()::contains)
                .forEach(name -> row(name + " (account)", sums.account(name)));
        Account all = sums.together(sums.names());
        row("all", all);
        html.table(caption(agents.size() > MOST_AGENTS, all), header(), rows);
    }

    private static String caption(boolean cut, Account all) {
        return "Received positive, paid negative, in USD rounded to cents; energy delivered positive, taken negative."
                + (all.totalTickWh() == 0 ? " What one received another paid: the sum is exactly 0." : "")
                + (cut
                        ? " The %d agents with the largest balances; for the others see statements.csv."
                                .formatted(MOST_AGENTS)
                        : " By delivery period in statements.csv.");
    }

    private List<Cell> header() {
        List<Cell> header = new ArrayList<>(List.of(Cell.text("account"), Cell.number("energy MWh")));
        sums.kinds().forEach(kind -> header.add(Cell.number(kind.replace('-', ' '))));
        header.add(Cell.number("total"));
        return header;
    }

    private void row(String name, Account account) {
        List<Cell> row =
                new ArrayList<>(List.of(Cell.text(name), Cell.number(rounded(Energies.mwh(account.energyWh()), KWH))));
        for (String kind : sums.kinds()) {
            row.add(Cell.number(
                    account.amountTickWh(kind).map(StatementSection::usd).orElse("")));
        }
        row.add(Cell.number(usd(account.totalTickWh())));
        rows.add(row);
    }

    private static String usd(long tickWh) {
        return rounded(Money.usd(tickWh), CENTS);
    }

    private static String rounded(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
