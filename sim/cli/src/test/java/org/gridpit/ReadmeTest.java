package org.gridpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README.md, docs/library.md and NOTICE say is what the program, its tests and CI do. */
class ReadmeTest {
    private static final String EXAMPLES = "models/src/test/java/org/gridpit/%sExamplesTest.java";
    private static final Pattern EXAMPLE = Pattern.compile(
            "^ *// (?:README|Library): a \\w+\n(.*?)^ *// \\w+: end$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern PATH = Pattern.compile("scenarios/[a-z0-9/-]+\\.[a-z]+");
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>(.*?)</dependency>",
            Pattern.DOTALL);
    private static final List<String> COMMANDS = List.of("./gridpit run scenarios/sunny-week.yaml", "mvn verify");

    private final String readme = Checkout.text("README.md");

    @Test
    void the_first_screen_and_ci_name_the_same_two_commands() {
        List<String> firstScreen = readme.lines().limit(40).toList();
        String ci = Checkout.text(".ci/run");
        for (String command : COMMANDS) {
            assertThat(firstScreen).contains(command);
            assertThat(ci).contains("'" + command + "'");
        }
    }

    @Test
    void its_examples_are_the_ones_the_tests_run() {
        assertThat(examples("Readme"))
                .hasSize(2)
                .allSatisfy(example -> assertThat(readme).contains(example));
    }

    @Test
    void the_examples_of_the_library_are_the_ones_the_tests_run() {
        String library = Checkout.text("docs/library.md");
        assertThat(examples("Library"))
                .hasSize(3)
                .allSatisfy(example -> assertThat(library).contains(example));
    }

    private static List<String> examples(String page) {
        return EXAMPLE.matcher(Checkout.text(EXAMPLES.formatted(page)))
                .results()
                .map(found -> found.group(1).stripTrailing().stripIndent())
                .toList();
    }

    @Test
    void its_links_and_scenarios_are_there() {
        List<String> paths = List.of(LINK, PATH).stream()
                .flatMap(pattern -> pattern.matcher(readme).results())
                .map(ReadmeTest::path)
                .filter(path -> !path.startsWith("http"))
                .toList();
        assertThat(paths)
                .isNotEmpty()
                .allMatch(path -> Files.exists(Checkout.root().resolve(path)));
    }

    @Test
    void notice_names_every_library_the_program_needs() {
        String notice = Checkout.text("NOTICE");
        List<String> libraries = Stream.of("models/pom.xml", "sim/engine/pom.xml", "sim/cli/pom.xml")
                .flatMap(pom -> DEPENDENCY.matcher(Checkout.text(pom)).results())
                .filter(found ->
                        !found.group(1).equals("org.gridpit") && !found.group(3).contains("test"))
                .map(found -> found.group(2))
                .toList();
        assertThat(libraries)
                .contains("mason")
                .allSatisfy(name -> assertThat(notice.lines()).contains(name));
    }

    private static String path(MatchResult found) {
        return found.groupCount() > 0 ? found.group(1) : found.group();
    }
}
