/**
 * The grid seen from one site: how frequency answers power that is missing or too much.
 *
 * <p>Everything is per unit on the system base; a disturbance is positive when generation is lost or load rises.
 */
package org.gridpit.grid;
