package org.gridpit.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest forecasts that reached an agent: for each quantity and step length the last one received. They age when
 * messages are late or lost.
 */
public record ForecastsSeen(List<ForecastSeries> series) {
    /** Nothing received yet. */
    public static final ForecastsSeen NONE = new ForecastsSeen(List.of());

    public ForecastsSeen {
        series = List.copyOf(series);
    }

    /** These forecasts, replaced by newer ones where there are. */
    public ForecastsSeen updatedBy(List<ForecastSeries> newer) {
        List<ForecastSeries> merged = new ArrayList<>(newer);
        for (ForecastSeries old : series) {
            if (!replaces(newer, old)) {
                merged.add(old);
            }
        }
        return new ForecastsSeen(merged);
    }

    private static boolean replaces(List<ForecastSeries> newer, ForecastSeries old) {
        for (ForecastSeries fresh : newer) {
            if (sameKind(fresh, old)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameKind(ForecastSeries a, ForecastSeries b) {
        return a.of() == b.of() && a.strideSteps() == b.strideSteps();
    }

    /** The finest series of a quantity that reaches a tick. */
    public Optional<Quantiles> find(Quantity of, long tick) {
        ForecastSeries best = null;
        for (ForecastSeries candidate : series) {
            boolean covers = candidate.of() == of && candidate.fromTick() <= tick && tick < candidate.endTick();
            if (covers && (best == null || candidate.strideSteps() < best.strideSteps())) {
                best = candidate;
            }
        }
        return best == null ? Optional.empty() : Optional.of(best.at(tick));
    }

    /** The series of a quantity that looks furthest ahead. */
    public Optional<ForecastSeries> findFurthest(Quantity of) {
        ForecastSeries best = null;
        for (ForecastSeries candidate : series) {
            if (candidate.of() == of && (best == null || candidate.endTick() > best.endTick())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
