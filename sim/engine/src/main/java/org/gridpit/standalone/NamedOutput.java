package org.gridpit.standalone;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.gridpit.record.OutputFailure;

/** A stream whose failures say which output could not be written, so that they are not taken for those of the input. */
final class NamedOutput extends FilterOutputStream {
    private final Path name;

    NamedOutput(OutputStream out, Path name) {
        super(out);
        this.name = name;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw OutputFailure.writing(name, e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw OutputFailure.writing(name, e);
        }
    }
}
