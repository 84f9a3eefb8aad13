package org.gridpit.demand;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;

/** A recorded load played back: the exact mean of the record over each period, scaled. No noise, no weather. */
public final class PlaybackLoad implements LoadModel {
    private static final double HOURS_PER_YEAR = 8760;

    private final Timeline timeline;
    private final Interpolation interpolation;
    private final double scale;
    private final double largestKw;

    /**
     * @param file the record, read by {@link LoadCsv} from the parameters' file
     * @param calendar the site's standard time
     * @param run what a dated record has to cover
     */
    public PlaybackLoad(PlaybackParameters parameters, LoadFile file, LocalCalendar calendar, DeliveryPeriod run) {
        this.timeline = switch (file.dating()) {
            case HOUR_OF_YEAR -> new RepeatedYear(file.loadKw(), parameters.firstWeekday(), calendar);
            case TIME_UTC -> new DatedRecord(file, run);
        };
        this.interpolation = parameters.interpolation();
        this.scale = scale(parameters, file);
        this.largestKw = scale * file.peakKw();
    }

    @Override
    public double loadKw(DeliveryPeriod period, double airTemperatureC) {
        return expectedKw(period, airTemperatureC);
    }

    @Override
    public double expectedKw(DeliveryPeriod period, double airTemperatureC) {
        return scale * (interpolation == Interpolation.STEP ? steppedKw(period) : slopedKw(period));
    }

    @Override
    public double largestKw() {
        return largestKw;
    }

    /** Mean over the cells the period touches, each weighed by the seconds it shares. */
    private double steppedKw(DeliveryPeriod period) {
        long first = cellAt(period.startS());
        long last = cellAt(period.endS() - 1);
        if (first == last) {
            return timeline.cellKw(first);
        }
        double sumKws = 0;
        for (long cell = first; cell <= last; cell++) {
            long fromS = Math.max(period.startS(), startOf(cell));
            long toS = Math.min(period.endS(), startOf(cell + 1));
            sumKws += timeline.cellKw(cell) * (toS - fromS);
        }
        return sumKws / period.durationS();
    }

    /** Mean of the straight lines between the cells' middles: trapezia, cut at each middle inside the period. */
    private double slopedKw(DeliveryPeriod period) {
        double halfS = timeline.cellS() / 2.0;
        double fromS = period.startS();
        double sumKws = 0;
        while (fromS < period.endS()) {
            long cell = (long) Math.floor((fromS - halfS - timeline.originS()) / timeline.cellS());
            double middleS = startOf(cell) + halfS;
            double toS = Math.min(period.endS(), middleS + timeline.cellS());
            double alongShare = ((fromS + toS) / 2 - middleS) / timeline.cellS();
            double leftKw = timeline.cellKw(cell);
            sumKws += (leftKw + alongShare * (timeline.cellKw(cell + 1) - leftKw)) * (toS - fromS);
            fromS = toS;
        }
        return sumKws / period.durationS();
    }

    private long cellAt(long utcS) {
        return Math.floorDiv(utcS - timeline.originS(), timeline.cellS());
    }

    private long startOf(long cell) {
        return timeline.originS() + cell * timeline.cellS();
    }

    private static double scale(PlaybackParameters parameters, LoadFile file) {
        if (parameters.annualKwh().isEmpty() && parameters.peakKw().isEmpty()) {
            return 1;
        }
        if (!(file.peakKw() > 0)) {
            throw new LoadCsvException(
                    file.file(),
                    1,
                    1,
                    "a load that is always 0 cannot be scaled",
                    0,
                    "Maybe the wrong column is load_kw.");
        }
        return parameters
                .annualKwh()
                .map(kwh -> kwh / (HOURS_PER_YEAR * file.meanKw()))
                .orElseGet(() -> parameters.peakKw().orElseThrow() / file.peakKw());
    }
}
