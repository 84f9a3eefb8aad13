package org.gridpit.agent.rule;

import java.util.OptionalLong;
import org.gridpit.agent.PriceBand;
import org.gridpit.market.Side;
import org.gridpit.time.RandomStream;

/**
 * ZIP: quotes its limit with a profit margin, and moves the margin towards a little more, or a little less, than the last
 * price it heard (Widrow and Hoff's rule with momentum). It compares the price it would quote, a whole number, with the
 * price heard: were the unrounded one compared, a trader whose own bid was rounded down would never learn from its
 * rejection.
 *
 * @see "D. Cliff, J. Bruten, Minimal-intelligence agents for bargaining behaviors in market-based environments, Hewlett
 *     Packard Laboratories HPL-97-91, 1997"
 */
final class ZeroIntelligencePlus implements Trader {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 0.5;
    private static final double LONGEST_MOMENTUM = 0.1;
    private static final double LEAST_MARGIN = 0.05;
    private static final double GREATEST_MARGIN = 0.35;
    /** Largest step beyond the price heard, as a share of it and in ticks. */
    private static final double STEP = 0.05;

    private final Side side;
    private final RandomStream stream;
    private final double learningRate;
    private final double momentum;
    private double margin;
    private double change;

    ZeroIntelligencePlus(Side side, RandomStream stream) {
        this.side = side;
        this.stream = stream;
        this.learningRate = between(SLOWEST, FASTEST);
        this.momentum = between(0, LONGEST_MOMENTUM);
        double start = between(LEAST_MARGIN, GREATEST_MARGIN);
        this.margin = side == Side.SELL ? start : -start;
    }

    @Override
    public OptionalLong quote(Situation seen) {
        if (!seen.hasGainful(side)) {
            return OptionalLong.empty();
        }
        PriceBand prices = seen.gainful(side);
        long price = quoted(seen.limitTicks());
        return OptionalLong.of(Math.max(prices.floorTicks(), Math.min(prices.capTicks(), price)));
    }

    @Override
    public void hear(Shout shout, long limitTicks, boolean active) {
        long quote = quoted(limitTicks);
        long heard = shout.priceTicks();
        boolean cheap = side == Side.SELL ? quote <= heard : quote >= heard;
        boolean dear = side == Side.SELL ? quote >= heard : quote <= heard;
        if (shout.isTrade() && cheap) {
            moveTowards(target(heard, side == Side.SELL), limitTicks);
        } else if (active && dear && concerns(shout)) {
            moveTowards(target(heard, side == Side.BUY), limitTicks);
        }
    }

    /** A trade the other side completed might have been its own; a quote of its own side is a rival's, or its own, untaken. */
    private boolean concerns(Shout shout) {
        return shout.isTrade() == (shout.side() != side);
    }

    double margin() {
        return margin;
    }

    private double price(long limitTicks) {
        return limitTicks * (1 + margin);
    }

    private long quoted(long limitTicks) {
        double price = price(limitTicks);
        return (long) (side == Side.SELL ? StrictMath.ceil(price) : StrictMath.floor(price));
    }

    private double target(long heardTicks, boolean up) {
        double sign = up ? 1 : -1;
        double relative = 1 + sign * between(0, STEP);
        return relative * heardTicks + sign * between(0, STEP);
    }

    private void moveTowards(double targetTicks, long limitTicks) {
        double price = price(limitTicks);
        change = momentum * change + (1 - momentum) * learningRate * (targetTicks - price);
        double wanted = (price + change) / limitTicks - 1;
        margin = side == Side.SELL ? Math.max(0, wanted) : Math.max(-1, Math.min(0, wanted));
    }

    private double between(double low, double high) {
        return low + (high - low) * stream.nextUniform();
    }
}
