/**
 * The published laboratory markets: traders on a bare market, without a clock, a grid or the engine.
 */
package org.gridpit.lab;
