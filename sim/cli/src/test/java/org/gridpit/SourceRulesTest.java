package org.gridpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rules that only the source shows. */
class SourceRulesTest {
    private static final Pattern CATCH_ALL =
            Pattern.compile("catch \\((?:final )?(?:[\\w.]+ \\| )*(?:Exception|RuntimeException|Throwable|Error)\\b");
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^ *public (?:static |final |abstract |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern LAST_ANNOTATION =
            Pattern.compile("@[\\w.]+(?:\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?\\s*$");
    private static final Pattern MACHINE_PATH = Pattern.compile(
            "(?:^|[^A-Za-z0-9._/-])/(?:work|root|farm|home|Users)/[A-Za-z0-9]|\\b[A-Z]:\\\\{1,2}Users\\b",
            Pattern.MULTILINE);

    @Test
    void
            everything_is_caught_only_at_the_top_of_cli_where_a_run_notes_why_it_broke_off_and_where_a_method_handle_is_called() {
        assertThat(places(Checkout.mainSources(), CATCH_ALL))
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(place -> place.startsWith("sim/cli/")
                        || place.contains("/experiment/RunGuard.java")
                        || place.contains("/json/RecordMember.java"));
    }

    @Test
    void every_public_type_says_what_it_is() {
        List<String> silent = new ArrayList<>();
        for (Path file : Checkout.mainSources()) {
            String source = Checkout.read(file);
            Matcher type = PUBLIC_TYPE.matcher(source);
            while (type.find()) {
                if (!isDocumented(source.substring(0, type.start()))) {
                    silent.add(name(file) + ": " + type.group(1));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void a_type_behind_its_annotations_is_documented_when_javadoc_comes_before_them() {
        assertThat(isDocumented("/** A tie. */\n@Command(name = \"a)\", mixin = @Mix(1))\n@Other\n"))
                .isTrue();
        assertThat(isDocumented("}\n@Command(name = \"a\")\n")).isFalse();
    }

    @Test
    void no_file_names_a_place_on_somebodys_machine() {
        assertThat(places(Checkout.texts(), MACHINE_PATH)).isEmpty();
    }

    private static boolean isDocumented(String before) {
        String rest = STRING.matcher(before).replaceAll("\"\"").stripTrailing();
        Matcher annotation = LAST_ANNOTATION.matcher(rest);
        while (annotation.find()) {
            rest = rest.substring(0, annotation.start()).stripTrailing();
            annotation = LAST_ANNOTATION.matcher(rest);
        }
        return rest.endsWith("*/");
    }

    private static List<String> places(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(Checkout.read(file))
                        .results()
                        .map(found -> name(file) + ": " + found.group().strip()))
                .toList();
    }

    private static String name(Path file) {
        return Checkout.root().relativize(file).toString().replace('\\', '/');
    }
}
