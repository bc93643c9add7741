package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.AUDITOR;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.decided;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.published;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class FeedQuarkusTest {

  private static final Api SERVICE = Api.as("svc", Roles.SERVICE);

  @Test
  void versionsAndFindingsAreToldInOrderWithoutGaps() {
    String system = registered();
    discovered(system);
    published(system, 0.5);
    STEWARD.post(
        "/api/v1/systems/" + system + "/imports",
        Map.of(
            "format",
            "CSV",
            "text",
            "dataset,field,category\ncrm.contacts,email,user.contact.url\n",
            "reason",
            "to open a finding"));
    decided(
        system,
        Map.of(
            "target", "FIELD", "dataset", "crm.contacts", "field", "email", "action", "CONFIRM"));

    List<Map<String, Object>> all = new ArrayList<>();
    String cursor = "";
    String before;
    do {
      before = cursor;
      Response part = SERVICE.get("/api/v1/map-changes?limit=3&cursor={c}", cursor);
      assertThat(part.statusCode()).as(part.asString()).isEqualTo(200);
      all.addAll(part.jsonPath().getList("items"));
      cursor = part.jsonPath().getString("next");
    } while (!cursor.equals(before));
    assertThat(all.stream().map(c -> ((Number) c.get("seq")).longValue()).toList())
        .isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
    List<Map<String, Object>> ours =
        all.stream().filter(c -> system.equals(c.get("systemId"))).toList();
    assertThat(ours)
        .extracting(c -> (String) c.get("change"))
        .contains("MAP_PUBLISHED")
        .endsWith("FINDING_OPENED", "FINDING_CLOSED");
    assertThat(ours.getLast().get("finding"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("code", "proposal.import-disagrees")
        .containsEntry("field", "email");

    Response end = SERVICE.get("/api/v1/map-changes?cursor={c}", cursor);
    assertThat(
            SERVICE
                .request()
                .header("If-None-Match", end.header("ETag"))
                .get("/api/v1/map-changes?cursor={c}", cursor)
                .statusCode())
        .isEqualTo(304);
    Problems.check(
        SERVICE.get(
            "/api/v1/map-changes?cursor={c}", Cursor.of("map-changes", 999_999_999).encode()),
        409,
        "map.cursor-ahead");
  }

  @Test
  void manyFindingsInOneStatementHaveANumberEachAndNothingIsTakenBack() throws SQLException {
    UUID system = UUID.fromString(registered());
    try (Connection connection = PostgresResource.current().connect();
        Statement sql = connection.createStatement()) {
      long before = number(sql, "select last_seq from journal where name = 'map-changes'");
      sql.execute(
          "insert into finding (id, system_id, code, severity, dataset, detail, opened_at) select gen_random_uuid(), '%s', 'drift.dataset-new', 'WARNING', 'd' || i, 'x', now() from generate_series(1, 500) i"
              .formatted(system));
      sql.execute(
          "update finding set closed_at = now() where system_id = '%s' and dataset < 'd2'"
              .formatted(system));
      sql.execute("update finding set detail = 'y' where system_id = '%s'".formatted(system));
      long opened =
          number(
              sql,
              "select count(*) from map_change where kind = 'FINDING_OPENED' and system_id = '"
                  + system
                  + "'");
      long closed =
          number(
              sql,
              "select count(*) from map_change where kind = 'FINDING_CLOSED' and system_id = '"
                  + system
                  + "'");
      assertThat(opened).isEqualTo(500);
      assertThat(closed)
          .isPositive()
          .isEqualTo(
              number(
                  sql,
                  "select count(*) from finding where closed_at is not null and system_id = '"
                      + system
                      + "'"));
      assertThat(number(sql, "select last_seq from journal where name = 'map-changes'") - before)
          .isEqualTo(opened + closed);
      assertThatThrownBy(() -> sql.execute("delete from map_change"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> sql.execute("update audit_entry set act = 'X'"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void everyActHasItsEntry() {
    String system = registered();
    discovered(system);
    decided(
        system,
        Map.of(
            "target", "FIELD", "dataset", "crm.contacts", "field", "email", "action", "CONFIRM"));
    STEWARD.post(
        "/api/v1/systems/" + system + "/imports",
        Map.of("format", "CSV", "text", "dataset,field,category\n", "reason", "nothing in it"));
    STEWARD.awaitOperation(
        STEWARD.post(
            "/api/v1/systems/" + system + "/draft/bulk-decisions",
            Map.of(
                "filter", Map.of("target", "FIELD", "dataset", "crm.notes"),
                "action", "CONFIRM",
                "reason", "all of them")));
    published(system, 0.5);
    published(system, 0.5);

    Response log = AUDITOR.get("/api/v1/audit?limit=200&system=" + system);
    assertThat(log.jsonPath().getList("items.act"))
        .containsExactly(
            "SYSTEM_REGISTERED",
            "DISCOVERY_ORDERED",
            "ITEMS_DECIDED",
            "MAP_IMPORTED",
            "BULK_DECISION_ORDERED",
            "ITEMS_DECIDED",
            "MAP_PUBLISHED");
    assertThat(log.jsonPath().getList("items.actor.subject"))
        .containsExactly("carla", "dora", "dora", "dora", "dora", "dora", "dora");
    assertThat(log.jsonPath().getString("items[2].reason")).isEqualTo("checked with the CRM team");
    assertThat(log.jsonPath().getString("items[6].digestAfter")).startsWith("sha256:");
    Response first = AUDITOR.get("/api/v1/audit?limit=2&system=" + system);
    assertThat(
            AUDITOR
                .get(
                    "/api/v1/audit?limit=2&cursor={c}&system=" + system,
                    first.jsonPath().getString("next"))
                .jsonPath()
                .getList("items.act"))
        .containsExactly("ITEMS_DECIDED", "MAP_IMPORTED");
    assertThat(
            AUDITOR
                .get("/api/v1/audit?act=MAP_PUBLISHED&system=" + system)
                .jsonPath()
                .getList("items"))
        .hasSize(1);
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
