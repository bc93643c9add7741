package io.tenure.consent.rest.subject;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.state;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.usecase.rekeying.ForgetRekeyings;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** consent-service in the middle of a change of key: s2 is current, s1 is still held. */
@QuarkusTest
@TestProfile(RekeyingTest.TwoKeys.class)
@WithTestResource(PostgresResource.class)
class RekeyingTest {
  private static final String PATH = "/api/v1/subject-references/rekeyings";
  private static final String GIVEN = "2024-01-01T00:00:00Z";
  private static final String LATER = "2024-02-01T00:00:00Z";

  @Inject ForgetRekeyings forgetRekeyings;

  private final String run = Long.toString(System.nanoTime(), 36);

  /** Two keys. */
  public static class TwoKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "TENURE_SUBJECT_KEY",
          "s2:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"
              + "s1:c3ViamVjdC1rZXktb2YtdGhlLXRlc3RzLTMyLWJ5dGU=");
    }
  }

  /** A person with an address, under both keys. */
  private record Person(String address, String former, String now) {
    static Person of(String address) {
      Response reference =
          SERVICE
              .request()
              .contentType("application/json")
              .body(Map.of("kind", "EMAIL", "value", address))
              .post("/api/v1/subject-references");
      return new Person(address, reference.path("former[0]"), reference.<String>path("subject"));
    }

    String hash() {
      return former.substring(3);
    }
  }

  @Test
  void theFormerReferenceIsFoundNowhereAndNothingIsLost() {
    Person person = person("everywhere");
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    Map<String, Object> call = event(person.former(), purpose, "GIVEN", LATER);
    call.put("channel", "EMAIL");
    call.put("contactPoint", person.former());
    assertThat(post(call).statusCode()).isEqualTo(201);
    String ward = subject();
    Map<String, Object> child = event(ward, purpose, "GIVEN", GIVEN);
    child.put("age", 12);
    child.put("guardian", person.former());
    child.put("channel", "EMAIL");
    child.put("contactPoint", person.former());
    assertThat(post(child).statusCode()).isEqualTo(201);
    ask(person.former(), purpose);
    request(person.former());
    Rows.execute(
        "insert into preference_link (id, subject, expires_at) values (gen_random_uuid(), ?, now())",
        person.former());
    Rows.execute(
        "insert into preference_session (digest, subjects, expires_at)"
            + " values (sha256(?::bytea), array[?, ?], now())",
        person.hash(),
        person.former(),
        person.now());
    Rows.execute(
        "insert into expiry_reminder (subject, purpose, valid_until, reminded_at)"
            + " values (?, ?, now(), now())",
        person.former(),
        purpose);
    SERVICE.get("/api/v1/announcements");
    long before = references("s1");
    long places = Rows.tablesWith(person.hash()).size();
    assertThat(places).isGreaterThanOrEqualTo(9);
    String events = "select count(*) from consent_event where subject in (?, ?)";
    long count = Rows.count(events, person.former(), person.now());

    JsonPath result = rekey(person);

    assertThat(result.getLong("moved")).isEqualTo(1);
    assertThat(result.getLong("events")).isEqualTo(count + 1);
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
    assertThat(Rows.tablesWith(person.address())).isEmpty();
    assertThat(Rows.count(events, person.former(), person.now())).isEqualTo(count);
    assertThat(state(person.now(), purpose, null)).isEqualTo("GIVEN true " + GIVEN);
    assertThat(route(ward, purpose)).isEqualTo(person.now());
    // what is asked under the former reference is answered of the new one
    assertThat(state(person.former(), purpose, null)).isEqualTo("GIVEN true " + GIVEN);
    assertThat(state(person.former(), purpose, "2024-01-15T00:00:00Z")).startsWith("GIVEN true");
    assertThat(allowed(person.former(), purpose, "EMAIL", person.former())).isTrue();
    assertThat(
            Rows.count(
                "select count(*) from consent_event where subject = ? and guardian = ?",
                ward,
                person.now()))
        .isEqualTo(1);
    assertThat(Rows.count("select count(*) from opt_in where subject = ?", person.now()))
        .isEqualTo(1);
    assertThat(
            Rows.text(
                "select subjects::text from person_request where ? = any (subjects)", person.now()))
        .isEqualTo("{" + person.now() + "}");
    assertThat(
            Rows.text(
                "select subjects::text from preference_session where ? = any (subjects)",
                person.now()))
        .isEqualTo("{" + person.now() + "}");
    assertThat(references("s1")).isEqualTo(before - 1);
    assertThat(lastInFeed(person.now(), purpose)).isEqualTo("GIVEN");
    assertThat(
            Rows.count(
                "select count(*) from removed_row r join removal m on m.id = r.removal"
                    + " where m.reason = 'REKEYING' and r.kind = 'REKEYED' and r.purpose = ?",
                purpose))
        .isEqualTo(count + 1);
  }

  @Test
  void aWordUnderTheFormerReferenceStillCounts() {
    Person person = person("late");
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    rekey(person);

    record(person.former(), purpose, "WITHDRAWN", LATER);

    assertThat(state(person.now(), purpose, null)).isEqualTo("WITHDRAWN false " + LATER);
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
    Response erased =
        SERVICE.post(
            "/api/v1/subjects/erasures",
            Map.of("subject", person.former(), "requestId", UUID.randomUUID().toString()));
    assertThat(erased.statusCode()).as(erased.asString()).isEqualTo(200);
    assertThat(erased.<Integer>path("removed")).isPositive();
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
  }

  @Test
  void aNoAtOneContactPointIsNotForgottenByWhoAsksUnderTheFormerReference() {
    Person person = person("contact");
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    Map<String, Object> no = event(person.former(), purpose, "WITHDRAWN", LATER);
    no.put("channel", "EMAIL");
    no.put("contactPoint", person.former());
    assertThat(post(no).statusCode()).isEqualTo(201);
    assertThat(allowed(person.former(), purpose, "EMAIL", person.former())).isFalse();

    rekey(person);

    for (String subject : List.of(person.former(), person.now())) {
      for (String contactPoint : List.of(person.former(), person.now())) {
        assertThat(allowed(subject, purpose, "EMAIL", contactPoint)).isFalse();
      }
      assertThat(allowed(subject, purpose, "SMS", null)).isTrue();
    }
  }

  private static boolean allowed(
      String subject, String purpose, String channel, String contactPoint) {
    Map<String, Object> item = new HashMap<>();
    item.put("subject", subject);
    item.put("purpose", purpose);
    item.put("channel", channel);
    item.put("contactPoint", contactPoint);
    Response answer = SERVICE.post("/api/v1/consent/check", Map.of("items", List.of(item)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("results[0].allowed");
  }

  @Test
  void historiesUnderBothReferencesBecomeOneAndTheFeedSaysHowItStands() {
    Person person = person("both");
    String purpose = purpose();
    String other = purpose();
    record(person.now(), purpose, "WITHDRAWN", LATER);
    record(person.former(), purpose, "GIVEN", GIVEN);
    record(person.former(), other, "GIVEN", GIVEN);
    record(person.former(), "*", "OBJECTED", LATER);

    rekey(person);

    assertThat(state(person.now(), purpose, null)).startsWith("OBJECTED false");
    assertThat(state(person.now(), other, null)).startsWith("OBJECTED false");
    assertThat(lastInFeed(person.now(), purpose)).isEqualTo("OBJECTED");
    assertThat(lastInFeed(person.now(), other)).isEqualTo("OBJECTED");
    String third = purpose();
    record(person.now(), third, "GIVEN", Instant.now().toString());
    assertThat(state(person.now(), third, null)).startsWith("OBJECTED false");
  }

  @Test
  void aMergedPersonStaysOne() {
    Person person = person("merged");
    String friend = subject();
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    record(person.now(), purpose, "USED", GIVEN);
    assertThat(
            SERVICE
                .post(
                    "/api/v1/subjects/merges", Map.of("subjects", List.of(person.former(), friend)))
                .<Boolean>path("merged"))
        .isTrue();

    rekey(person);
    record(friend, purpose, "WITHDRAWN", LATER);

    assertThat(state(person.now(), purpose, null)).startsWith("WITHDRAWN false");
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
    String newFriend = subject();
    SERVICE.post(
        "/api/v1/subjects/merges", Map.of("subjects", List.of(person.former(), newFriend)));
    assertThat(state(newFriend, purpose, null)).startsWith("WITHDRAWN false");
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
  }

  @Test
  void linesThatNameNobodyAreListedAndSendingTheFileAgainChangesNothing() {
    Person person = person("twice");
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    String file =
        line(person.address())
            + line("nobody" + run + "@example.com")
            + line("no address")
            + "{\"kind\":\"EMAIL\"}\n{\"kind\":\"NAME\",\"value\":\"Jane Canary\"}\n\nnull\n";

    JsonPath first = upload(file);

    assertThat(first.getLong("lines")).isEqualTo(6);
    assertThat(first.getLong("unknown")).isEqualTo(1);
    assertThat(first.getLong("moved")).isEqualTo(1);
    assertThat(first.getLong("refused")).isEqualTo(4);
    assertThat(first.getList("refusals.line")).containsExactly(3, 4, 5, 7);
    assertThat(first.getList("refusals.code"))
        .containsExactly(
            "consent.identifier-invalid",
            "consent.identifier-invalid",
            "request.malformed",
            "consent.identifier-invalid");
    assertThat(Rows.tablesWith("canary")).isEmpty();
    assertThat(Rows.tablesWith("nobody" + run)).isEmpty();
    Consents.assertProblem(
        MANAGER.request().contentType("application/json").body("{}").post(PATH),
        415,
        "unsupported-media-type");
    JsonPath again = upload(file);
    assertThat(again.getLong("moved")).isZero();
    assertThat(again.getLong("events")).isZero();
    assertThat(again.getLong("unknown")).isEqualTo(2);
    assertThat(state(person.now(), purpose, null)).isEqualTo("GIVEN true " + GIVEN);
  }

  /** As a killed service leaves it: some pairs are done, the lease is over. */
  @Test
  void aJobGoesOnWhereItWasStopped() {
    Person person = person("resumed");
    String purpose = purpose();
    record(person.former(), purpose, "GIVEN", GIVEN);
    UUID job = UUID.randomUUID();
    Rows.execute(
        "insert into rekeying (id, at, lines, pairs, moved) values (?, now(), 2, 2, 1)", job);
    Rows.execute("insert into rekeying_pair values (?, ?, ?)", job, person.former(), person.now());
    Rows.execute(
        "insert into operation (id, kind, state, payload, actor_issuer, actor_subject, attempt,"
            + " lease_owner, leased_until) values (?, 'rekeying', 'RUNNING', ?::jsonb, 'i', 's', 1,"
            + " gen_random_uuid(), now() - interval '1 minute')",
        job,
        "{\"rekeying\":\"" + job + "\"}");

    Response done = MANAGER.awaitOperation("/api/v1/operations/" + job);

    assertThat(done.<String>path("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.<Integer>path("result.moved")).isEqualTo(2);
    assertThat(done.<Integer>path("done")).isEqualTo(2);
    assertThat(done.<Integer>path("total")).isEqualTo(2);
    assertThat(state(person.now(), purpose, null)).startsWith("GIVEN true");
  }

  @Test
  void whatIsAbandonedAndWhatLeadsFromKeysNotHeldIsForgotten() {
    Person person = person("abandoned");
    UUID upload = UUID.randomUUID();
    Rows.execute("insert into rekeying (id, at) values (?, now() - interval '2 days')", upload);
    Rows.execute(
        "insert into rekeying_pair values (?, ?, ?)", upload, person.former(), person.now());
    Rows.execute("insert into subject_forward values (sha256(?::bytea), 7, ?)", run, person.now());
    Rows.execute(
        "insert into subject_forward values (sha256(?::bytea), 1, ?)", run + "1", person.now());

    forgetRekeyings.forget();

    assertThat(Rows.count("select count(*) from rekeying where id = ?", upload)).isZero();
    assertThat(Rows.tablesWith(person.hash())).isEmpty();
    assertThat(
            Rows.text(
                "select string_agg(key_version::text, ',') from subject_forward"
                    + " where successor = ?",
                person.now()))
        .isEqualTo("1");
  }

  /** Random histories under either reference, checked against one person who said all of it. */
  @Test
  void manyPeopleComeToWhatOneHistoryComesTo() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> purposes = List.of(purpose(), purpose());
    Map<Person, String> people = new LinkedHashMap<>();
    List<Map<String, Object>> lines = new ArrayList<>();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 450; i++) {
      Person person = person("many" + i);
      String twin = subject();
      people.put(person, twin);
      file.append(line(person.address()));
      for (int n = random.nextInt(6); n >= 0; n--) {
        String type = List.of("GIVEN", "WITHDRAWN", "REFUSED", "OBJECTED").get(random.nextInt(4));
        String purpose = purposes.get(random.nextInt(2));
        String at = "2024-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z";
        String id = run + "-" + i + "-" + n;
        String either = random.nextInt(3) == 0 ? person.now() : person.former();
        lines.add(Consents.line(either, purpose, type, at, id));
        lines.add(Consents.line(twin, purpose, type, at, id + "t"));
      }
    }
    assertThat(Consents.importAll(lines).<List<?>>path("refused")).isEmpty();

    JsonPath result = upload(file.toString());

    long left =
        Rows.count(
                "select count(*) from consent_event where source = 'crm' and source_id like ?"
                    + " and subject like 's1:%'",
                run + "-%")
            - Rows.count(
                "select count(*) from consent_event where source = 'crm' and source_id like ?",
                run + "-%t");
    assertThat(left).isZero();
    assertThat(result.getLong("lines")).isEqualTo(450);
    assertThat(result.getLong("moved") + result.getLong("unknown")).isEqualTo(450);
    List<Map<String, String>> asked = new ArrayList<>();
    people.forEach(
        (person, twin) ->
            purposes.forEach(
                purpose -> {
                  asked.add(Map.of("subject", person.now(), "purpose", purpose));
                  asked.add(Map.of("subject", twin, "purpose", purpose));
                }));
    List<Map<String, Object>> states = Consents.ask(null, asked).path("states");
    for (int i = 0; i < states.size(); i += 2) {
      assertThat(said(states.get(i))).as("seed %d", seed).isEqualTo(said(states.get(i + 1)));
    }
    Map<String, String> feed = feed();
    for (Map<String, Object> state : states) {
      String told = feed.getOrDefault(state.get("subject") + " " + state.get("purpose"), "UNKNOWN");
      assertThat(told).as("seed %d, %s", seed, state).isEqualTo(state.get("state"));
    }
  }

  /** Words that come under the former references while the job works on them. */
  @Test
  void nothingIsLostThatIsSaidMeanwhile() throws Exception {
    String purpose = purpose();
    List<Person> people = new ArrayList<>();
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      people.add(person("meanwhile" + i));
      record(people.get(i).former(), purpose, "GIVEN", GIVEN);
      file.append(line(people.get(i).address()));
    }
    try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
      List<Future<?>> said = new ArrayList<>();
      for (int client = 0; client < 4; client++) {
        String source = "client-" + client;
        said.add(
            clients.submit(
                () -> {
                  for (Person person : people) {
                    Map<String, Object> word = event(person.former(), purpose, "WITHDRAWN", LATER);
                    word.put("source", source);
                    assertThat(post(word).statusCode()).isEqualTo(201);
                  }
                }));
      }
      assertThat(upload(file.toString()).getLong("moved")).isEqualTo(40);
      for (Future<?> each : said) {
        each.get();
      }
    }
    for (Person person : people) {
      assertThat(state(person.now(), purpose, null)).isEqualTo("WITHDRAWN false " + LATER);
    }
    assertThat(
            Rows.count(
                "select count(*) from consent_event where purpose = ? and subject like 's2:%'",
                purpose))
        .isEqualTo(40 * 5);
    assertThat(
            Rows.count(
                "select count(*) from consent_state where purpose = ? and subject like 's1:%'",
                purpose))
        .isZero();
  }

  @Test
  void underARekeyingTheDatabaseChangesReferencesAndNothingElse() {
    Person person = person("guarded");
    Map<String, Object> proven = event(person.former(), purpose(), "GIVEN", GIVEN);
    proven.put("evidence", "form-1");
    assertThat(post(proven).statusCode()).isEqualTo(201);
    String set = "update consent_event set subject = '" + person.now() + "'";
    for (String sql :
        List.of(
            set,
            "update consent_event set type = 'WITHDRAWN'",
            "update consent_event set evidence = null, notice = null, age = null",
            "delete from consent_event")) {
      String only = sql + " where subject = '" + person.former() + "'";
      assertThatThrownBy(() -> Rows.tryExecute(rekeying(only)))
          .as(sql)
          .hasMessageContaining("a rekeying changes references");
    }
  }

  private static String rekeying(String sql) {
    UUID removal = UUID.randomUUID();
    return "do $$ begin insert into removal (id, reason, basis, at) values ('"
        + removal
        + "', 'REKEYING', 'test', now()); perform set_config('tenure.removal', '"
        + removal
        + "', true); "
        + sql
        + "; end $$";
  }

  private static Map<String, Object> said(Map<String, Object> state) {
    Map<String, Object> said = new HashMap<>(state);
    said.remove("subject");
    return said;
  }

  private static Map<String, String> feed() {
    Map<String, String> last = new HashMap<>();
    String cursor = null;
    while (true) {
      Response page =
          SERVICE.get(
              "/api/v1/consent-changes?limit=1000" + (cursor == null ? "" : "&cursor=" + cursor));
      List<Map<String, Object>> items = page.path("items");
      for (Map<String, Object> item : items) {
        last.put(item.get("subject") + " " + item.get("purpose"), (String) item.get("state"));
      }
      if (items.isEmpty()) {
        return last;
      }
      cursor = page.path("next");
    }
  }

  private static String lastInFeed(String subject, String purpose) {
    return feed().get(subject + " " + purpose);
  }

  private static String route(String subject, String purpose) {
    return Rows.text(
        "select contact_point from consent_event where subject = ? and purpose = ?",
        subject,
        purpose);
  }

  private static void ask(String subject, String purpose) {
    Response asked =
        MANAGER.post(
            "/api/v1/opt-ins",
            Map.of(
                "subject",
                subject,
                "purposes",
                List.of(purpose),
                "source",
                "shop",
                "sourceId",
                UUID.randomUUID().toString()));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
  }

  private static void request(String subject) {
    Response asked =
        MANAGER.post(
            "/api/v1/person-requests",
            Map.of(
                "type", "ACCESS",
                "subjects", List.of(subject),
                "regime", "EU_GDPR",
                "jurisdiction", "DE"));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
  }

  private Person person(String name) {
    return Person.of(name + run + "@example.com");
  }

  private static String line(String address) {
    return "{\"kind\":\"EMAIL\",\"value\":\"" + address + "\"}\n";
  }

  private static JsonPath rekey(Person person) {
    return upload(line(person.address()));
  }

  private static JsonPath upload(String file) {
    Response accepted =
        MANAGER
            .request()
            .contentType("application/x-ndjson")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post(PATH);
    Response done = MANAGER.awaitOperation(accepted);
    assertThat(done.<String>path("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    return JsonPath.from(done.asString()).setRootPath("result");
  }

  private static long references(String key) {
    Response answer = SERVICE.get(PATH);
    assertThat(answer.<String>path("current")).isEqualTo("s2");
    Number references = answer.path("keys.find { it.key == '" + key + "' }.references");
    return references == null ? 0 : references.longValue();
  }
}
