package org.gridpit.standalone;

import org.gridpit.record.CsvWriter;

/** Cells of one row after the other, with commas between. */
final class Cells {
    private final CsvWriter out;
    private boolean first = true;

    Cells(CsvWriter out) {
        this.out = out;
    }

    Cells real(double value, int decimals) {
        separate();
        out.real(value, decimals);
        return this;
    }

    Cells text(String text) {
        separate();
        out.text(text);
        return this;
    }

    /** A UTC instant. */
    Cells time(long utcS) {
        separate();
        out.time(utcS);
        return this;
    }

    Cells empty() {
        return text("");
    }

    void endRow() {
        out.endRow();
        first = true;
    }

    private void separate() {
        if (!first) {
            out.comma();
        }
        first = false;
    }
}
