package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.AUDITOR;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.body;
import static io.tenure.classification.rest.SystemsUnderTest.decided;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.published;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class AnswersQuarkusTest {

  private static final Api SERVICE = Api.as("svc", Roles.SERVICE);

  @Test
  void aDatasetIsAnsweredByVersionAndInBulk() {
    String system = registered();
    String path = "/api/v1/systems/" + system + "/map/dataset?name=crm.contacts";
    Problems.check(SERVICE.get(path), 404, "map.none");
    discovered(system);
    published(system, 0.5);

    Response first = SERVICE.get(path);
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    assertThat(first.jsonPath().getString("dataset.kind")).isEqualTo("CONTACT");
    assertThat(first.jsonPath().getString("categories.find{it.field=='email'}.category"))
        .isEqualTo("user.contact.email");
    assertThat(first.jsonPath().getList("relations.id"))
        .contains("crm.notes(contact_id)->crm.contacts");
    assertThat(
            SERVICE.request().header("If-None-Match", first.header("ETag")).get(path).statusCode())
        .isEqualTo(304);
    Problems.check(
        SERVICE.get("/api/v1/systems/" + system + "/map/dataset?name=crm.nothing"),
        404,
        "map.dataset-unknown");

    decided(
        system,
        Map.of(
            "target", "FIELD",
            "dataset", "crm.contacts",
            "field", "lead_source",
            "action", "CORRECT",
            "value", Map.of("category", "user.criminal_history")));
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
    Response second = SERVICE.get(path);
    assertThat(second.jsonPath().getInt("version")).isEqualTo(2);
    assertThat(second.jsonPath().getBoolean("sensitivity.art10")).isTrue();
    assertThat(second.jsonPath().getList("sensitivity.causes")).contains("lead_source");
    assertThat(SERVICE.get(path + "&version=1").jsonPath().getBoolean("sensitivity.art10"))
        .isFalse();

    Response bulk =
        SERVICE.post(
            "/api/v1/dataset-answers",
            Map.of(
                "items",
                List.of(
                    Map.of("system", system, "dataset", "crm.contacts"),
                    Map.of("system", system, "dataset", "crm.contacts", "version", 1),
                    Map.of("system", system, "dataset", "crm.nothing"),
                    Map.of("system", UUID.randomUUID(), "dataset", "crm.contacts"))));
    assertThat(bulk.jsonPath().getInt("items[0].map.version")).isEqualTo(2);
    assertThat(bulk.jsonPath().getInt("items[1].map.version")).isEqualTo(1);
    assertThat(bulk.jsonPath().getList("items.code"))
        .containsExactly(null, null, "map.dataset-unknown", "system.unknown");
  }

  @Test
  void versionsAreListedAndCompared() {
    String system = registered();
    discovered(system);
    published(system, 0.5);
    decided(
        system,
        Map.of("target", "FIELD", "dataset", "crm.contacts", "field", "city", "action", "REJECT"));
    Response draft = STEWARD.get("/api/v1/systems/" + system + "/draft/diff");
    assertThat(draft.jsonPath().getList("items.sentence"))
        .contains(
            "Category of crm.contacts.city: was user.contact.address.city, is no data about"
                + " people.");
    published(system, 0.5);

    Response versions = AUDITOR.get("/api/v1/systems/" + system + "/map-versions?limit=1");
    assertThat(versions.jsonPath().getList("items.version")).containsExactly(2);
    assertThat(versions.jsonPath().getString("items[0].by.subject")).isEqualTo("dora");
    assertThat(
            AUDITOR
                .get(
                    "/api/v1/systems/" + system + "/map-versions?limit=1&cursor={c}",
                    versions.jsonPath().getString("next"))
                .jsonPath()
                .getList("items.version"))
        .containsExactly(1);
    String diff = "/api/v1/systems/" + system + "/map-versions/1/diff/2";
    Response all = AUDITOR.get(diff);
    assertThat(all.jsonPath().getBoolean("same")).isFalse();
    assertThat(all.jsonPath().getList("items.aspect")).containsExactly("CATEGORY", "STATUS");
    Response page = AUDITOR.get(diff + "?limit=1");
    assertThat(
            AUDITOR
                .get(diff + "?limit=1&cursor={c}", page.jsonPath().getString("next"))
                .jsonPath()
                .getList("items.aspect"))
        .containsExactly("STATUS");
    Problems.check(
        AUDITOR.get(
            "/api/v1/systems/" + system + "/draft/diff?cursor={c}",
            page.jsonPath().getString("next")),
        400,
        "cursor.invalid");
    assertThat(
            AUDITOR
                .get("/api/v1/systems/" + system + "/map-versions/2/diff/2")
                .jsonPath()
                .getBoolean("same"))
        .isTrue();
    Problems.check(
        AUDITOR.get("/api/v1/systems/" + system + "/map-versions/1/diff/9"),
        404,
        "map.version-unknown");
  }

  @Test
  void sensitivityIsTheMaximumOfMapAndDraft() {
    String system = registered();
    discovered(system);
    String path = "/api/v1/systems/" + system + "/sensitivity";
    Problems.check(STEWARD.get(path), 404, "map.none");
    Response draft = STEWARD.get(path + "?of=DRAFT");
    assertThat(draft.jsonPath().getInt("version")).isZero();
    assertThat(draft.jsonPath().getString("sensitivity.sensitivity")).isEqualTo("HIGH");
    published(system, 0.5);
    Response map = STEWARD.get(path);
    assertThat(map.jsonPath().getString("sensitivity.sensitivity")).isEqualTo("HIGH");
    assertThat(map.jsonPath().getInt("sensitivity.unscannedCount")).isZero();
    Response first = STEWARD.get(path + "/datasets?limit=10");
    Response rest =
        STEWARD.get(path + "/datasets?limit=10&cursor={c}", first.jsonPath().getString("next"));
    assertThat(first.jsonPath().getList("items")).hasSize(10);
    assertThat(rest.jsonPath().getList("items")).hasSize(8);
    assertThat(
            STEWARD
                .get("/api/v1/systems/" + system + "/sensitivity/datasets?of=DRAFT&limit=200")
                .jsonPath()
                .getList("items"))
        .hasSize(18);
  }

  @Test
  void phoneNumbersAreFoundOverSystems() {
    String key = "search-" + UUID.randomUUID().toString().substring(0, 8);
    String system = registered(body(key));
    discovered(system);
    published(system, 0.5);

    Response found = SERVICE.get("/api/v1/search?q=phone numbers&system=" + system);
    assertThat(found.statusCode()).as(found.asString()).isEqualTo(200);
    assertThat(found.jsonPath().getList("items.field", String.class)).contains("phone", "mobile");
    assertThat(found.jsonPath().getList("items.category", String.class))
        .allMatch(c -> c.startsWith("user.contact"));
    assertThat(found.jsonPath().getList("items.systemKey")).containsOnly(key);
    Response page = SERVICE.get("/api/v1/search?category=user.contact&limit=2&system=" + system);
    Response next =
        SERVICE.get(
            "/api/v1/search?category=user.contact&limit=2&cursor={c}&system=" + system,
            page.jsonPath().getString("next"));
    assertThat(next.jsonPath().getList("items"))
        .hasSize(2)
        .doesNotContainAnyElementsOf(page.jsonPath().getList("items"));
    assertThat(
            SERVICE
                .get("/api/v1/search?sensitivity=HIGH&kind=CONTACT&system=" + system)
                .jsonPath()
                .getList("items.sensitivity"))
        .isNotEmpty()
        .containsOnly("HIGH");
    decided(
        system,
        Map.of("target", "FIELD", "dataset", "crm.contacts", "field", "phone", "action", "REJECT"));
    published(system, 0.5);
    assertThat(
            SERVICE
                .get("/api/v1/search?q=crm contacts phone&kind=CONTACT&system=" + system)
                .jsonPath()
                .getList("items.field", String.class))
        .as("only the newest version counts")
        .doesNotContain("phone");
    Problems.check(SERVICE.get("/api/v1/search"), 422, "search.empty");
  }

  @Test
  void theLineageOfAPersonReachesTheRowsThatPointToIt() {
    String system = registered();
    discovered(system);
    published(system, 0.5);
    String path = "/api/v1/systems/" + system + "/map/lineage?person=crm.contacts&limit=200";
    Response lineage = Api.as("ag", Roles.REQUEST_AGENT).get(path);
    assertThat(lineage.statusCode()).as(lineage.asString()).isEqualTo(200);
    assertThat(lineage.jsonPath().getList("items.dataset", String.class))
        .contains("crm.contacts", "crm.notes", "crm.invoices", "crm.activities");
    assertThat(lineage.jsonPath().getList("items.findAll{it.confirmed}.dataset", String.class))
        .contains("crm.contacts", "crm.notes");
    Problems.check(
        AUDITOR.get("/api/v1/systems/" + system + "/map/lineage?person=crm.products"),
        422,
        "lineage.no-person");
  }
}
