package org.gridpit.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the questions of a run cost, in whole nano-dollars [1e-9 USD], and whether another one may be asked. What a call
 * may cost is reserved before it and settled after it; what may have been billed without an answer stays reserved as
 * {@code unknownUpper}. An answer from a recording is avoided cost, never spending.
 */
public final class CostLedger {
    private final Caps caps;
    private final Map<String, Long> byAgent = new HashMap<>();
    private final Map<Long, Long> byTick = new HashMap<>();
    private final Map<Long, Reservation> open = new HashMap<>();
    private long reservations;
    private long reserved;
    private long spent;
    private long unknownUpper;
    private long avoided;

    /** Most that may be spent [1e-9 USD]; empty for no limit. */
    public record Caps(OptionalLong run, OptionalLong agent, OptionalLong tick) {
        /** No limit at all. */
        public static final Caps NONE = new Caps(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Money set aside for a call. */
    public record Reservation(long number, String agentId, long tick, long nanoUsd) {}

    /** Nothing spent yet. */
    public CostLedger(Caps caps) {
        this.caps = caps;
    }

    /** Why a call may not be made, if so: the cap that it could exceed. */
    public synchronized Optional<String> refusal(String agentId, long tick, long nanoUsd) {
        return exceeded("run", caps.run(), total(), nanoUsd)
                .or(() -> exceeded(agentId, caps.agent(), byAgent.getOrDefault(agentId, 0L), nanoUsd))
                .or(() -> exceeded("tick " + tick, caps.tick(), byTick.getOrDefault(tick, 0L), nanoUsd));
    }

    /** Sets money aside for a call; empty where a cap does not allow it. */
    public synchronized Optional<Reservation> reserve(String agentId, long tick, long nanoUsd) {
        if (nanoUsd < 0) {
            throw new IllegalArgumentException(
                    "nanoUsd (%d) must not be negative. Maybe 0 for a call that is free.".formatted(nanoUsd));
        }
        if (refusal(agentId, tick, nanoUsd).isPresent()) {
            return Optional.empty();
        }
        Reservation reservation = new Reservation(++reservations, agentId, tick, nanoUsd);
        open.put(reservation.number(), reservation);
        reserved = Math.addExact(reserved, nanoUsd);
        book(reservation, nanoUsd);
        return Optional.of(reservation);
    }

    /** The call was answered and cost this; 0 for one that was refused without being billed. */
    public synchronized void settle(Reservation reservation, long costNanoUsd) {
        close(reservation);
        spent = Math.addExact(spent, costNanoUsd);
        book(reservation, Math.subtractExact(costNanoUsd, reservation.nanoUsd()));
    }

    /** The call may have been billed, nobody knows how much: what was set aside stays so. */
    public synchronized void leaveUnknown(Reservation reservation) {
        close(reservation);
        unknownUpper = Math.addExact(unknownUpper, reservation.nanoUsd());
    }

    /** An answer from a recording would have cost this. */
    public synchronized void avoid(long costNanoUsd) {
        avoided = Math.addExact(avoided, costNanoUsd);
    }

    /** Cost of answers [1e-9 USD]. */
    public synchronized long spentNanoUsd() {
        return spent;
    }

    /** The most that calls without an answer may have cost [1e-9 USD]. */
    public synchronized long unknownUpperNanoUsd() {
        return unknownUpper;
    }

    /** Cost of the answers that were there already [1e-9 USD]. */
    public synchronized long avoidedNanoUsd() {
        return avoided;
    }

    private long total() {
        return Math.addExact(Math.addExact(spent, unknownUpper), reserved);
    }

    private void close(Reservation reservation) {
        if (open.remove(reservation.number()) == null) {
            throw new IllegalArgumentException("reservation (%d) of %s is not open. Maybe it was settled before."
                    .formatted(reservation.number(), reservation.agentId()));
        }
        reserved -= reservation.nanoUsd();
    }

    private void book(Reservation reservation, long nanoUsd) {
        byAgent.merge(reservation.agentId(), nanoUsd, Math::addExact);
        byTick.merge(reservation.tick(), nanoUsd, Math::addExact);
    }

    private static Optional<String> exceeded(String whose, OptionalLong cap, long booked, long more) {
        boolean fits = cap.isEmpty() || more <= cap.getAsLong() - booked;
        return fits
                ? Optional.empty()
                : Optional.of("cost of %s (%d nano-USD) and of the call (%d) would exceed the cap (%d)"
                        .formatted(whose, booked, more, cap.getAsLong()));
    }
}
