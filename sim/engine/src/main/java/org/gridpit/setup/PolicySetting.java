package org.gridpit.setup;

import org.gridpit.time.RandomStream;

/** What a rule is made with: whom it decides for and that agent's own stream. */
record PolicySetting(String agentId, RandomStream stream) {}
