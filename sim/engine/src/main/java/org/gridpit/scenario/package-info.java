/**
 * Scenario files: what stands in them as a tree of records, and how they are read: strictly, with every error at once and
 * each at its line and column.
 */
package org.gridpit.scenario;
