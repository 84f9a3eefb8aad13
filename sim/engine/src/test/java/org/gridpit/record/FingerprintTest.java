package org.gridpit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void it_is_the_hash_over_names_lengths_and_bytes_in_name_order() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "x\n");
        Files.writeString(folder.resolve("a.csv"), "tick\n1\n2\n");
        var tables = List.of(new TableSummary("b", 0, 2), new TableSummary("a", 2, 9));

        Fingerprint fingerprint = Fingerprint.of(folder, tables);

        assertThat(fingerprint.sha256()).isEqualTo(hash("a\n9\ntick\n1\n2\nb\n2\nx\n"));
        assertThat(fingerprint.files())
                .containsExactly(
                        new OutputFile("tables/a.csv", hash("tick\n1\n2\n"), 9, OptionalLong.of(2)),
                        new OutputFile("tables/b.csv", hash("x\n"), 2, OptionalLong.of(0)));
    }

    @Test
    void a_row_moved_to_another_table_changes_it() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "1\n2\n");
        Files.writeString(folder.resolve("b.csv"), "");
        String one = Fingerprint.of(folder, List.of(new TableSummary("a", 1, 4), new TableSummary("b", 0, 0)))
                .sha256();
        Files.writeString(folder.resolve("a.csv"), "1\n");
        Files.writeString(folder.resolve("b.csv"), "2\n");
        String other = Fingerprint.of(folder, List.of(new TableSummary("a", 1, 2), new TableSummary("b", 0, 2)))
                .sha256();
        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void the_hash_is_the_one_of_the_standard() {
        assertThat(hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String hash(String text) {
        return Fingerprint.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
