package org.gridpit.setup;

import org.gridpit.time.DeliveryPeriod;
import org.gridpit.time.LocalCalendar;
import org.gridpit.time.RandomStream;

/** What a load is made with: the site's calendar, the agent's own stream and the time it must cover. */
record LoadSetting(LocalCalendar calendar, RandomStream stream, DeliveryPeriod run) {}
