package org.gridpit.message;

import java.util.Locale;
import java.util.Optional;

/** What a message is about. Orders and settlement are not messages: offers and bids only announce them. */
public enum MessageKind {
    /** Quantiles of demand, generation or price; forecasting agents to the topic {@code forecasts}. */
    FORECAST,
    /** A forecast changed abruptly; forecasting agents to the topic {@code forecasts}. */
    ALERT,
    /** Call for demand response; grid optimization to one agent or the topic {@code grid}. */
    DR_CALL,
    /** Limit on an agent's generation; grid optimization to that agent. */
    CURTAIL,
    /** Calls and limits are lifted; grid optimization to one agent or the topic {@code grid}. */
    ALL_CLEAR,
    /** Answer to a call for demand response; producer or consumer to the caller. */
    DR_ANSWER,
    /** Energy offered; producer or consumer to the market supervisor. */
    OFFER,
    /** Energy asked for; producer or consumer to the market supervisor. */
    BID,
    /** Terms accepted; producer or consumer to the market supervisor. */
    ACCEPTANCE,
    /** Open or halted, and the price band; market supervisor to the topic {@code market}. */
    MARKET_STATUS,
    /** What a clearing or settlement gave; to the agent concerned, totals to the topic {@code market}. */
    RESULT,
    /** An order refused, and why; to the agent that sent it. */
    REFUSAL;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String mediaType = "application/vnd.gridpit." + text + "+json";

    /** Spelling in scenarios and tables. */
    public String text() {
        return text;
    }

    /** Media type of the data of such a message. */
    public String mediaType() {
        return mediaType;
    }

    /** The kind of that spelling, if there is one. */
    public static Optional<MessageKind> find(String text) {
        for (MessageKind kind : values()) {
            if (kind.text.equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
