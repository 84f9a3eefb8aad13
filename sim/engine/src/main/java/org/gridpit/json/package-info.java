/** JSON as the project writes and reads it: one mapper, one canonical text, one way from Java names to keys. */
package org.gridpit.json;
