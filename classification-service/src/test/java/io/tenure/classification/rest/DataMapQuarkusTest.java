package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.ADMIN;
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
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset.Status;
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
class DataMapQuarkusTest {

  @Test
  void fromRegistrationToAPublishedMap() {
    String system = registered();
    Problems.check(STEWARD.get("/api/v1/systems/" + system + "/draft"), 404, "draft.none");
    Problems.check(STEWARD.get("/api/v1/systems/" + system + "/map"), 404, "map.none");

    Response done = discovered(system);

    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getInt("result.datasets")).isEqualTo(18);
    assertThat(done.jsonPath().getInt("result.fields")).isGreaterThan(150);
    assertThat(done.jsonPath().getInt("result.relations")).isGreaterThan(35);
    Problems.check(published(system, 1.0), 409, "map.open");

    Response made = published(system, 0.5);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/systems/" + system + "/map?version=1");

    Response map = Api.as("svc", Roles.SERVICE).get("/api/v1/systems/" + system + "/map");
    DataMap read = MapJson.read(map.asString(), DataMap.class);
    assertThat(read.version()).isEqualTo(1);
    assertThat(read.digest())
        .isEqualTo(
            MapJson.digest(
                system,
                read.systemKey(),
                new Publication.Content(read.datasets(), read.relations())));
    assertThat(read.dataset("crm.contacts").orElseThrow().kind()).isEqualTo("CONTACT");
    assertThat(read.datasets())
        .flatExtracting(d -> d.fields().stream().map(f -> f.status()).toList())
        .containsOnly(Status.CONFIRMED);

    String tag = map.header("ETag");
    assertThat(
            STEWARD
                .request()
                .header("If-None-Match", tag)
                .get("/api/v1/systems/" + system + "/map")
                .statusCode())
        .isEqualTo(304);
    Response again = published(system, 0.5);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(tag);
    Problems.check(
        STEWARD.get("/api/v1/systems/" + system + "/map?version=2"), 404, "map.version-unknown");
    Problems.check(
        STEWARD.get("/api/v1/systems/" + system + "/map?version=0"), 400, "request.invalid");
  }

  @Test
  void decisionsAreTakenOneByOneAndSurviveARediscovery() {
    String system = registered();
    discovered(system);

    Response outcome =
        decided(
            system,
            field("crm.contacts", "lead_source", "CORRECT", Map.of("category", "user.behavior")),
            field("crm.contacts", "city", "REJECT", null),
            field("crm.contacts", "nowhere", "CONFIRM", null),
            field("crm.contacts", "phone", "CORRECT", Map.of("category", "user.shoe_size")),
            Map.of(
                "target",
                "RELATION",
                "relation",
                "crm.notes(contact_id)->crm.contacts",
                "action",
                "CORRECT",
                "value",
                Map.of("role", "REFERENCE")),
            Map.of(
                "target",
                "RELATION",
                "relation",
                "crm.contacts(account_id)->crm.accounts",
                "action",
                "REJECT"),
            Map.of(
                "target",
                "DATASET",
                "dataset",
                "crm.leads",
                "action",
                "CORRECT",
                "value",
                Map.of(
                    "controller",
                    Map.of("path", List.of(), "format", "ISO_ALPHA2", "fixed", "DE"))),
            Map.of(
                "target",
                "DATASET",
                "dataset",
                "crm.leads",
                "action",
                "CORRECT",
                "value",
                Map.of(
                    "triggers",
                    List.of(
                        Map.of(
                            "trigger",
                            "record_created",
                            "path",
                            List.of(),
                            "column",
                            "made_up",
                            "aggregate",
                            "NONE",
                            "filters",
                            List.of(),
                            "direction",
                            "NEUTRAL")))));

    assertThat(outcome.statusCode()).as(outcome.asString()).isEqualTo(200);
    assertThat(outcome.jsonPath().getInt("accepted")).isEqualTo(4);
    assertThat(outcome.jsonPath().getList("refused.code"))
        .containsExactly(
            "decision.field-unknown",
            "decision.category-unknown",
            "decision.relation-declared",
            "decision.path-invalid");
    discovered(system);
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
    DataMap map =
        MapJson.read(STEWARD.get("/api/v1/systems/" + system + "/map").asString(), DataMap.class);
    var contacts = map.dataset("crm.contacts").orElseThrow();
    assertThat(contacts.fields())
        .anySatisfy(
            f -> {
              assertThat(f.name()).isEqualTo("lead_source");
              assertThat(f.category()).isEqualTo("user.behavior");
              assertThat(f.sensitivity()).isEqualTo("MODERATE");
            })
        .anySatisfy(
            f -> {
              assertThat(f.name()).isEqualTo("city");
              assertThat(f.category()).isNull();
              assertThat(f.status()).isEqualTo(Status.REJECTED);
            });
    assertThat(map.dataset("crm.leads").orElseThrow().controller().fixed()).isEqualTo("DE");
    assertThat(map.relation("crm.notes(contact_id)->crm.contacts").orElseThrow().role().name())
        .isEqualTo("REFERENCE");
  }

  @Test
  void driftAndDisagreementOpenFindingsAndOverwriteNothing() {
    String schema = "drift_" + UUID.randomUUID().toString().substring(0, 8);
    CrmResource.change(
        "CREATE SCHEMA %1$s; CREATE TABLE %1$s.people (id bigint PRIMARY KEY, reference varchar(60), nick varchar(40), left_col int); INSERT INTO %1$s.people SELECT i, 'R-' || i, 'x', i FROM generate_series(1, 50) i; CREATE TABLE %1$s.gone (id bigint PRIMARY KEY); GRANT USAGE ON SCHEMA %1$s TO %2$s_read; GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO %2$s_read; ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT SELECT ON TABLES TO %2$s_read"
            .formatted(schema, CrmResource.database()));
    Map<String, Object> body = body("drift-" + schema.substring(6));
    body.put("schemas", List.of(schema));
    String system = registered(body);
    discovered(system);
    decided(system, field(schema + ".people", "reference", "REJECT", null));
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
    CrmResource.change(
        "UPDATE %1$s.people SET reference = 'canary' || id || '@people.example'; ALTER TABLE %1$s.people DROP COLUMN left_col; ALTER TABLE %1$s.people ADD COLUMN email varchar(80); ALTER TABLE %1$s.people ALTER COLUMN nick TYPE date USING date '1980-01-01'; DROP TABLE %1$s.gone; CREATE TABLE %1$s.brand_new (id bigint PRIMARY KEY)"
            .formatted(schema));

    discovered(system);

    Response findings = STEWARD.get("/api/v1/systems/" + system + "/findings?open=true");
    assertThat(findings.jsonPath().getList("items.code"))
        .contains(
            "drift.field-vanished",
            "drift.field-new",
            "drift.type-changed",
            "drift.dataset-vanished",
            "drift.dataset-new",
            "drift.values-changed",
            "proposal.category-disagrees");
    assertThat(findings.asString()).doesNotContain("canary");
    assertThat(
            Api.as("disposal", Roles.SERVICE)
                .get("/api/v1/systems/" + system + "/stops")
                .jsonPath()
                .getList("datasets.dataset", String.class))
        .as("nothing in these is disposed of meanwhile")
        .contains(schema + ".people", schema + ".gone", schema + ".brand_new");
    Response datasets = STEWARD.get("/api/v1/systems/" + system + "/draft/datasets");
    assertThat(
            datasets
                .jsonPath()
                .getString(
                    "items.find{it.name=='"
                        + schema
                        + ".people'}.fields.find{it.name=='reference'}.status"))
        .isEqualTo("REJECTED");
    assertThat(
            datasets
                .jsonPath()
                .getString(
                    "items.find{it.name=='"
                        + schema
                        + ".people'}.fields.find{it.name=='reference'}.proposed"))
        .isEqualTo("user.contact.email");
    discovered(system);
    assertThat(
            STEWARD
                .get("/api/v1/systems/" + system + "/findings?open=true")
                .jsonPath()
                .getList("items.id"))
        .as("a second look opens nothing twice")
        .hasSameSizeAs(findings.jsonPath().getList("items.id"));
    decided(
        system,
        field(
            schema + ".people", "reference", "CORRECT", Map.of("category", "user.contact.email")));
    assertThat(published(system, 0.5).statusCode()).isEqualTo(201);
    assertThat(
            AUDITOR
                .get("/api/v1/systems/" + system + "/findings?open=true")
                .jsonPath()
                .getList("items.code", String.class))
        .noneMatch(code -> code.startsWith("drift.") || code.startsWith("proposal."));
    assertThat(STEWARD.get("/api/v1/systems/" + system + "/stops").jsonPath().getList("datasets"))
        .isEmpty();
    assertThat(
            MapJson.read(
                    STEWARD.get("/api/v1/systems/" + system + "/map").asString(), DataMap.class)
                .version())
        .isEqualTo(2);
    assertThat(STEWARD.get("/api/v1/systems/" + system + "/map?version=1").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theStructureIsShownAsItIs() {
    CrmResource.change(
        "CREATE OR REPLACE VIEW crm.shown AS SELECT id, last_name FROM crm.contacts; COMMENT ON COLUMN crm.products.sku IS 'as printed'");
    String system = registered();
    discovered(system);
    Response first = AUDITOR.get("/api/v1/systems/" + system + "/structure?limit=10");
    assertThat(first.jsonPath().getList("items")).hasSize(10);
    Response second =
        AUDITOR.get(
            "/api/v1/systems/" + system + "/structure?limit=50&cursor={c}",
            first.jsonPath().getString("next"));
    String contacts = "items.find{it.name=='contacts'}.";
    assertThat(first.jsonPath().getList(contacts + "indexes.name"))
        .contains("contacts_account", "contacts_email", "contacts_pkey");
    assertThat(first.jsonPath().getLong(contacts + "estimatedBytes")).isNotNegative();
    assertThat(first.jsonPath().getBoolean(contacts + "rowCountExact")).isTrue();
    assertThat(
            first
                .jsonPath()
                .getString(contacts + "columns.find{it.name=='deleted'}.defaultExpression"))
        .isEqualTo("false");
    assertThat(second.jsonPath().getString("items.find{it.name=='shown'}.kind")).isEqualTo("VIEW");
    assertThat(
            second
                .jsonPath()
                .getString("items.find{it.name=='products'}.columns.find{it.name=='sku'}.comment"))
        .isEqualTo("as printed");
    Problems.check(ADMIN.get("/api/v1/systems/" + system + "/structure"), 403, "auth.forbidden");
    CrmResource.change("DROP VIEW crm.shown");
  }

  @Test
  void aDraftIsReadInPages() {
    String system = registered();
    discovered(system);
    Response first = AUDITOR.get("/api/v1/systems/" + system + "/draft/datasets?limit=10");
    Response second =
        AUDITOR.get(
            "/api/v1/systems/" + system + "/draft/datasets?limit=10&cursor={c}",
            first.jsonPath().getString("next"));
    assertThat(first.jsonPath().getList("items")).hasSize(10);
    assertThat(second.jsonPath().getList("items")).hasSize(8);
    assertThat(second.jsonPath().getString("next")).isNull();
    assertThat(
            AUDITOR
                .get("/api/v1/systems/" + system + "/draft/relations?limit=5")
                .jsonPath()
                .getList("items"))
        .hasSize(5);
    Response draft = AUDITOR.get("/api/v1/systems/" + system + "/draft");
    assertThat(draft.jsonPath().getInt("counts.DATASET.PROPOSED")).isEqualTo(18);
    assertThat(draft.jsonPath().getString("product")).contains("PostgreSQL");
    Problems.check(ADMIN.get("/api/v1/systems/" + system + "/draft"), 403, "auth.forbidden");
  }

  private static Map<String, Object> field(
      String dataset, String field, String action, Map<String, Object> value) {
    return value == null
        ? Map.of("target", "FIELD", "dataset", dataset, "field", field, "action", action)
        : Map.of(
            "target", "FIELD", "dataset", dataset, "field", field, "action", action, "value",
            value);
  }
}
