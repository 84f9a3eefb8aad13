/** Time in UTC seconds, local standard time, and the named random streams everything that is drawn comes from. */
package org.gridpit.time;
