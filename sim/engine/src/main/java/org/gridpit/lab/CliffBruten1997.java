package org.gridpit.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridpit.agent.rule.Trader.Kind;

/**
 * Cliff and Bruten's critique: on schedules that are not symmetric, prices of traders without intelligence (ZI-C) do not
 * come to the competitive one, and a little learning (ZIP) is enough to get there.
 */
final class CliffBruten1997 implements Publication {
    private static final long PRICE = 200;
    private static final long MAX_PRICE = 400;
    private static final int MAX_STEPS = 400;
    private static final int FAILED_ZIC = 200;
    private static final int FAILED_ZIP = 100;
    private static final int DAYS = 10;
    private static final int MIDDLE = 5;
    private static final int RUNS = 100;

    /**
     * A schedule with the mean price that the authors derive for ZI-C.
     *
     * @param expected that price
     * @param printed the same as they print it
     */
    private record Market(String name, Schedule units, double expected, String printed) {
        Finding sign(Finding price) {
            if (expected == PRICE) {
                return price.expected(Expectation.within(PRICE, 3));
            }
            return price.expected(expected > PRICE ? Expectation.above(PRICE) : Expectation.below(PRICE));
        }
    }

    private static final List<Market> MARKETS = List.of(
            new Market("A", Smith1962.UNITS, 200, "200"),
            new Market(
                    "B", Schedule.single(Schedule.stairs(325, 75, 11), Schedule.flat(200, 11)), 700.0 / 3, "233 1/3"),
            new Market("C", Schedule.single(Schedule.flat(200, 11), Schedule.flat(50, 6)), 125, "125"),
            new Market("D", Schedule.single(Schedule.flat(320, 6), Schedule.flat(200, 11)), 260, "260"));

    @Override
    public String source() {
        return "D. Cliff, J. Bruten, Minimal-intelligence agents for bargaining behaviors in market-based environments, "
                + "Hewlett Packard Laboratories HPL-97-91, 1997";
    }

    @Override
    public List<String> choices() {
        return List.of(
                "Schedules A 325..75 and 75..325, B 325..75 and eleven sellers at 200, C eleven buyers at 200 and six sellers "
                        + "at 50, D six buyers at 320 and eleven sellers at 200; the competitive price is 200 in all.",
                "The level of ZI-C's price depends on the protocol, the sign of its distance from 200 does not: the sign is "
                        + "held under all three, the level only where shouts are accepted or lost (p-shout).",
                "Highest price 400; days end after 400 steps, under p-shout after 200 failed shouts in a row (ZIP 100).",
                "Under p-shout ZIP stays far off in C and D, as a shout that nobody must beat teaches little.");
    }

    @Override
    public Findings run(long seed, Variation variation) {
        List<Setting> settings = Stream.of(Kind.ZIC, Kind.ZIP)
                .flatMap(trader -> MARKETS.stream()
                        .flatMap(market -> Stream.of(Protocol.values())
                                .filter(protocol -> trader == Kind.ZIC || protocol != Protocol.P_CANCEL)
                                .map(protocol -> setting(trader, protocol, market))))
                .toList();
        return new MarketExperiment(settings, CliffBruten1997::findings).run(seed, variation);
    }

    private static Setting setting(Kind trader, Protocol protocol, Market market) {
        int failed = trader == Kind.ZIC ? FAILED_ZIC : FAILED_ZIP;
        int steps = protocol == Protocol.P_SHOUT ? failed : MAX_STEPS;
        return new Setting(market.name, market.units, trader, protocol, false, MAX_PRICE, steps, DAYS, RUNS);
    }

    private static List<Finding> findings(Map<String, Measured> seen) {
        List<Finding> findings = new ArrayList<>();
        for (Market market : MARKETS) {
            for (Protocol protocol : Protocol.values()) {
                Measured zic = seen.get(setting(Kind.ZIC, protocol, market).name());
                findings.add(market.sign(zic.price(zic.all()).published(market.printed)));
                if (protocol == Protocol.P_SHOUT) {
                    double off = Math.abs(zic.price(zic.all()).ours().mean() - market.expected);
                    findings.add(zic.derived("distance from the published mean price", off, 1)
                            .expected(Expectation.below(8)));
                }
            }
        }
        MARKETS.forEach(market -> findings.addAll(learning(seen, market)));
        return findings;
    }

    private static List<Finding> learning(Map<String, Measured> seen, Market market) {
        Measured zip = seen.get(setting(Kind.ZIP, Protocol.P_KEEP, market).name());
        Measured zic = seen.get(setting(Kind.ZIC, Protocol.P_KEEP, market).name());
        Measured shouting = seen.get(setting(Kind.ZIP, Protocol.P_SHOUT, market).name());
        boolean slow = market.name.equals("C");
        boolean late = slow || market.name.equals("D");
        Expectation near = Expectation.within(PRICE, 5);
        Finding middle = zip.price(Span.of(MIDDLE)).published("200");
        Finding last = zip.price(Span.of(DAYS)).published("200");
        List<Finding> findings = new ArrayList<>(List.of(
                zip.price(Span.of(1)),
                late ? middle : middle.expected(near),
                slow ? last : last.expected(near),
                shouting.price(Span.of(DAYS)).published("200")));
        if (slow) {
            findings.addAll(approach(zip));
        }
        if (market.expected != PRICE) {
            double lead = distance(zic, DAYS) - distance(zip, DAYS);
            findings.add(zip.derived("nearer to 200 than ZI-C by, period 10", lead, 1)
                    .expected(Expectation.above(0)));
        }
        return findings;
    }

    private static List<Finding> approach(Measured zip) {
        double slowest = Double.POSITIVE_INFINITY;
        for (int day = 2; day <= DAYS; day++) {
            slowest = Math.min(slowest, distance(zip, day - 1) - distance(zip, day));
        }
        return List.of(
                zip.derived("least approach to 200 from a period to the next", slowest, 2)
                        .expected(Expectation.above(0)),
                zip.derived(
                                "distance from 200, last period as a share of the first",
                                distance(zip, DAYS) / distance(zip, 1),
                                2)
                        .expected(Expectation.below(0.5)));
    }

    private static double distance(Measured market, int day) {
        return Math.abs(market.price(Span.of(day)).ours().mean() - PRICE);
    }
}
