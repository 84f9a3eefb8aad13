/**
 * Electricity markets: orders, mechanisms that match them, and what they promise. Exact integers throughout: prices in
 * ticks of 0.01 USD/MWh, quantities in Wh, money in tick times Wh. No clock, no files, no physics.
 */
package org.gridpit.market;
