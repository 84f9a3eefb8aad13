package org.gridpit.setup;

import org.gridpit.grid.ProtectionParameters;
import org.gridpit.time.RandomStream;

/** What the frequency of an area is made with. */
record FrequencySetting(
        double nominalHz,
        double bandHz,
        double basePowerKw,
        ProtectionParameters protection,
        double restartS,
        RandomStream noise) {}
