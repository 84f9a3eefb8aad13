package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFailureTest {
    @TempDir
    Path folder;

    @Test
    void obstacles_are_named_in_plain_words() {
        String file = file().toString();
        assertThat(message(new NoSuchFileException(file))).contains("there is no such folder");
        assertThat(message(new AccessDeniedException(file))).contains("permission denied");
        assertThat(message(new DirectoryNotEmptyException(file))).contains("something was put there");
        assertThat(message(new FileAlreadyExistsException("notes.txt"))).contains("notes.txt is a file, not a folder");
        assertThat(message(new FileSystemException(file, null, "Read-only file system")))
                .contains("the disk is read-only");
        assertThat(message(new FileSystemException(file, null, "Not a directory")))
                .contains("a file, not a folder");
    }

    @Test
    void no_message_names_a_class_nor_says_the_place_twice() {
        for (IOException cause : List.of(
                new NoSuchFileException(file().toString()),
                new FileSystemException(file().toString(), null, "Input/output error"),
                new FileSystemException(file().toString()),
                new IOException("100 % strange"),
                new IOException())) {
            assertThat(message(cause))
                    .startsWith("cannot write " + file() + ": ")
                    .doesNotContain("Exception", "java.", "null")
                    .containsOnlyOnce("trades.csv");
        }
    }

    @Test
    void a_full_disk_is_told_from_the_rest_and_the_file_named_as_in_its_folder() {
        OutputFailure full =
                OutputFailure.writing(file(), new FileSystemException("x", null, "No space left on device"));
        assertThat(full.diskFull()).isTrue();
        assertThat(full.messageIn(folder))
                .matches("disk full while writing tables.trades\\.csv \\(\\d+\\.\\d GB free\\)");
        assertThat(OutputFailure.writing(file(), new NoSuchFileException("x")).diskFull())
                .isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_there_is_no_disk_none_is_full() {
        Path nowhere = Path.of("/proc/result");
        assertThat(OutputFailure.writing(nowhere, new FileSystemException("x", null, "Operation not permitted")))
                .hasMessage("cannot write " + nowhere + ": Operation not permitted");
    }

    private Path file() {
        return folder.resolve("tables").resolve("trades.csv");
    }

    private String message(IOException cause) {
        return OutputFailure.writing(file(), cause).getMessage();
    }
}
