/** Batteries: what a charge or discharge request gets, and what it costs in energy. Plain energy balance, no cell chemistry. */
package org.gridpit.storage;
