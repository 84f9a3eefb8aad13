/**
 * One model or mechanism alone, without a run: files in, files out. Everything wrong with an input is told at once with
 * its place, and an output is there as a whole or not at all.
 */
package org.gridpit.standalone;
