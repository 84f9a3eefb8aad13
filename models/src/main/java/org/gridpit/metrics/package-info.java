/**
 * What a market achieved: the measures of the literature on auctions and market power, as pure formulas over orders whose
 * true worth is known. A measure that is not defined is empty, never 0. Quantities in Wh, prices in ticks, money in tick
 * times Wh; a laboratory reads lots, cents and cents.
 */
package org.gridpit.metrics;
