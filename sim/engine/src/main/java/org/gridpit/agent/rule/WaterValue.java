package org.gridpit.agent.rule;

/**
 * Marginal value of stored energy: what one more Wh in the store is worth, falling with how much there is. Going one
 * stretch of time back,
 *
 * <pre>  V(e) = max over d of  stage(d) + V'(e - d), </pre>
 *
 * is a sup-convolution of two concave functions: their marginal values merge into one merit order, of which the part that
 * lies within the store remains. So the plan is exact, without a grid of levels.
 *
 * @see "M. V. F. Pereira, L. M. V. G. Pinto, Multi-stage stochastic optimization applied to energy planning, 1991 (water
 *     values)"
 */
final class WaterValue {
    /** A step of the battery must gain this much [0.01 USD/MWh], so that nothing moves for nothing. */
    private static final double LEAST_GAIN = 1;

    private static final int ROOM = 32;

    private final double storeWh;
    private double[] value = new double[ROOM];
    private double[] lengthWh = new double[ROOM];
    private double[] laterValue = new double[ROOM];
    private double[] laterWh = new double[ROOM];
    private int size;

    /** @param storeWh usable energy between empty and full */
    WaterValue(double storeWh) {
        this.storeWh = storeWh;
    }

    /** Starts over at the end of time: so much per Wh up to a level, nothing above. */
    void end(double ticks, double levelWh) {
        size = 0;
        put(ticks, Math.min(levelWh, storeWh));
        put(0, storeWh - Math.min(levelWh, storeWh));
    }

    /** Goes one stretch of time back. */
    void back(StorageStage stage) {
        int later = turnPage(stage.size());
        double skipWh = stage.chargedWh();
        double leftWh = storeWh;
        int i = 0;
        int j = 0;
        while (leftWh > 0 && (i < later || j < stage.size())) {
            boolean fromStage = i == later || j < stage.size() && stage.value(j) > laterValue[i];
            double ticks = fromStage ? stage.value(j) : laterValue[i];
            double wh = fromStage ? stage.lengthWh(j++) : laterWh[i++];
            double skippedWh = Math.min(skipWh, wh);
            skipWh -= skippedWh;
            double keptWh = Math.min(leftWh, wh - skippedWh);
            put(ticks, keptWh);
            leftWh -= keptWh;
        }
    }

    /** What was now becomes later, with room for a stage more. */
    private int turnPage(int stageSize) {
        double[] freeValue = laterValue;
        double[] freeWh = laterWh;
        laterValue = value;
        laterWh = lengthWh;
        int later = size;
        boolean fits = freeValue.length >= later + stageSize;
        value = fits ? freeValue : new double[2 * (later + stageSize)];
        lengthWh = fits ? freeWh : new double[2 * (later + stageSize)];
        size = 0;
        return later;
    }

    private void put(double ticks, double wh) {
        if (wh > 0) {
            value[size] = ticks;
            lengthWh[size] = wh;
            size++;
        }
    }

    /** Value of the Wh stored last, at a level above empty; 0 for a store of no size. */
    double at(double levelWh) {
        double topWh = 0;
        for (int i = 0; i < size; i++) {
            topWh += lengthWh[i];
            if (levelWh <= topWh) {
                return value[i];
            }
        }
        return size == 0 ? 0 : value[size - 1];
    }

    /** Energy to put in during a stretch of time: as long as it is worth more later than it costs now [stored Wh]. */
    double chargeWh(StorageStage stage, double levelWh) {
        int i = 0;
        double topWh = 0;
        while (i < size && topWh + lengthWh[i] <= levelWh) {
            topWh += lengthWh[i++];
        }
        double placeWh = i < size ? topWh + lengthWh[i] - levelWh : 0;
        double sumWh = 0;
        int j = stage.charging() - 1;
        double leftWh = j < 0 ? 0 : stage.lengthWh(j);
        while (j >= 0 && i < size && value[i] > stage.value(j) + LEAST_GAIN) {
            double wh = Math.min(placeWh, leftWh);
            sumWh += wh;
            placeWh -= wh;
            leftWh -= wh;
            if (placeWh <= 0) {
                i++;
                placeWh = i < size ? lengthWh[i] : 0;
            }
            if (leftWh <= 0) {
                j--;
                leftWh = j < 0 ? 0 : stage.lengthWh(j);
            }
        }
        return sumWh;
    }

    /**
     * Energy to take out during a stretch of time: as long as it is worth no less now than later [stored Wh].
     *
     * @param stage values of taking it out, wear apart
     */
    double dischargeWh(StorageStage stage, double levelWh, WearStairs wear) {
        int i = 0;
        double topWh = 0;
        while (i < size - 1 && topWh + lengthWh[i] < levelWh) {
            topWh += lengthWh[i++];
        }
        double storedWh = levelWh - topWh;
        double sumWh = 0;
        int j = stage.charging();
        double leftWh = j < stage.size() ? stage.lengthWh(j) : 0;
        while (i >= 0 && j < stage.size() && stage.value(j) - wear.ticks() >= value[i]) {
            double wh = Math.min(wear.leftWh(), Math.min(storedWh, leftWh));
            sumWh += wh;
            wear.down(wh);
            storedWh -= wh;
            leftWh -= wh;
            if (storedWh <= 0) {
                i--;
                storedWh = i >= 0 ? lengthWh[i] : 0;
            }
            if (leftWh <= 0) {
                j++;
                leftWh = j < stage.size() ? stage.lengthWh(j) : 0;
            }
        }
        return sumWh;
    }
}
