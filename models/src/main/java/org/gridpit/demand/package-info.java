/**
 * What consumers draw: households, factories, recorded loads, buildings, and how much of it gives way when called. Load
 * is positive.
 */
package org.gridpit.demand;
