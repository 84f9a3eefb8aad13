/** The program {@code gridpit}: parses what was typed, calls what does the work, prints what came of it. No logic. */
package org.gridpit.cli;
