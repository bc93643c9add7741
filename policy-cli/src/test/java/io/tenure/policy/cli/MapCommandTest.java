package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.cli.Cli.Ran;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy against the data that are there, and what earlier versions have locked. */
class MapCommandTest {
  private static final String FITTING =
      """
      {"systemKey":"crm","version":3,"datasets":[
        {"name":"crm.leads","kind":"LEAD","rowCount":12,
         "fields":[{"name":"id","category":null,"status":"CONFIRMED"},
                   {"name":"email","category":"user.contact.email","sensitivity":"MODERATE","status":"CONFIRMED"}],
         "jurisdiction":{"path":[],"column":"country","format":"ISO_ALPHA2"},"controller":{"fixed":"DE"},
         "triggers":[{"trigger":"last_activity","column":"touched"},{"trigger":"trial_ended","column":"ended"}],"consents":[]}],
       "relations":[]}
      """;

  @TempDir private Path folder;
  private Path policy;

  @BeforeEach
  void example() {
    policy = Cli.example(folder.resolve("policy"));
  }

  private Path map(String json) {
    return Cli.file(folder, "map.json", json).resolve("map.json");
  }

  @Test
  void gapsAreWarningsAndErrorsOnlyIfStrict() {
    Path gap = map(FITTING.replace("\"LEAD\"", "\"NOTE\""));
    Ran ran = Cli.run("validate", policy, "--map", gap);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("data map WARNING GAP crm.leads/email: No rule speaks of user.contact.email")
        .contains("WARNING RULE_NEVER_FIRES rules[0].scope (leads)");
    Ran strict = Cli.run("validate", policy, "--map", gap, "--strict");
    assertThat(strict.exit()).isEqualTo(1);
    assertThat(strict.out())
        .contains("data map ERROR GAP crm.leads/email")
        .contains("WARNING RULE_NEVER_FIRES");
    Ran json = Cli.run("validate", policy, "--map", gap, "--format", "json");
    assertThat(json.out()).contains("\"place\" : \"crm.leads/email\"");
  }

  @Test
  void aMapThatFitsIsNoGap() {
    Ran ran = Cli.run("validate", policy, "--map", map(FITTING), "--strict");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).doesNotContain("GAP").doesNotContain("(leads)");
  }

  @Test
  void anEventThatNothingSuppliesIsNamedInItsLine() {
    Path silent = map(FITTING.replace("\"last_activity\"", "\"last_login\""));
    Ran ran = Cli.run("validate", policy, "--map", silent);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .containsPattern(
            "policy.yaml:15:\\d+ WARNING TRIGGER_NOT_SUPPLIED rules\\[0].end.trigger \\(leads\\)");
  }

  @Test
  void severalMapsAreLookedAtTogether() {
    Path other =
        Cli.file(
                folder,
                "billing.json",
                """
                {"systemKey":"billing","datasets":[{"name":"b.invoices","kind":"INVOICE",
                 "fields":[{"name":"total","category":"user.financial","sensitivity":"HIGH","status":"CONFIRMED"}],
                 "controller":{"fixed":"DE"},"triggers":[{"trigger":"invoice_issued"}]},
                 {"name":"b.accounts","kind":"ACCOUNT",
                 "fields":[{"name":"mail","category":"user.contact.email","sensitivity":"MODERATE","status":"CONFIRMED"}],
                 "consents":[{"purpose":"trial"}]}]}
                """)
            .resolve("billing.json");
    Ran ran = Cli.run("validate", policy, "--map", map(FITTING), "--map", other, "--strict");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Nothing to say against it.");
  }

  @Test
  void whatIsNoMapIsOneSentence() {
    for (String bad :
        new String[] {"", "no", "[]", "{}", "null", "{\"datasets\":[null]}", "{\"datasets\":7}"}) {
      Ran ran = Cli.run("validate", policy, "--map", map(bad));
      assertThat(ran.exit()).as("%s: %s", bad, ran.all()).isEqualTo(2);
      assertThat(ran.err()).contains("map.json MAP_INVALID".replace(" ", " ERROR "));
      assertThat(ran.err().lines()).hasSize(1);
    }
    Ran absent = Cli.run("validate", policy, "--map", folder.resolve("absent.json"));
    assertThat(absent.exit()).isEqualTo(2);
    assertThat(absent.err()).contains("FILE_MISSING");
  }

  @Test
  void diffShowsWhatALockRefuses() {
    Path next = Cli.example(folder.resolve("next"));
    Cli.change(policy.resolve("policy.yaml"), "owner: sales operations", "locked: true");
    Cli.change(next.resolve("policy.yaml"), "owner: sales operations", "locked: true");
    assertThat(Cli.run("diff", policy, next).out()).doesNotContain("!");
    Cli.change(next.resolve("policy.yaml"), "period: P24M", "period: P25M");
    Ran ran = Cli.run("diff", policy, next);
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("! LOCKED_RULE_LOOSENED rules[0].end: Locked by");
    Cli.change(next.resolve("policy.yaml"), "period: P25M", "period: P12M");
    assertThat(Cli.run("diff", policy, next).out()).doesNotContain("!");
    Cli.change(next.resolve("policy.yaml"), "locked: true", "locked: false");
    assertThat(Cli.run("diff", policy, next).out())
        .contains("lock: locked → none")
        .contains("! LOCK_REMOVED rules[0].locked");
  }

  @Test
  void filesOfTenMebibytesAreRefused() {
    Path large = Cli.policy(folder.resolve("large"), "name: x\n# " + "x".repeat(10 << 20) + "\n");
    Ran ran = Cli.run("validate", large);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("FILE_TOO_LARGE");
  }
}
