package org.gridpit.weather;

/** Sun and clear sky at the middle of every hour of a block. */
final class SunBlock {
    /**
     * Keeps ticks of all lengths below the bound, though each sees a mean of the hour that differs by a few
     * ten-thousandths.
     */
    private static final double MARGIN = 1e-3;

    final double[] clearGhiWPerM2 = new double[Block.HOURS];
    final double[] extraterrestrialWPerM2 = new double[Block.HOURS];
    final double[] zenithDeg = new double[Block.HOURS];
    /** On the horizontal. */
    final double[] outsideWPerM2 = new double[Block.HOURS];

    /** Light the brightest hour may bring, so that no moment of it exceeds the most a clear sky's share may be. */
    final double[] mostGhiWPerM2 = new double[Block.HOURS];

    final boolean[] daylight = new boolean[Block.HOURS];

    SunBlock(SiteSky sky, int utcOffsetS, long block) {
        double startClear = clearGhiWPerM2(sky, startS(block, 0, utcOffsetS));
        for (int i = 0; i < Block.HOURS; i++) {
            double startS = startS(block, i, utcOffsetS);
            sky.moveTo(startS + HourShape.HOUR_S / 2.0);
            clearGhiWPerM2[i] = sky.ghiWPerM2();
            extraterrestrialWPerM2[i] = sky.extraterrestrialWPerM2();
            outsideWPerM2[i] = sky.extraterrestrialHorizontalWPerM2();
            zenithDeg[i] = sky.zenithDeg();
            daylight[i] = clearGhiWPerM2[i] > 0;
            double endClear = clearGhiWPerM2(sky, startS + HourShape.HOUR_S);
            double meanBySimpson = (startClear + 4 * clearGhiWPerM2[i] + endClear) / 6;
            mostGhiWPerM2[i] = CloudCover.MOST_INDEX * Math.min(clearGhiWPerM2[i], (1 - MARGIN) * meanBySimpson);
            startClear = endClear;
        }
    }

    private static double startS(long block, int hour, int utcOffsetS) {
        return (double) ((Block.firstHour(block) + hour) * HourShape.HOUR_S - utcOffsetS);
    }

    private static double clearGhiWPerM2(SiteSky sky, double utcS) {
        sky.moveTo(utcS);
        return sky.ghiWPerM2();
    }
}
