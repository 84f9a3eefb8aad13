package org.gridpit.lab;

import java.util.List;
import java.util.Map;
import org.gridpit.agent.rule.Trader.Kind;

/** Gode and Sunder's finding: a budget constraint alone makes a market of senseless traders efficient. */
final class GodeSunder1993 implements Publication {
    private static final int RUNS = 100;
    /** Further than any period gets. */
    private static final int EXHAUSTION = 1_000_000;

    private static final String DEEP = "3pda01";
    private static final String SYMMETRIC = "smith";
    private static final Setting ZIU_DEEP = setting(Kind.ZIU, DEEP, GjerstadDickhaut1998.UNITS, 500);
    private static final Setting ZIC_DEEP = setting(Kind.ZIC, DEEP, GjerstadDickhaut1998.UNITS, 500);
    private static final Setting ZIU_SYMMETRIC = setting(Kind.ZIU, SYMMETRIC, Smith1962.UNITS, 400);
    private static final Setting ZIC_SYMMETRIC = setting(Kind.ZIC, SYMMETRIC, Smith1962.UNITS, 400);

    @Override
    public String source() {
        return "D. K. Gode, S. Sunder, Allocative efficiency of markets with zero-intelligence traders, J. of Political "
                + "Economy 101, 1993";
    }

    @Override
    public List<String> choices() {
        return List.of(
                "The schedules of the five markets exist only as figures, so their table cannot be repeated cell by cell. Its "
                        + "finding is, on two schedules that are printed: Gjerstad and Dickhaut's 3pda01 and Smith's test 1.",
                "Published: mean efficiencies of the five markets, from 0.488 to 0.900 for traders without a constraint "
                        + "(0.783, computed) and from 0.971 to 0.999 with it (0.987); humans 0.979.",
                "Traders without a constraint trade every unit, so the schedule alone decides their efficiency: 0.6875 and "
                        + "0, exactly.",
                "Quotes that must improve, until a side is empty or no trade is left that gains or breaks even; highest price "
                        + "500 and 400.");
    }

    @Override
    public Findings run(long seed, Variation variation) {
        List<Setting> settings = List.of(ZIU_DEEP, ZIC_DEEP, ZIU_SYMMETRIC, ZIC_SYMMETRIC);
        return new MarketExperiment(settings, GodeSunder1993::findings).run(seed, variation);
    }

    private static Setting setting(Kind trader, String schedule, Schedule units, long maxPrice) {
        return new Setting(schedule, units, trader, Protocol.P_CANCEL, false, maxPrice, EXHAUSTION, 1, RUNS);
    }

    private static List<Finding> findings(Map<String, Measured> seen) {
        return List.of(
                efficiency(seen, ZIU_DEEP, "0.488 to 0.900", Expectation.exactly(0.6875)),
                efficiency(seen, ZIC_DEEP, "0.971 to 0.999", Expectation.atLeast(0.97)),
                efficiency(seen, ZIU_SYMMETRIC, "", Expectation.exactly(0)),
                efficiency(seen, ZIC_SYMMETRIC, "", Expectation.between(0.94, 0.98)));
    }

    private static Finding efficiency(
            Map<String, Measured> seen, Setting setting, String published, Expectation expectation) {
        Measured market = seen.get(setting.name());
        return market.efficiency(market.all()).published(published).expected(expectation);
    }
}
