/**
 * Figures in the house style, drawn from a run's finished tables.
 */
package org.gridpit.chart;
