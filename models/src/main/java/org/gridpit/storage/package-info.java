/** Batteries: what a charge or discharge request gets, what it costs in energy, and how it ages them. */
package org.gridpit.storage;
