package io.tenure.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.layer.LayerProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of this service exists. */
class DocumentsTest {

  private static final Path ROOT = Path.of(System.getProperty("tenure.root", ".."));
  private static final Pattern NAMED_TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
  private static final Pattern STATEMENT = Pattern.compile("(?m)^(\\d+)\\. ");

  @Test
  void everyStatementOfTheSemanticsNamesTestsThatExist() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/semantics.md"));
    Map<String, String> sources = testSources();
    List<MatchResult> named = NAMED_TEST.matcher(text).results().toList();
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .allSatisfy(
            match ->
                assertThat(sources.getOrDefault(match.group(1), ""))
                    .as(match.group())
                    .contains("void " + match.group(2) + "("));
    String[] statements = text.split("(?m)^(?=\\d+\\. )");
    for (int i = 1; i < statements.length; i++) {
      assertThat(NAMED_TEST.matcher(statements[i]).find()).as(statements[i]).isTrue();
    }
    assertThat(STATEMENT.matcher(text).results().map(m -> Integer.parseInt(m.group(1))))
        .startsWith(1, 2, 3)
        .isSorted();
  }

  @Test
  void everyErrorAndFindingIsDocumented() throws IOException {
    String text = Files.readString(ROOT.resolve("docs/errors/policy-service.md"));
    for (PolicyError error : PolicyError.values()) {
      assertThat(text).contains("| `" + error.code() + "` | " + error.status() + " |");
    }
    for (Finding.Code code : Finding.Code.values()) {
      assertThat(text).contains(code.name());
    }
    for (LayerProblem.Code code : LayerProblem.Code.values()) {
      assertThat(text).contains(code.name());
    }
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String module : List.of("retention-plan", "policy-service", "disposal-service")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith("Test.java")).toList()) {
          String name = file.getFileName().toString();
          sources.put(name.substring(0, name.length() - 5), Files.readString(file));
        }
      }
    }
    return sources;
  }
}
