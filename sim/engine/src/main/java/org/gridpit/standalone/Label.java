package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A name somebody gave a book or an order, a whole number or a text; it is handed back as it came. */
record Label(String text, boolean number) {
    void write(JsonGenerator out) throws IOException {
        if (number) {
            out.writeNumber(text);
        } else {
            out.writeString(text);
        }
    }
}
