package org.gridpit.grid;

import org.gridpit.grid.ProtectionEvent.Kind;

/**
 * A control area with its relays: frequency and protection move on together, and what a relay does changes the
 * disturbance from that instant on.
 *
 * <p>Powers are handed in as they would be without protection. What was on is told by the factors of the present instant
 * and, exactly, by their integrals over each stretch ({@link Stretch}), so that meters can be read afterwards.
 */
public final class ProtectedArea {
    private final FrequencyModel model;
    private final Protection protection;
    private final ProtectionParameters parameters;
    private final double nominalFrequencyHz;
    private final double basePowerKw;
    private final double restartS;

    private final double quietReach;

    private AreaPower power = new AreaPower(0, 0, 0, 0, 0, 0);
    private double restartAtS = Double.NaN;

    /**
     * @param model to be moved from here alone
     * @param basePowerKw power of 1 pu
     * @param restartS how long a black-out lasts
     */
    public ProtectedArea(FrequencyModel model, ProtectionParameters parameters, double basePowerKw, double restartS) {
        requirePositive("basePowerKw", basePowerKw);
        requirePositive("restartS", restartS);
        this.model = model;
        this.protection = new Protection(parameters);
        this.parameters = parameters;
        this.nominalFrequencyHz = model.nominalFrequencyHz();
        this.basePowerKw = basePowerKw;
        this.restartS = restartS;
        requireNominalInside(parameters, nominalFrequencyHz);
        this.quietReach =
                Math.min(parameters.derateFromHz() - nominalFrequencyHz, nominalFrequencyHz - parameters.restoreHz())
                        / nominalFrequencyHz;
        connect();
    }

    /**
     * What protection left on over a stretch: multiply with the powers without protection to get energies.
     *
     * @param durationS length of the stretch
     * @param liveS integral of 1 outside of black-outs, for what knows no other protection
     * @param loadFactorS integral of the share of load that was on
     * @param generationFactorS integral of the share of generation that was on
     */
    public record Stretch(double durationS, double liveS, double loadFactorS, double generationFactorS) {}

    /** Sets what acts from the present instant on. */
    public void set(AreaPower newPower) {
        power = newPower;
        connect();
    }

    /** Moves to a time not before the present one. */
    public Stretch advanceTo(double timeS, TraceSink trace, ProtectionEvent.Sink events) {
        if (!(timeS >= model.timeS() && timeS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "timeS (%s) must not be before %s. Maybe events are out of order.".formatted(timeS, model.timeS()));
        }
        double startS = model.timeS();
        double darkS = 0;
        double shedS = 0;
        double withheldS = 0;
        while (model.timeS() < timeS) {
            if (isLive() && protection.isQuiet()) {
                model.goQuietly((long) timeS, quietReach, trace);
                if (model.timeS() >= timeS) {
                    break;
                }
            }
            boolean live = isLive();
            double loadOff = 1 - loadFactor();
            boolean generationOff = !live || protection.generationTripped();
            double withheldBeforeS = model.area().withheldS();
            double lengthS = step(timeS, trace, events);
            darkS += live ? 0 : lengthS;
            shedS += loadOff * lengthS;
            withheldS += generationOff ? lengthS : model.area().withheldS() - withheldBeforeS;
        }
        double durationS = timeS - startS;
        return new Stretch(durationS, durationS - darkS, durationS - shedS, durationS - withheldS);
    }

    /** Takes the area out of service: nothing turns and no power flows until the start. */
    public void stop() {
        if (isLive()) {
            protection.reset();
            model.blackOut();
        }
        restartAtS = Double.POSITIVE_INFINITY;
    }

    /** Puts the area into service, at rest and at nominal frequency; a black-out ends with it. */
    public void start() {
        if (!isLive()) {
            restartAtS = Double.NaN;
            model.restart();
            connect();
        }
    }

    /** The frequency model, to be read. */
    public FrequencyModel model() {
        return model;
    }

    /** False in a black-out. */
    public boolean isLive() {
        return Double.isNaN(restartAtS);
    }

    /** Share of load that is on from the present instant on. */
    public double loadFactor() {
        return isLive() ? protection.loadFactor() : 0;
    }

    /** Share of generation that is on at the present instant. */
    public double generationFactor() {
        return isLive() && !protection.generationTripped()
                ? 1 - model.area().withheldShare(model.speedDeviationPu())
                : 0;
    }

    private double step(double timeS, TraceSink trace, ProtectionEvent.Sink events) {
        double fromHz = model.frequencyHz();
        double startS = model.timeS();
        if (!isLive()) {
            double lengthS = model.stepTowards(Math.min(timeS, restartAtS), trace);
            if (model.timeS() >= restartAtS) {
                restart(events);
            }
            return lengthS;
        }
        double lengthS = model.stepTowards(timeS, trace);
        double actedAtS = model.timeS();
        if (protection.see(fromHz, model.frequencyHz(), startS, lengthS, (kind, stage) -> {
            events.acted(new ProtectionEvent(actedAtS, kind, stage, powerKw(kind)));
            model.refine();
            connect();
        })) {
            blackOut(actedAtS, events);
        }
        return lengthS;
    }

    private double powerKw(Kind kind) {
        return switch (kind) {
            case SHED, RESTORED -> power.loadKw() * parameters.stageShare();
            default -> power.generationKw();
        };
    }

    private void blackOut(double timeS, ProtectionEvent.Sink events) {
        events.acted(new ProtectionEvent(timeS, Kind.BLACKED_OUT, 0, power.loadKw() * protection.loadFactor()));
        restartAtS = timeS + restartS;
        protection.reset();
        model.blackOut();
    }

    private void restart(ProtectionEvent.Sink events) {
        restartAtS = Double.NaN;
        model.restart();
        connect();
        events.acted(new ProtectionEvent(model.timeS(), Kind.RESTARTED, 0, power.loadKw()));
    }

    /** Lets the model feel what is on. */
    private void connect() {
        if (!isLive()) {
            return;
        }
        double generationFactor = protection.generationTripped() ? 0 : 1;
        model.disturb(power.lackKw(protection.loadFactor(), generationFactor) / basePowerKw);
        model.area()
                .derate(new Derating(
                        parameters.derateFromHz() / nominalFrequencyHz - 1,
                        parameters.derateToHz() / nominalFrequencyHz - 1,
                        power.generationKw() * generationFactor / basePowerKw));
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s (%s) must be above 0. Maybe it is missing.".formatted(name, value));
        }
    }

    private static void requireNominalInside(ProtectionParameters p, double nominalHz) {
        if (!p.leavesAlone(nominalHz)) {
            throw new IllegalArgumentException(
                    "%s do not leave nominalFrequencyHz (%s) alone. Maybe they are those of another nominal frequency."
                            .formatted(p, nominalHz));
        }
    }
}
