package io.tenure.policy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.cli.Cli.Ran;
import io.tenure.policy.cli.server.Bearer;
import io.tenure.policy.cli.server.PolicyServer;
import io.tenure.policy.cli.server.PolicyServer.Edition;
import io.tenure.policy.cli.server.PolicyServer.Named;
import io.tenure.policy.cli.server.RemoteVersion;
import io.tenure.policy.cli.server.RunningService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plan, apply, export and diff against the real policy-service: one story, in its order, from an
 * empty service to the third version.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServerCommandsTest {
  private static final Pattern DIGEST = Pattern.compile("Digest: (sha256:[0-9a-f]{64})");
  private static final String NAME = "Sales records";

  private Path folder;
  private Path policy;
  private Path token;
  private RunningService service;
  private PolicyServer server;

  @BeforeAll
  void start(@TempDir Path temporary) throws Exception {
    folder = temporary;
    service = RunningService.start(Cli.ROOT);
    policy = Cli.example(folder.resolve("policy"));
    token = service.tokenFile(folder, "author", "policy-author");
    server =
        new PolicyServer(URI.create(service.url()), new Bearer(Files.readString(token).strip()));
  }

  @AfterAll
  void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    if (service != null) {
      service.close();
    }
  }

  private Ran plan(String... more) {
    return run("plan", policy, more);
  }

  private Ran apply(String digest) {
    return run("apply", policy, "--digest", digest);
  }

  private Ran run(String command, Path on, String... more) {
    List<Object> arguments = new ArrayList<>(List.of(command, on));
    arguments.addAll(List.of("--url", service.url(), "--token-file", token));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private Ran export(String name, Path to, String... more) {
    List<Object> arguments = new ArrayList<>(List.of("export", name, to));
    arguments.addAll(List.of("--url", service.url(), "--token-file", token));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private static String digest(Ran plan) {
    Matcher found = DIGEST.matcher(plan.out());
    assertThat(found.find()).as(plan.all()).isTrue();
    return found.group(1);
  }

  private RemoteVersion version(int number) {
    return server.version(server.named(NAME).orElseThrow().id(), number);
  }

  private String reasonOfSubmission(int number) {
    return StreamSupport.stream(version(number).body().path("steps").spliterator(), false)
        .filter(step -> step.path("action").asText().equals("SUBMITTED"))
        .map(step -> step.path("reason").asText(null))
        .collect(Collectors.toCollection(ArrayList::new))
        .getFirst();
  }

  private List<Edition> editions() {
    Named named = server.named(NAME).orElseThrow();
    return server.editions(named.id());
  }

  @Test
  @Order(1)
  void planAgainstAnEmptyServiceAddsAllAndChangesNothing() {
    Ran ran = plan("--exit-code");
    assertThat(ran.exit()).as(ran.all()).isEqualTo(7);
    assertThat(ran.out())
        .contains("No policy is in effect yet.")
        .containsPattern("\\+ leads  .*24 months after the person was last in touch")
        .containsPattern("\\+ de-invoices  .*8 years from the end of the calendar year")
        .contains("4 rules added, 0 removed, 0 changed.")
        .contains(
            "./tenure policy apply " + policy + " --url " + service.url() + " --digest sha256:");
    assertThat(plan().exit()).isZero();
    assertThat(server.named(NAME)).isEmpty();
  }

  @Test
  @Order(2)
  void otherDigestIsRefusedAndNothingIsSaved() {
    Ran ran = apply("sha256:" + "0".repeat(64));
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("changed since the plan. Plan again.");
    assertThat(apply("sha256:short").exit()).isEqualTo(2);
    assertThat(server.named(NAME)).isEmpty();
  }

  @Test
  @Order(3)
  void policyWithErrorsNeverReachesTheService() throws IOException {
    Path broken = Cli.example(folder.resolve("broken"));
    Cli.change(broken.resolve("policy.yaml"), "period: P24M", "period: P1Y2W");
    Ran plan = run("plan", broken);
    assertThat(plan.exit()).isEqualTo(1);
    assertThat(plan.err()).contains("PERIOD_INVALID");
    assertThat(run("apply", broken, "--digest", "sha256:" + "0".repeat(64)).exit()).isEqualTo(1);
    assertThat(server.named(NAME)).isEmpty();
  }

  @Test
  @Order(4)
  void whoMayNotWriteIsToldSo() throws IOException {
    String digest = digest(plan());
    Path auditor = service.tokenFile(folder, "auditor", "auditor");
    Ran ran =
        Cli.run(
            "apply", policy, "--url", service.url(), "--token-file", auditor, "--digest", digest);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("403 auth.forbidden", "needs the role policy-author");
    Path forged = Files.writeString(folder.resolve("forged.token"), "a.b.c");
    Ran unknown = Cli.run("plan", policy, "--url", service.url(), "--token-file", forged);
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).contains("401", "Get a fresh token.").doesNotContain("a.b.c");
    assertThat(server.named(NAME)).isEmpty();
  }

  @Test
  @Order(5)
  void applySubmitsExactlyThePlannedDigest() {
    String digest = digest(plan());
    Ran ran = apply(digest);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("Sales records version 1 is SUBMITTED.", "Digest: " + digest)
        .contains("Another person has to approve exactly this digest.");
    assertThat(version(1).state()).isEqualTo("SUBMITTED");
    assertThat(version(1).digest()).isEqualTo(digest);
  }

  @Test
  @Order(6)
  void applyAgainSaysWhatIsThere() {
    Ran ran = apply(digest(plan()));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("version 1 is SUBMITTED already.");
    assertThat(editions()).hasSize(1);
    service.approveAndActivate(version(1));
    assertThat(apply(version(1).digest()).out()).contains("version 1 is ACTIVE already.");
    assertThat(editions()).hasSize(1);
  }

  @Test
  @Order(7)
  void planOfWhatIsInEffectHasNothingToApply() {
    Ran ran = plan("--exit-code");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("Against Sales records, version 1, in effect:", "Nothing differs.")
        .contains("there is nothing to apply");
  }

  @Test
  @Order(8)
  void exportIsTheSamePolicyAgain() throws IOException {
    Path export = folder.resolve("export");
    Ran ran = Cli.run("export", NAME, export, "--url", service.url(), "--token-file", token);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("Sales records version 1 (ACTIVE), digest " + version(1).digest());
    assertThat(Cli.run("validate", export).all()).contains("Nothing to say against it.");
    assertThat(digest(run("plan", export))).isEqualTo(version(1).digest());
    assertThat(Cli.run("diff", policy, export, "--exit-code").exit()).isZero();

    Ran again = Cli.run("export", NAME, export, "--url", service.url(), "--token-file", token);
    assertThat(again.exit()).isEqualTo(1);
    assertThat(again.err()).contains("is there already");
    Ran printed = Cli.run("export", NAME, "-", "--url", service.url(), "--token-file", token);
    assertThat(printed.out()).isEqualTo(Files.readString(export.resolve("policy.yaml")));
    try (var files = Files.list(export)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  @Order(9)
  void changeBecomesTheNextVersion() {
    Cli.change(policy.resolve("policy.yaml"), "period: P24M", "period: P12M");
    Ran plan = plan();
    assertThat(plan.out()).containsPattern("~ leads  .*24 months → 12 months");
    assertThat(run("apply", policy, "--digest", digest(plan), "--reason", " ").exit()).isEqualTo(2);
    Ran ran = run("apply", policy, "--digest", digest(plan), "--reason", "Ticket 4711.");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("Sales records version 2 is SUBMITTED.");
    assertThat(version(2).digest()).isEqualTo(digest(plan));
    assertThat(reasonOfSubmission(2)).isEqualTo("Ticket 4711.");
    assertThat(reasonOfSubmission(1)).as("nobody said why").isNull();
    assertThat(version(1).state()).isEqualTo("ACTIVE");
  }

  @Test
  @Order(10)
  void sidesOfADiffCanBeVersionsOfTheService() {
    String versions =
        service.url() + "/api/v1/policies/" + server.named(NAME).orElseThrow().id() + "/versions/";
    Ran ran = Cli.run("diff", versions + 1, versions + 2, "--token-file", token);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("From Sales records version 1 (ACTIVE) to Sales records version 2 (SUBMITTED):")
        .contains("24 months → 12 months");
    Ran active = Cli.run("diff", service.url(), policy, "--token-file", token, "--exit-code");
    assertThat(active.exit()).isEqualTo(7);
    assertThat(Cli.run("diff", versions + 9, policy, "--token-file", token).err())
        .contains("404 policy.version-not-found");
  }

  /** A call that ended between two steps: the next one goes on with the same draft. */
  @Test
  @Order(11)
  void interruptedApplyGoesOn() {
    Cli.change(policy.resolve("policy.yaml"), "period: P90D", "period: P60D");
    String digest = digest(plan());
    String id = server.named(NAME).orElseThrow().id();
    RemoteVersion left = server.next(id, 2, digest);
    assertThat(left.draft()).isTrue();
    Ran ran = apply(digest);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("version 3 is SUBMITTED.");
    assertThat(editions()).hasSize(3);
    assertThat(version(3).digest()).isEqualTo(digest);
  }

  /** Somebody else's draft is not touched; an own one with the content is used. */
  @Test
  @Order(12)
  void othersDraftsStayAsTheyAre() {
    String id = server.named(NAME).orElseThrow().id();
    RemoteVersion others = server.next(id, 1, "something else");
    Cli.change(policy.resolve("policy.yaml"), "period: P60D", "period: P45D");
    Ran ran = apply(digest(plan()));
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("version 5 is SUBMITTED.");
    assertThat(version(others.number()).draft()).isTrue();
    assertThat(version(others.number()).body().path("rules"))
        .isEqualTo(version(1).body().path("rules"));
  }

  /**
   * Back to the first version is a new version; a draft that says just that is the one handed in.
   */
  @Test
  @Order(13)
  void rollbackIsANewVersion() {
    service.approveAndActivate(version(5));
    assertThat(version(1).state()).isEqualTo("SUPERSEDED");
    Path old = folder.resolve("old");
    Ran export =
        Cli.run(
            "export",
            NAME,
            old,
            "--version-number",
            "1",
            "--url",
            service.url(),
            "--token-file",
            token);
    assertThat(export.exit()).as(export.all()).isZero();
    String digest = digest(run("plan", old));
    assertThat(digest).isEqualTo(version(1).digest());
    Ran ran = run("apply", old, "--digest", digest);
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out()).contains("version 4 is SUBMITTED.");
    assertThat(run("apply", old, "--digest", digest).out())
        .contains("version 4 is SUBMITTED already.");
    assertThat(version(1).state()).isEqualTo("SUPERSEDED");
    assertThat(version(4).digest()).isEqualTo(digest);
  }

  static java.util.stream.Stream<String> packs() {
    return Cli.packs();
  }

  /** What ships goes in and comes out with the same digest, whatever its rules use. */
  @ParameterizedTest
  @MethodSource("packs")
  @Order(14)
  void packGoesInAndOut(String pack) {
    Path in = Cli.pack(folder.resolve("in-" + pack), pack);
    String digest = digest(run("plan", in));
    Ran ran = run("apply", in, "--digest", digest);
    assertThat(ran.exit()).as(ran.all()).isZero();
    Path out = folder.resolve("out-" + pack);
    Ran export = export(pack, out, "--version-number", "1");
    assertThat(export.exit()).as(export.all()).isZero();
    assertThat(digest(run("plan", out))).isEqualTo(digest);
  }

  @Test
  @Order(15)
  void namesThatAreNotThereAreSaid() {
    Ran none = Cli.run("export", "Nobody", "-", "--url", service.url(), "--token-file", token);
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.err()).contains("no policy of that name");
    Ran inactive =
        Cli.run("export", "crm-sales", "-", "--url", service.url(), "--token-file", token);
    assertThat(inactive.exit()).isEqualTo(1);
    assertThat(inactive.err()).contains("--version-number: 1 SUBMITTED");
  }

  @Test
  @Order(16)
  void serverThatDoesNotAnswerIsOneSentence() {
    Ran ran = Cli.run("plan", Cli.EXAMPLE, "--url", "http://127.0.0.1:9", "--token-file", token);
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err().lines()).hasSize(1);
    assertThat(ran.err()).contains("does not answer");
  }

  /** Obligations beside the policy come along, and never over what somebody else wrote. */
  @Test
  @Order(17)
  void obligationsComeAlongAndNothingOfOthersIsLost() {
    Path own = folder.resolve("own");
    Cli.policy(
        own,
        """
        name: Own obligations
        rules:
          - id: invoices
            title: Invoices
            kind: MINIMUM
            basis: LAW
            scope: {datasetKinds: [INVOICE]}
            end: {op: PERIOD_AFTER, trigger: invoice_issued, period: P10Y}
            zone: Europe/Berlin
            obligations: [org:works-agreement-invoices]
        """);
    Cli.file(own, "obligations.yaml", OwnObligationsTest.YAML);
    Ran plan = run("plan", own);
    assertThat(plan.exit()).as(plan.all()).isZero();
    assertThat(plan.out())
        .contains("Against the organisation's catalogue, revision 0:")
        .contains("+ obligation org:works-agreement-invoices", "+ amendment of hgb-vouchers-8")
        .contains("--catalogue-revision 0");
    String digest = digest(plan);
    Ran without = run("apply", own, "--digest", digest);
    assertThat(without.exit()).isEqualTo(1);
    assertThat(without.err()).contains("say --catalogue-revision 0");
    Ran ran = run("apply", own, "--digest", digest, "--catalogue-revision", "0");
    assertThat(ran.exit()).as(ran.all()).isZero();
    assertThat(ran.out())
        .contains("The organisation's catalogue is at revision 1.", "version 1 is SUBMITTED.");
    assertThat(server.layer().layer().obligations()).containsKey("org:works-agreement-invoices");
    assertThat(run("apply", own, "--digest", digest).out()).contains("SUBMITTED already");

    // A folder without obligations is checked with what the service has.
    Path plain = folder.resolve("plain");
    Cli.policy(plain, Cli.text(own.resolve("policy.yaml")));
    assertThat(digest(run("plan", plain))).isEqualTo(digest);

    // Somebody else adds something: neither apply nor plan passes over it.
    service.amendedBySomebodyElse("hgb-books-10");
    Cli.change(own.resolve("obligations.yaml"), "period: P6Y", "period: P7Y");
    Ran again = run("plan", own);
    assertThat(again.out())
        .contains("~ obligation org:works-agreement-invoices", "- amendment of hgb-books-10")
        .contains("--catalogue-revision 2");
    Ran late = run("apply", own, "--digest", digest(again), "--catalogue-revision", "1");
    assertThat(late.exit()).isEqualTo(1);
    assertThat(late.err()).contains("is at revision 2");
    assertThat(server.layer().layer().amendments()).containsKey("hgb-books-10");
  }

  /** What a lock refuses is said by plan, and by the service whoever asks. */
  @Test
  @Order(18)
  void lockedRuleCanOnlyBeTightened() {
    // What somebody amended at the service meanwhile binds here too.
    Cli.change(policy.resolve("rules/germany.yaml"), "period: P8Y", "period: P10Y");
    Cli.change(policy.resolve("policy.yaml"), "owner: sales operations", "locked: true");
    Ran first = apply(digest(plan()));
    assertThat(first.exit()).as(first.all()).isZero();
    RemoteVersion locked = version(editions().getLast().number());
    service.approveAndActivate(locked);

    Cli.change(policy.resolve("policy.yaml"), "period: P12M", "period: P13M");
    Ran plan = plan();
    assertThat(plan.exit()).as(plan.all()).isEqualTo(1);
    assertThat(plan.err())
        .contains("ERROR LOCKED_RULE_LOOSENED rules[0].end (leads): Locked by version")
        .contains("which is in effect");
    Ran refused = apply(digest(plan));
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err()).contains("was not submitted", "LOCKED_RULE_LOOSENED rules[0].end");

    Cli.change(policy.resolve("policy.yaml"), "period: P13M", "period: P11M");
    Ran tighter = apply(digest(plan()));
    assertThat(tighter.exit()).as(tighter.all()).isZero();
  }
}
