package org.gridpit.standalone;

/**
 * Where something stands in an input.
 *
 * @param line from 1; 0 for the input as a whole
 * @param column character in the line, from 1
 * @param name of the column or key
 * @param value its text
 */
record Place(int line, int column, String name, String value) {
    static final Place NOWHERE = new Place(0, 0, "", "");
}
