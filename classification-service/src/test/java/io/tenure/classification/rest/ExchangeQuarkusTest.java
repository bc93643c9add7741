package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.AUDITOR;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.decided;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.published;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.classification.domain.exchange.fides.FidesContent;
import io.tenure.classification.domain.exchange.fides.FidesNodes;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class ExchangeQuarkusTest {

  private static final String TEXT =
      """
      dataset:
      - fides_key: sales
        description: "Kept by sales"
        collections:
        - name: contacts
          description: People
          fields:
          - name: lead_source
            description: "Where we met: fair, web"
            data_categories: [user.behavior]
          - name: email
            data_categories: [user.contact.url]
          - name: nowhere
            data_categories: [user.name]
      """;

  @Test
  void aDemoMapIsExportedWithoutLossInBothForms() {
    String system = registered();
    Problems.check(export(system, ""), 404, "map.none");
    discovered(system);
    Response draft = export(system, "?format=CSV&of=DRAFT");
    assertThat(draft.contentType()).startsWith("text/csv");
    assertThat(draft.asString().lines().count()).isGreaterThan(150);
    published(system, 0.5);
    DataMap map =
        MapJson.read(STEWARD.get("/api/v1/systems/" + system + "/map").asString(), DataMap.class);
    Response yaml = export(system, "");
    assertThat(yaml.contentType()).startsWith("application/yaml");
    assertThat(FidesContent.of(FidesNodes.read(yaml.asString())))
        .isEqualTo(new Content(map.datasets(), map.relations()));
    assertThat(
            STEWARD
                .request()
                .header("If-None-Match", yaml.header("ETag"))
                .get("/api/v1/systems/" + system + "/map/export")
                .statusCode())
        .isEqualTo(304);
    Problems.check(export(system, "?of=DRAFT"), 400, "request.invalid");

    Response again = imported(system, "FIDESLANG", yaml.asString(), Map.of());
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(again.jsonPath().getInt("changeCount")).isZero();
    assertThat(again.jsonPath().getInt("conflictCount")).isZero();
    assertThat(again.jsonPath().getInt("skippedCount")).isZero();
    assertThat(export(system, "").asString()).isEqualTo(yaml.asString());
  }

  @Test
  void anImportDecidesWhatIsOpenAndAsksWhereAPersonConfirmedOtherwise() {
    String system = registered();
    discovered(system);
    decided(
        system,
        Map.of(
            "target", "FIELD", "dataset", "crm.contacts", "field", "email", "action", "CONFIRM"));
    Response preview =
        STEWARD.post(
            "/api/v1/systems/" + system + "/imports/preview",
            Map.of("format", "FIDESLANG", "text", TEXT));
    assertThat(preview.statusCode()).as(preview.asString()).isEqualTo(200);
    assertThat(preview.jsonPath().getList("changes.name")).containsExactly("lead_source");
    assertThat(preview.jsonPath().getList("conflicts.item")).containsExactly("crm.contacts.email");
    assertThat(preview.jsonPath().getList("skipped.code")).containsExactly("import.field-unknown");
    assertThat(field(system, "lead_source").get("status")).isEqualTo("PROPOSED");
    Problems.check(
        imported(system, "FIDESLANG", TEXT, Map.of("expected", "sha256:00")),
        409,
        "import.changed");

    Response done =
        imported(
            system, "FIDESLANG", TEXT, Map.of("expected", preview.jsonPath().getString("digest")));
    assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
    assertThat(field(system, "lead_source"))
        .containsEntry("status", "CONFIRMED")
        .containsEntry("category", "user.behavior");
    assertThat(field(system, "email")).containsEntry("category", "user.contact.email");
    assertThat(findings(system)).contains("proposal.import-disagrees");
    assertThat(
            AUDITOR
                .get("/api/v1/review-queue?disputed=true&system=" + system)
                .jsonPath()
                .getList("items.name"))
        .containsExactly("email");

    Response again = imported(system, "FIDESLANG", TEXT, Map.of());
    assertThat(again.jsonPath().getInt("changeCount")).isZero();
    assertThat(again.jsonPath().getInt("unchanged")).isEqualTo(1);
    Response overruled =
        imported(system, "FIDESLANG", TEXT, Map.of("overrule", List.of("crm.contacts.email")));
    assertThat(overruled.jsonPath().getInt("changeCount")).isEqualTo(1);
    assertThat(field(system, "email")).containsEntry("category", "user.contact.url");
    assertThat(findings(system)).doesNotContain("proposal.import-disagrees");

    published(system, 0.5);
    assertThat(export(system, "").asString())
        .contains("fides_key: sales", "Kept by sales", "Where we met: fair, web")
        .contains("description: People");
  }

  @Test
  void aSpreadsheetDecidesAndABrokenTextIsRefused() {
    String system = registered();
    discovered(system);
    String csv = "dataset,field,category,status\r\ncrm.contacts,city,,REJECTED\r\n";
    assertThat(imported(system, "CSV", csv, Map.of()).jsonPath().getInt("changeCount"))
        .isEqualTo(1);
    assertThat(field(system, "city")).containsEntry("status", "REJECTED");
    Problems.check(
        imported(system, "CSV", "dataset,field\r\n", Map.of()), 422, "import.unreadable");
    Problems.check(imported(system, "FIDESLANG", "dataset: [", Map.of()), 422, "import.unreadable");
    Problems.check(
        STEWARD.post(
            "/api/v1/systems/" + system + "/imports", Map.of("format", "CSV", "text", csv)),
        400,
        "request.invalid");
  }

  @Test
  void theRecordOfProcessingActivitiesIsReadByProgramsAndPeople() {
    String system = registered();
    discovered(system);
    published(system, 0.5);
    Map<String, Object> body =
        Map.of(
            "systems",
            List.of(system),
            "controller",
            Map.of("name", "Example <GmbH>", "contact", "Berlin"),
            "scheduleUrl",
            "https://example.org/retention");
    Response json = AUDITOR.post("/api/v1/processing-records", body);
    assertThat(json.statusCode()).as(json.asString()).isEqualTo(200);
    assertThat(json.jsonPath().getList("activities[0].categories.category"))
        .contains("user.contact.email");
    assertThat(json.jsonPath().getList("missing", String.class)).contains("(g) security measures");
    Response page =
        AUDITOR
            .request()
            .contentType("application/json")
            .accept("text/html")
            .body(body)
            .post("/api/v1/processing-records");
    assertThat(page.contentType()).startsWith("text/html");
    assertThat(page.asString())
        .contains("<html lang=\"en\">", "Example &lt;GmbH&gt;", "scope=\"col\"", "<caption>")
        .doesNotContain("<GmbH>", "<script");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  private static Response export(String system, String query) {
    return STEWARD.get("/api/v1/systems/" + system + "/map/export" + query);
  }

  private static Response imported(
      String system, String format, String text, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("format", format);
    body.put("text", text);
    body.put("reason", "labels of the data protection team");
    return STEWARD.post("/api/v1/systems/" + system + "/imports", body);
  }

  private static Map<String, Object> field(String system, String name) {
    return STEWARD
        .get("/api/v1/systems/" + system + "/draft/datasets?limit=50")
        .jsonPath()
        .getMap("items.find{it.name=='crm.contacts'}.fields.find{it.name=='" + name + "'}");
  }

  private static List<String> findings(String system) {
    return STEWARD
        .get("/api/v1/systems/" + system + "/findings?open=true")
        .jsonPath()
        .getList("items.code", String.class);
  }
}
