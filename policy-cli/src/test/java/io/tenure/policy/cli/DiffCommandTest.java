package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.cli.Cli.Ran;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tenure policy diff} of two folders. */
class DiffCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copy() {
    Cli.example(folder);
  }

  private void change(String from, String to) {
    Cli.change(folder.resolve("policy.yaml"), from, to);
  }

  @Test
  void sameFolderDoesNotDiffer() {
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder, "--exit-code");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("Nothing differs.");
  }

  @Test
  void membersAreComparedOneByOne() {
    change("period: P24M", "period: P12M");
    change("scope: {datasetKinds: [LEAD]}", "scope: {datasetKinds: [LEAD, CAMPAIGN_MEMBER]}");
    change("    notice: P14D\n", "");
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder, "--exit-code");
    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.out())
        .containsPattern("~ leads  .*24 months → 12 months")
        .containsPattern("~ leads  .*scope: ")
        .containsPattern("~ trials  .*336 hours → none")
        .contains("0 rules added, 0 removed, 2 changed.");
    assertThat(Cli.run("diff", Cli.EXAMPLE, folder).exit()).isZero();
  }

  @Test
  void rulesComeAndGo() {
    change("id: trials", "id: trial-accounts");
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder);
    assertThat(ran.out())
        .contains("- trials  ")
        .contains("+ trial-accounts  ")
        .contains("Accounts of trials")
        .contains("1 rules added, 1 removed, 0 changed.");
  }

  @Test
  void controllersAndTriggersAreComparedToo() {
    change("name: Example GmbH, jurisdiction: DE", "name: Example GmbH, jurisdiction: AT");
    change("triggers: [trial_ended]", "triggers: [trial_ended, trial_begun]");
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder);
    assertThat(ran.out())
        .containsPattern("~ example-gmbh  .*\"jurisdiction\":\"DE\".* -> .*\"jurisdiction\":\"AT\"")
        .containsPattern("\\+ .*trial_begun");
  }

  /** The order is part of the digest, so it is said. */
  @Test
  void orderAloneIsSaid() {
    String rule = "  - id: trials\n";
    Path file = folder.resolve("policy.yaml");
    Cli.change(file, "include: [rules/germany.yaml]\n", "");
    Path other = Cli.example(folder.resolve("other"));
    Cli.change(other.resolve("policy.yaml"), "include: [rules/germany.yaml]\n", "");
    String text = read(other.resolve("policy.yaml"));
    int trials = text.indexOf(rule);
    int invoices = text.indexOf("  - id: invoices-afterwards");
    Cli.file(
        other,
        "policy.yaml",
        text.substring(0, trials) + text.substring(invoices) + text.substring(trials, invoices));
    Ran ran = Cli.run("diff", folder, other, "--exit-code");
    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.out()).contains("~ only the order");
  }

  @Test
  void folderWithErrorsIsNotCompared() {
    change("period: P24M", "period: soon");
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("./tenure policy validate");
  }

  @Test
  void folderWhoseRulesShareAnIdIsNotCompared() {
    change("id: trials", "id: leads");
    Ran ran = Cli.run("diff", Cli.EXAMPLE, folder);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("./tenure policy validate");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
