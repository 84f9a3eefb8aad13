package org.gridpit.setup;

import org.gridpit.time.RandomStream;

/** What the frequency model is made with. */
record FrequencySetting(double nominalHz, double bandHz, RandomStream noise) {}
