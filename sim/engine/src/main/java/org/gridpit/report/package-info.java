/**
 * The one-page HTML report of a run, made from the files of its folder.
 */
package org.gridpit.report;
