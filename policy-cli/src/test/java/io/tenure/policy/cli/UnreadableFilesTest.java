package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.policy.cli.Cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are no YAML, or YAML that means harm: refused with a code and a line, quickly. */
class UnreadableFilesTest {
  @TempDir private Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("", "FILE_EMPTY", "policy.yaml "),
        Arguments.of("# nothing\n", "FILE_EMPTY", "policy.yaml "),
        Arguments.of("name: [a\nrules: 1\n", "YAML_MALFORMED", "policy.yaml:2:6 "),
        Arguments.of("name: a\n\trules: []\n", "YAML_MALFORMED", "policy.yaml:2:1 "),
        Arguments.of("name: a\n---\nname: b\n", "YAML_MALFORMED", "policy.yaml:2:1 "),
        Arguments.of("name: a\nrules: *nowhere\n", "YAML_MALFORMED", "policy.yaml:2:8 "),
        Arguments.of("name: a\u0007b\n", "YAML_MALFORMED", "policy.yaml "),
        Arguments.of("name: a\nrules: []\nname: b\n", "KEY_DUPLICATE", "policy.yaml:3:1 "),
        Arguments.of("name: a\nrules:\n  - {id: x, id: y}\n", "KEY_DUPLICATE", "policy.yaml:3:13 "),
        Arguments.of("name: !!java.net.URL [x]\n", "YAML_TAG", "policy.yaml:1:7 "),
        Arguments.of("name: !secret x\n", "YAML_TAG", "policy.yaml:1:7 "),
        Arguments.of("a: &a {x: 1}\nb:\n  <<: *a\n", "YAML_MERGE", "policy.yaml:3:3 "),
        Arguments.of("? [a]\n: b\n", "YAML_MALFORMED", "policy.yaml:1:3 "),
        Arguments.of("name: " + "[".repeat(200) + "]".repeat(200), "YAML_TOO_DEEP", "policy.yaml "),
        Arguments.of("rules: &r\n  - *r\n", "YAML_TOO_DEEP", "policy.yaml:1:8 "),
        Arguments.of(laughs(9), "YAML_ALIASES", "policy.yaml "),
        Arguments.of(laughs(5), "YAML_ALIASES", "policy.yaml:"));
  }

  /** Each level names the one below ten times. */
  private static String laughs(int levels) {
    StringBuilder yaml = new StringBuilder("l0: &l0 [" + "lol, ".repeat(30) + "lol]\n");
    for (int i = 1; i <= levels; i++) {
      yaml.append("l%d: &l%d [".formatted(i, i))
          .append(("*l" + (i - 1) + ", ").repeat(9))
          .append("*l" + (i - 1) + "]\n");
    }
    return yaml.toString();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isRefusedWithCodeAndLine(String yaml, String code, String at) throws IOException {
    Ran ran = Cli.run("validate", Cli.policy(folder, yaml));
    assertThat(ran.exit()).as(ran.all()).isEqualTo(2);
    assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
    assertThat(ran.err()).startsWith("tenure: " + at).contains("ERROR " + code).endsWith(".\n");
    Ran json = Cli.run("validate", folder, "--format", "json");
    assertThat(json.exit()).isEqualTo(2);
    assertThat(new ObjectMapper().readTree(json.out()).at("/findings/0/code").asText())
        .isEqualTo(code);
  }

  @Test
  void tenMegabytesAreNotEvenRead() {
    Ran ran =
        Cli.run("validate", Cli.policy(folder, "name: a\n" + "# padding\n".repeat(1_048_576)));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("policy.yaml ERROR FILE_TOO_LARGE", "5 MiB");
  }

  @Test
  void otherEncodingsAreNamed() throws IOException {
    Files.write(folder.resolve("policy.yaml"), new byte[] {'n', ':', ' ', (byte) 0xe4, '\n'});
    assertThat(Cli.run("validate", folder).err())
        .contains("FILE_NOT_UTF8", "save the file as UTF-8");
  }

  @Test
  void missingFilesAreNamed() {
    assertThat(Cli.run("validate", folder).err()).contains("policy.yaml ERROR FILE_MISSING");
    Ran ran = Cli.run("validate", Cli.policy(folder, "name: a\ninclude: [rules/absent.yaml]\n"));
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("rules/absent.yaml ERROR FILE_MISSING");
  }

  /** Aliases are welcome where they only save repetition. */
  @Test
  void aliasOfAListIsRead() {
    Cli.example(folder);
    Cli.change(
        folder.resolve("policy.yaml"), "datasetKinds: [LEAD]", "datasetKinds: &kinds [LEAD]");
    Cli.change(folder.resolve("policy.yaml"), "datasetKinds: [INVOICE]", "datasetKinds: *kinds");
    assertThat(Cli.run("validate", folder).all()).contains("0 errors");
  }

  /** Words that YAML 1.1 takes for booleans are countries and names here. */
  @Test
  void norwayIsACountry() {
    Cli.example(folder);
    Cli.change(
        folder.resolve("policy.yaml"),
        "{datasetKinds: [LEAD]}",
        "{subjectJurisdictions: [NO, on]}");
    Ran ran = Cli.run("validate", folder);
    assertThat(ran.out())
        .contains("JURISDICTION_UNKNOWN rules[0].scope.subjectJurisdictions[1] (leads): 'on'")
        .contains("1 error,");
  }
}
