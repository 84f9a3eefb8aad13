package org.gridpit.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridpit.time.RandomStream;
import org.gridpit.time.RandomStreams;

/**
 * The links between agents and what goes wrong on them: for the whole run, or while something lasts.
 *
 * <p>Each copy has three uniform numbers of its own: they depend on the seed, on the link, and on how many copies went
 * over it before. So a greater share moves no other copy's fate, and a new agent moves nobody else's links.
 */
public final class FaultyLinks {
    private static final String PURPOSE = "faults";

    private final long seed;
    private final boolean sound;
    private final List<Faults> inForce = new ArrayList<>();
    private final Map<String, RandomStream> streams = new HashMap<>();

    private FaultyLinks(long seed, boolean sound) {
        this.seed = seed;
        this.sound = sound;
    }

    /** Links on which nothing ever goes wrong: no number is drawn. */
    public static FaultyLinks none() {
        return new FaultyLinks(0, true);
    }

    /**
     * Links of a run.
     *
     * @param always what goes wrong from the first message to the last
     * @param more whether anything will {@link #begin} later
     */
    public static FaultyLinks of(long seed, Faults always, boolean more) {
        FaultyLinks links = new FaultyLinks(seed, !always.any() && !more);
        links.inForce.add(always);
        return links;
    }

    /** From now on this goes wrong as well; causes are independent of each other. */
    public void begin(Faults faults) {
        inForce.add(faults);
    }

    /** What began with these faults is over. */
    public void end(Faults faults) {
        inForce.remove(inForce.lastIndexOf(faults));
    }

    /** What becomes of the next copy on a link. */
    Mishap befall(MessageKind kind, String from, String to) {
        if (sound) {
            return Mishap.NONE;
        }
        RandomStream stream =
                streams.computeIfAbsent("link/" + from + "/" + to, link -> RandomStreams.of(seed, link, PURPOSE));
        double lossDraw = stream.nextUniform();
        double delayDraw = stream.nextUniform();
        double duplicateDraw = stream.nextUniform();
        double loss = 0;
        double duplicate = 0;
        double delay = 0;
        int lateSteps = 0;
        for (Faults faults : inForce) {
            if (faults.befall(kind, from, to)) {
                loss = either(loss, faults.loss());
                duplicate = either(duplicate, faults.duplicate());
                delay = either(delay, faults.delay());
                lateSteps = faults.delay() > 0 ? Math.max(lateSteps, faults.delaySteps()) : lateSteps;
            }
        }
        return new Mishap(lossDraw < loss, delayDraw < delay ? lateSteps : 0, duplicateDraw < duplicate);
    }

    /** Probability of one of two independent causes; exactly the other one where one is 0. */
    private static double either(double p, double q) {
        return p + q - p * q;
    }
}
