package io.tenure.acceptance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.References;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TableSnapshot;
import io.tenure.acceptance.support.TableSnapshot.Difference;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.acceptance.support.TenureClient.Answer;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.stack.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * disposal-service is killed, as by a power cut, at named places between intent and outcome, each
 * time in a run of its own over a few records; the next start finds what the one before left. In
 * the end the database is looked at from outside. What must hold is named as in reliability.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PowerCutTest {
  /** The second batch of a run: the first one is a single record, to see whether all is well. */
  private static final List<String> PLACES =
      List.of(
          "send.beforeWrite:2",
          "send.afterWrite:2",
          "outcome.beforeCommit:2",
          "intent.afterCommit:2");

  private static final int RECORDS = 4;
  private static final int KILLED = 137;
  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final List<String> OPEN =
      List.of("READY", "CLAIMED", "INTENT", "UNKNOWN", "VERIFYING", "ERASED", "PLANNED");
  private static final List<String> SETTLED =
      List.of("CERTIFIED", "EXEMPT", "CANCELLED", "HELD", "NEEDS_ATTENTION");

  private final Map<String, Integer> exits = new TreeMap<>();
  private final List<String> runs = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();
  private RunningTenure tenure;
  private SmallShop shop;
  private Way way;
  private TableSnapshot before;
  private References references;

  /** Items whose request may have been on its way when power failed for the last time. */
  private List<JsonNode> unsure;

  private JsonNode heldItem;
  private JsonNode holdAtOnce;
  private JsonNode holdInTheEnd;
  private String heldItemWhenActive;

  @BeforeAll
  void cutPowerAtEachPlace() throws Exception {
    tenure = RunningTenure.get();
    shop = SmallShop.attach(tenure, "powercut");
    way = shop.way();
    before = shop.database().snapshot();
    references = shop.database().references();
    rememberKeys();
    for (String place : PLACES) {
      cutPowerAt(place);
    }
    tenure.stack().restart(ServiceName.DISPOSAL);
    holdOneThatIsOpen();
    for (String run : runs) {
      JsonNode ended = way.await(run);
      assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("COMPLETED");
    }
  }

  @AfterAll
  void leaveItRunning() {
    if (tenure != null && !tenure.stack().process(ServiceName.DISPOSAL).alive()) {
      tenure.stack().restart(ServiceName.DISPOSAL);
    }
  }

  @Test
  void processIsKilledAtEachPlace() {
    assertThat(exits.keySet()).containsExactlyInAnyOrderElementsOf(PLACES);
    assertThat(exits.values()).containsOnly(KILLED);
    assertThat(runs).hasSize(PLACES.size());
  }

  /** I-INTENT: nothing is erased but what an approved list names and an intent was written for. */
  @Test
  void I_INTENT_approvedItemsAreGoneAsApprovedAndNothingElse() throws Exception {
    TreeSet<String> disposed =
        items().stream()
            .filter(item -> state(item).equals("CERTIFIED"))
            .map(item -> keys.get(item.path("record").asText()))
            .collect(Collectors.toCollection(TreeSet::new));
    TreeSet<String> invoiced =
        new TreeSet<>(
            shop.database().query("SELECT customer_id FROM invoice", row -> row[0].toString()));
    TreeSet<String> shells = new TreeSet<>(disposed);
    shells.retainAll(invoiced);
    TreeSet<String> gone = new TreeSet<>(disposed);
    gone.removeAll(invoiced);
    assertThat(disposed).hasSize(PLACES.size() * RECORDS - 1);

    Map<String, Difference> now = before.differenceTo(shop.database().snapshot());
    assertThat(now.keySet()).containsExactlyInAnyOrder("customer", "note");
    assertThat(now.get("customer").gone()).isEqualTo(gone);
    assertThat(now.get("customer").added()).isEmpty();
    assertThat(now.get("customer").changed().keySet()).isEqualTo(shells);
    assertThat(now.get("customer").changed().values())
        .allSatisfy(columns -> assertThat(columns).containsOnly("name", "email", "phone"));
    TreeSet<String> notes = new TreeSet<>();
    disposed.forEach(customer -> notes.addAll(List.of(customer + "1", customer + "2")));
    assertThat(now.get("note").gone()).isEqualTo(notes);
    assertThat(now.get("note").changed()).isEmpty();
    assertThat(now.get("note").added()).isEmpty();
    assertThat(shop.database().references().whole())
        .as("references, declared or not")
        .containsAll(references.whole());
  }

  /** I-UNKNOWN: what nobody knew after the restart was found out, not assumed. */
  @Test
  void I_UNKNOWN_openIntentsAreResolvedByReadingBack() {
    assertThat(unsure).as("items between intent and outcome when power came back").isNotEmpty();
    Map<String, String> ends =
        items().stream().collect(Collectors.toMap(i -> i.path("id").asText(), PowerCutTest::state));
    assertThat(unsure)
        .allSatisfy(
            item -> assertThat(ends.get(item.path("id").asText())).isIn("CERTIFIED", "HELD"));
  }

  /**
   * I-PROOF: one certificate for each certified item, each verified offline; a ledger without a
   * fault.
   */
  @Test
  void I_PROOF_eachCertifiedItemHasOneCertificate() {
    assertThat(runs.stream().mapToInt(way::verifyCertificates).sum())
        .isEqualTo(PLACES.size() * RECORDS - 1);
    JsonNode ledger = tenure.client().succeed("auditor", "disposal", "/ledger/checks", null);
    assertThat(ledger.path("faults")).as(ledger.toString()).isEmpty();
    assertThat(ledger.path("entries").asLong()).isPositive();
  }

  /** I-NOLOST: what was planned is certified, exempt, taken back, held, with a person, or open. */
  @Test
  void I_NOLOST_everyItemIsAccountedFor() {
    for (String run : runs) {
      JsonNode ended = way.run(run);
      Map<String, Long> counts = new TreeMap<>();
      ended.path("counts").properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
      assertThat(counts.keySet()).allMatch(s -> OPEN.contains(s) || SETTLED.contains(s));
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
          .as(ended.toString())
          .isEqualTo(ended.path("items").asLong())
          .isEqualTo(RECORDS);
      assertThat(way.items(run)).hasSize(RECORDS);
    }
    assertThat(items().stream().map(i -> i.path("record").asText())).doesNotHaveDuplicates();
    assertThat(items().stream().map(PowerCutTest::state))
        .filteredOn(s -> !s.equals("CERTIFIED"))
        .containsExactly("HELD");
  }

  /** I-HOLD: REQUESTED while a request in its scope may still act, then ACTIVE, and it holds. */
  @Test
  void I_HOLD_waitsForAnOpenIntentAndThenProtects() throws Exception {
    assertThat(holdAtOnce.path("state").asText()).isEqualTo("REQUESTED");
    assertThat(holdAtOnce.path("waitingFor").asLong()).isEqualTo(1);
    assertThat(holdInTheEnd.path("state").asText()).isEqualTo("ACTIVE");
    assertThat(holdInTheEnd.path("waitingFor").asLong()).isZero();
    assertThat(heldItemWhenActive).isNotIn("INTENT", "UNKNOWN", "VERIFYING");
    String customer = keys.get(heldItem.path("record").asText());
    assertThat(
            shop.database()
                .query(
                    "SELECT name FROM customer WHERE customer_id = " + customer,
                    row -> row[0].toString()))
        .containsExactly("Name " + customer);
  }

  /**
   * One life of disposal-service, from its start to the power cut. What the earlier ones left is
   * not taken up before the last one: the earlier, the longer its lease.
   */
  private void cutPowerAt(String place) throws InterruptedException {
    int livesToCome = PLACES.size() - 1 - PLACES.indexOf(place);
    String lease = (30 + 20 * livesToCome) + "S";
    tenure
        .stack()
        .restart(
            ServiceName.DISPOSAL,
            Map.of("TENURE_CRASH_AT", place, "TENURE_OPERATIONS_LEASE", lease));
    String run = way.request(List.of("public.customer"), RECORDS).orElseThrow();
    runs.add(run);
    way.approve(run);
    way.start(run);
    Instant giveUp = Instant.now().plus(LONGEST);
    while (tenure.stack().process(ServiceName.DISPOSAL).alive()) {
      assertThat(Instant.now()).as(place + " was not reached").isBefore(giveUp);
      Thread.sleep(50);
    }
    exits.put(place, tenure.stack().process(ServiceName.DISPOSAL).exitCode());
  }

  /** Places a hold on a record whose request was written down but never sent, and watches it. */
  private void holdOneThatIsOpen() throws InterruptedException {
    unsure = items().stream().filter(i -> List.of("INTENT", "UNKNOWN").contains(state(i))).toList();
    heldItem =
        way.items(runs.getLast()).stream()
            .filter(i -> List.of("INTENT", "UNKNOWN").contains(state(i)))
            .findFirst()
            .orElseThrow();
    TenureClient client = tenure.client();
    Answer placed =
        client
            .post(
                "hold-officer",
                "disposal",
                "/holds",
                Map.of(
                    "matter",
                    "M-" + UUID.randomUUID(),
                    "reason",
                    "a claim came in",
                    "scope",
                    Map.of(
                        "system",
                        way.system(),
                        "records",
                        List.of(heldItem.path("record").asText()))))
            .is(202);
    holdAtOnce = placed.body();
    String path = "/holds/" + holdAtOnce.path("id").asText();
    Instant giveUp = Instant.now().plus(LONGEST);
    do {
      assertThat(Instant.now()).as("the hold did not become active").isBefore(giveUp);
      Thread.sleep(200);
      holdInTheEnd = client.get("hold-officer", "disposal", path).is(200).body();
    } while (!holdInTheEnd.path("state").asText().equals("ACTIVE"));
    String id = heldItem.path("id").asText();
    heldItemWhenActive =
        way.items(runs.getLast()).stream()
            .filter(i -> i.path("id").asText().equals(id))
            .map(PowerCutTest::state)
            .findFirst()
            .orElseThrow();
  }

  private void rememberKeys() {
    for (JsonNode due :
        tenure.client().all("auditor", "disposal", "/due?system=" + way.system() + "&status=DUE")) {
      String record = due.path("record").asText();
      keys.computeIfAbsent(
          record,
          id ->
              tenure
                  .client()
                  .get("auditor", "disposal", "/records/" + id)
                  .is(200)
                  .body()
                  .path("key")
                  .path(0)
                  .asText());
    }
    assertThat(keys).hasSize(SmallShop.DUE);
  }

  private List<JsonNode> items() {
    return runs.stream().flatMap(run -> way.items(run).stream()).toList();
  }

  private static String state(JsonNode item) {
    return item.path("state").asText();
  }
}
