package io.tenure.consent.rest.receipt;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.post;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.consent.rest.People;
import io.tenure.evidence.receipt.KeySet;
import io.tenure.evidence.receipt.ReceiptCheck;
import io.tenure.evidence.receipt.ReceiptKey;
import io.tenure.evidence.receipt.ReceiptReport;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.HeaderParameterNames;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ReceiptTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aReceiptVerifiesOfflineWithThePublishedKeys() {
    String key = purpose();
    String id = record(subject(), key, "GIVEN", "2026-01-10T09:00:00Z");

    String jws = file(id).strip();

    ReceiptReport report = ReceiptCheck.trusting(keys()).check(jws);
    assertThat(report.faults()).isEmpty();
    assertThat(report.key()).isEqualTo(keys().getFirst());
    assertThat(
            report
                .content()
                .at("/dpv:hasRecordOfActivity/dpv:hasProcess/dpv:hasPurpose")
                .toString())
        .contains("\"" + key + "\"", "Newsletter");
    assertThat(report.content().at("/dpv:hasRecordOfActivity/dpv:hasConsentStatus").size())
        .isEqualTo(1);
  }

  /** What we sign is what other libraries take for a JWS with EdDSA. */
  @Test
  void anotherImplementationVerifiesItToo() throws Exception {
    String id = record(subject(), purpose(), "GIVEN", "2026-01-10T09:00:00Z");
    JsonWebSignature jws = new JsonWebSignature();
    jws.setCompactSerialization(file(id).strip());
    JsonWebKeySet published = new JsonWebKeySet(jwks());
    String kid = jws.getHeader(HeaderParameterNames.KEY_ID);
    jws.setKey(published.findJsonWebKey(kid, null, null, null).getKey());
    jws.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
    assertThat(jws.verifySignature()).isTrue();
    assertThat(jws.getAlgorithmHeaderValue()).isEqualTo("EdDSA");
    assertThat(
            published
                .findJsonWebKey(kid, null, null, null)
                .calculateBase64urlEncodedThumbprint("SHA-256"))
        .isEqualTo(kid);
  }

  @Test
  void theSameBytesComeWheneverItIsAskedForAndLaterEventsChangeNothing() {
    String subject = subject();
    String purpose = purpose();
    String given = record(subject, purpose, "GIVEN", "2026-01-10T09:00:00Z");
    String before = file(given);
    String withdrawn = record(subject, purpose, "WITHDRAWN", "2026-02-10T09:00:00Z");
    Map<String, Object> terms = Consents.terms();
    terms.put("name", "Newsletter and offers");
    assertThat(MANAGER.put("/api/v1/purposes/" + purpose, "\"v1\"", terms).statusCode())
        .isEqualTo(200);

    assertThat(file(given)).isEqualTo(before);
    Response after = receipt(withdrawn);
    assertThat(after.<List<?>>path("content.'dpv:hasRecordOfActivity'.'dpv:hasConsentStatus'"))
        .hasSize(2);
    // one record, two receipts
    assertThat(after.<String>path("content.'dpv:hasRecordOfActivity'.'dct:identifier'"))
        .isEqualTo(receipt(given).path("content.'dpv:hasRecordOfActivity'.'dct:identifier'"));
    assertThat(after.<String>path("id")).isNotEqualTo(receipt(given).path("id"));
  }

  @Test
  void theControllerIsNamedAsItWasWhenTheEventWasRecorded() {
    String controller = "c-" + UUID.randomUUID();
    String purpose = purpose(Map.of("controller", controller));
    String early = record(subject(), purpose, "GIVEN", "2026-01-10T09:00:00Z");
    assertThat(name(early)).isEqualTo(controller);
    assertThat(describe(controller, null, "Northwind GmbH").statusCode()).isEqualTo(200);
    String middle = record(subject(), purpose, "GIVEN", "2026-01-10T09:00:00Z");
    assertThat(describe(controller, null, "Northwind AG").statusCode()).isEqualTo(428);
    assertThat(describe(controller, "\"v2\"", "Northwind AG").statusCode()).isEqualTo(412);
    Response renamed = describe(controller, "\"v1\"", "Northwind AG");
    assertThat(renamed.statusCode()).as(renamed.asString()).isEqualTo(200);
    assertThat(renamed.<Integer>path("version")).isEqualTo(2);
    String late = record(subject(), purpose, "GIVEN", "2026-01-10T09:00:00Z");

    assertThat(name(early)).isEqualTo("Northwind GmbH");
    assertThat(name(middle)).isEqualTo("Northwind GmbH");
    assertThat(name(late)).isEqualTo("Northwind AG");
    assertThat(
            MANAGER.get("/api/v1/controllers/{key}", controller).<String>path("description.name"))
        .isEqualTo("Northwind AG");
    assertProblem(MANAGER.get("/api/v1/controllers/nobody"), 404, "controller.unknown");
  }

  @Test
  void allReceiptsOfAPersonComeInPages() {
    String subject = subject();
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      events.add(record(subject, purpose(), "GIVEN", "2026-01-10T09:00:00Z"));
    }
    record(subject(), purpose(), "GIVEN", "2026-01-10T09:00:00Z");

    List<String> listed = new ArrayList<>();
    String cursor = null;
    do {
      Map<String, Object> question = new HashMap<>();
      question.put("subject", subject);
      question.put("cursor", cursor);
      question.put("limit", 2);
      Response page =
          MANAGER
              .request()
              .contentType(ContentType.JSON)
              .body(question)
              .post("/api/v1/receipts/search");
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      List<Map<String, Object>> items = page.path("items");
      items.forEach(item -> listed.add((String) item.get("event")));
      assertThat(items)
          .allSatisfy(
              item ->
                  assertThat(ReceiptCheck.trusting(keys()).check((String) item.get("jws")).valid())
                      .isTrue());
      cursor = page.path("next");
    } while (cursor != null);
    assertThat(listed).containsExactlyElementsOf(events);
    assertProblem(
        MANAGER
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("subject", "jane@example.com"))
            .post("/api/v1/receipts/search"),
        400,
        "consent.subject-invalid");
  }

  @Test
  void peopleGetTheirOwnReceiptsAndNoOthers() {
    String subject = subject();
    String mine = record(subject, purpose(), "GIVEN", "2026-01-10T09:00:00Z");
    String theirs = record(subject(), purpose(), "GIVEN", "2026-01-10T09:00:00Z");
    Api person = People.withReference(subject);

    Response all = person.get("/api/v1/me/receipts");
    assertThat(all.statusCode()).as(all.asString()).isEqualTo(200);
    assertThat(all.<List<String>>path("items.event")).containsExactly(mine);
    Response file =
        person.request().accept("application/jose").get("/api/v1/me/receipts/{id}/jws", mine);
    assertThat(ReceiptCheck.trusting(keys()).check(file.asString().strip()).valid()).isTrue();
    assertProblem(
        person.request().accept("application/jose").get("/api/v1/me/receipts/{id}/jws", theirs),
        404,
        "receipt.unknown");
    assertProblem(person.get("/api/v1/receipts/{id}", theirs), 403, "auth.forbidden");
  }

  @Test
  void whatWasSaidUnderAMergedReferenceIsOnesOwn() {
    String one = subject();
    String other = subject();
    String stranger = subject();
    String first = record(other, purpose(), "GIVEN", "2026-01-10T09:00:00Z");
    String second = record(one, purpose(), "REFUSED", "2026-01-11T09:00:00Z");
    String theirs = record(stranger, purpose(), "GIVEN", "2026-01-12T09:00:00Z");
    Api person = People.withReference(one);
    assertThat(person.get("/api/v1/me/receipts").<List<String>>path("items.event"))
        .containsExactly(second);
    assertProblem(jws(person, first), 404, "receipt.unknown");

    Response merged =
        MANAGER
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("subjects", List.of(one, other)))
            .post("/api/v1/subjects/merges");
    assertThat(merged.statusCode()).as(merged.asString()).isEqualTo(200);

    for (String reference : List.of(one, other)) {
      assertThat(
              People.withReference(reference)
                  .get("/api/v1/me/receipts")
                  .<List<String>>path("items.event"))
          .containsExactly(first, second);
    }
    assertThat(ReceiptCheck.trusting(keys()).check(jws(person, first).asString().strip()).valid())
        .isTrue();
    assertProblem(jws(person, theirs), 404, "receipt.unknown");
    assertThat(People.withReference(stranger).get("/api/v1/me/receipts").<List<?>>path("items"))
        .hasSize(1);
  }

  @Test
  void allReceiptsOfAPersonComeAsOneFile() {
    String subject = subject();
    List<String> events = new ArrayList<>();
    String purpose = purpose();
    for (int i = 0; i < 103; i++) {
      String event = i % 2 == 0 ? "GIVEN" : "WITHDRAWN";
      events.add(record(subject, purpose, event, "2026-01-10T09:00:00Z"));
    }
    record(subject(), purpose, "GIVEN", "2026-01-10T09:00:00Z");

    Response file =
        People.withReference(subject)
            .request()
            .accept("application/jose")
            .get("/api/v1/me/receipts/jws");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.header("Content-Disposition")).contains("receipts.jws");
    ReceiptCheck check = ReceiptCheck.trusting(keys());
    List<String> told = new ArrayList<>();
    for (String line : file.asString().split("\n")) {
      ReceiptReport report = check.check(line);
      assertThat(report.faults()).isEmpty();
      told.add(report.content().path("dct:source").asText().replace("urn:uuid:", ""));
    }
    assertThat(told).containsExactlyElementsOf(events);
  }

  @Test
  void theChannelAndTheKindOfAddressAreTold() {
    String subject = subject();
    Map<String, Object> event = event(subject, purpose(), "GIVEN", "2026-01-10T09:00:00Z");
    event.put("channel", "SMS");
    event.put("contactPoint", subject);
    String id = post(event).path("id");

    Map<String, Object> context =
        receipt(id)
            .path("content.'dpv:hasRecordOfActivity'.'dpv:hasConsentStatus'[0].'dpv:hasContext'");

    assertThat(context).containsEntry("dct:title", "SMS").containsEntry("dct:identifier", subject);
    assertThat(context.get("dpv:hasPersonalData").toString()).contains("pd:TelephoneNumber");
  }

  @Test
  void anObjectionToEverythingHasAReceiptToo() {
    String event = record(subject(), "*", "OBJECTED", "2026-01-10T09:00:00Z");
    Response receipt = receipt(event);
    assertThat(
            receipt.<String>path(
                "content.'dpv:hasRecordOfActivity'.'dpv:hasProcess'.'dpv:hasPurpose'.'dct:identifier'"))
        .isEqualTo("*");
    assertThat(ReceiptCheck.trusting(keys()).check(receipt.path("jws")).faults()).isEmpty();
  }

  @Test
  void theKeySetIsPublicAndHoldsTheKeyBeforeToo() throws Exception {
    Response answer = Api.anonymous().get("/.well-known/jwks.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.<List<?>>path("keys")).hasSize(2);
    assertThat(answer.asString()).doesNotContain("\"d\"");
    assertThat(JSON.readTree(answer.asString()).at("/keys/0/kid").asText())
        .isEqualTo(keys().getFirst().kid());
  }

  @Test
  void thereIsNoReceiptOfNothing() {
    assertProblem(MANAGER.get("/api/v1/receipts/{id}", UUID.randomUUID()), 404, "receipt.unknown");
  }

  static String record(String subject, String purpose, String event, String at) {
    Response answer = post(event(subject, purpose, event, at));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer.path("id");
  }

  static List<ReceiptKey> keys() {
    return KeySet.parse(jwks());
  }

  private static String jwks() {
    return Api.anonymous().get("/.well-known/jwks.json").asString();
  }

  private static Response jws(Api person, String event) {
    return person.request().accept("application/jose").get("/api/v1/me/receipts/{id}/jws", event);
  }

  private static Response receipt(String event) {
    Response answer = MANAGER.get("/api/v1/receipts/{id}", event);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer;
  }

  private static String file(String event) {
    Response answer =
        MANAGER.request().accept("application/jose").get("/api/v1/receipts/{id}/jws", event);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString();
  }

  private static String name(String event) {
    return receipt(event).path("content.'dpv:hasRecordOfActivity'.'dpv:hasEntity'.'dpv:hasName'");
  }

  private static Response describe(String key, String ifMatch, String name) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", name);
    body.put("address", "Hafenstrasse 1, 20457 Hamburg");
    body.put("jurisdiction", "DE");
    body.put("storageLocations", List.of("DE"));
    return MANAGER.put("/api/v1/controllers/" + key, ifMatch, body);
  }
}
