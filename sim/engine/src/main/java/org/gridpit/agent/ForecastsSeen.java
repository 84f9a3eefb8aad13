package org.gridpit.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The newest forecasts that reached an agent: for each quantity and step length the last one received, and older ones that
 * reach further. They age when messages are late or lost.
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
            if (outdates(fresh, old)) {
                return true;
            }
        }
        return false;
    }

    private static boolean outdates(ForecastSeries fresh, ForecastSeries old) {
        return fresh.of() == old.of() && fresh.strideSteps() == old.strideSteps() && fresh.endTick() >= old.endTick();
    }

    /** What is expected of a quantity at a tick: by the finest series that reaches it, of equally fine ones the newest. */
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

    /** The same; beyond all series, what the one that looks furthest ahead expects a whole number of its lengths earlier. */
    public Optional<Quantiles> findOrExtend(Quantity of, long tick) {
        Optional<Quantiles> within = find(of, tick);
        return within.isPresent() ? within : furthest(of).map(series -> series.extendedAt(tick));
    }

    private Optional<ForecastSeries> furthest(Quantity of) {
        ForecastSeries best = null;
        for (ForecastSeries candidate : series) {
            if (candidate.of() == of && (best == null || candidate.endTick() > best.endTick())) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
