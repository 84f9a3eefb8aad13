package org.gridpit.decision;

/** How asking a model or a seat for a decision ended; rules have none. The list is closed. */
public enum Outcome {
    /** A valid decision. */
    OK,
    /** It came too late, or not at all. */
    DEADLINE,
    /** The provider had too many requests. */
    THROTTLED,
    /** The provider was not there. */
    UNAVAILABLE,
    /** The model itself failed. */
    MODEL_ERROR,
    /** The connection failed. */
    TRANSPORT,
    /** The request was wrong: a fault of ours. */
    INVALID_REQUEST,
    /** Credentials are missing or refused. */
    AUTH,
    /** The account's quota is used up. */
    QUOTA,
    /** An answer without a decision. */
    NO_DECISION,
    /** The answer was cut at its limit. */
    TRUNCATED,
    /** A guardrail or content filter stopped it. */
    BLOCKED,
    /** The answer could not be read. */
    MALFORMED,
    /** The decision does not have the form of its kind. */
    SCHEMA,
    /** Valid and used, but market or grid forbid a part of it. */
    DOMAIN,
    /** The budget does not allow the call. */
    BUDGET,
    /** The model failed too often of late. */
    CIRCUIT_OPEN,
    /** Only recorded answers may be used, and there is none. */
    CASSETTE_MISS
}
