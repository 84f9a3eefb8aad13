/** From an instant and the sky's radiation to the power of a photovoltaic plant. Plain numbers in and out. */
package org.gridpit.solar;
