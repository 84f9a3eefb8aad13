/** Weather at a site: clear sky, files of measured or typical years, a generator fitted to them, and a forecast. */
package org.gridpit.weather;
