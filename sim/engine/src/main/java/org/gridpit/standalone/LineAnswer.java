package org.gridpit.standalone;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** What is made of one line: an answer of one object, or faults and no answer. */
@FunctionalInterface
interface LineAnswer {
    void answer(JsonLine line, LineFaults faults, JsonGenerator out) throws IOException;
}
