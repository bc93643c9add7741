package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of this program is so. */
class DocumentsTest {
  private static final Pattern CODE = Pattern.compile("\"([A-Z][A-Z0-9]+(_[A-Z0-9]+)+)\"");
  private static final Pattern DOCUMENTED = Pattern.compile("`([A-Z][A-Z0-9]+(_[A-Z0-9]+)+)`");

  @Test
  void everyCodeOfFilesIsDocumented() throws IOException {
    Set<String> used;
    try (Stream<Path> sources = Files.walk(Cli.ROOT.resolve("policy-cli/src/main/java"))) {
      used =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> codes(CODE, file))
              .filter(
                  code ->
                      !List.of("TENURE_TOKEN", "PERIOD_AFTER", "NAME_WHAT_IT_IS_ABOUT")
                          .contains(code))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> documented =
        codes(DOCUMENTED, Cli.ROOT.resolve("docs/errors/policy-files.md"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(documented).isEqualTo(used);
  }

  @Test
  void guideNamesEveryCommandAndExpectation() {
    String guide = read(Cli.ROOT.resolve("docs/guides/policies-as-code.md"));
    assertThat(guide)
        .contains(
            "policy validate",
            "policy test",
            "policy diff",
            "policy plan",
            "policy apply",
            "policy export");
    assertThat(read(Cli.ROOT.resolve("docs/schema/policy-tests.schema.json")))
        .contains(io.tenure.policy.cli.cases.AnswerNames.all());
    assertThat(guide)
        .contains(
            io.tenure.policy.cli.cases.AnswerNames.all().stream().map(n -> "`" + n + "`").toList());
  }

  /** The guide shows the example as it is shipped. */
  @Test
  void policyInTheGuideIsTheExample() {
    String guide = read(Cli.ROOT.resolve("docs/guides/policies-as-code.md"));
    String example = read(Cli.EXAMPLE.resolve("policy.yaml"));
    String rule = example.substring(example.indexOf("rules:\n"), example.indexOf("  - id: trials"));
    assertThat(guide).contains(rule);
    String tests = read(Cli.EXAMPLE.resolve("tests/invoices.yaml"));
    assertThat(guide).contains(tests.substring(0, tests.indexOf("    expect:")));
  }

  private static Stream<String> codes(Pattern pattern, Path file) {
    return pattern
        .matcher(read(file))
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList()
        .stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
