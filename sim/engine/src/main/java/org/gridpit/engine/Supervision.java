package org.gridpit.engine;

import java.util.SortedMap;
import org.gridpit.agent.MarketStatus;
import org.gridpit.agent.PriceBand;

/** What SUPERVISE decided: the market's state, the price band and the orders kept out, with the code that says why. */
record Supervision(MarketStatus market, PriceBand band, SortedMap<Long, String> refused) {}
