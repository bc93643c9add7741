package io.tenure.disposal.usecase.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What consent-service is told when a consent column of the CRM changes between two syncs. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class ConsentColumnsQuarkusTest {

  private static final String GIVEN = "2021-03-01T07:00:00Z";
  private final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  private final UUID system = UUID.randomUUID();
  private final String key = "crm-" + system.toString().substring(0, 8);
  private Neighbours neighbours;
  private Databases.Handle crm;
  private int told;

  @BeforeEach
  void attach() throws SQLException {
    neighbours = new Neighbours();
    crm = Databases.create("crm");
    neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
    crm(DemoMap.TABLE);
    crm(
        "insert into contacts (id, full_name, email, country, created_at) values (1, 'Ada', 'ada@%s.example', 'DE', timestamptz '2020-01-01 10:00+01')"
            .formatted(key));
  }

  @AfterEach
  void detach() {
    neighbours.close();
    Databases.drop(crm);
  }

  @Test
  void aYesThatBecomesANoWithoutALaterDateIsDatedAsSeen() throws SQLException {
    column("yes", GIVEN);
    JsonNode yes = tells();
    assertThat(yes.path("event").asText()).isEqualTo("GIVEN");
    assertThat(yes.path("at").asText()).isEqualTo(GIVEN);

    Instant before = Instant.now().minusSeconds(1);
    column("no", GIVEN);
    JsonNode no = tells();
    assertThat(no.path("event").asText()).isEqualTo("REFUSED");
    assertThat(Instant.parse(no.path("at").asText())).isBetween(before, Instant.now());
    assertThat(no.path("sourceId").asText()).isNotEqualTo(yes.path("sourceId").asText());

    assertThat(sync()).as("nothing changed").isEmpty();
    crm("update contacts set last_activity = timestamptz '2026-10-01 09:00+02'");
    assertThat(tells()).as("another fact changed: the same statement").isEqualTo(no);
  }

  @Test
  void everyFurtherChangeIsAStatementOfItsOwn() throws SQLException {
    column("no", null);
    JsonNode first = tells();
    assertThat(first.path("event").asText()).isEqualTo("REFUSED");
    assertThat(first.path("at").isMissingNode() || first.path("at").isNull()).isTrue();
    column("yes", GIVEN);
    assertThat(tells().path("at").asText()).isEqualTo(GIVEN);

    column("no", null);
    JsonNode second = tells();
    assertThat(second.path("event").asText()).isEqualTo("REFUSED");
    assertThat(second.path("at").isTextual()).as("dated with the moment it was seen").isTrue();
    assertThat(second.path("sourceId").asText()).isNotEqualTo(first.path("sourceId").asText());

    column("yes", "2026-05-01T10:00:00Z");
    assertThat(tells().path("at").asText()).isEqualTo("2026-05-01T10:00:00Z");
    column("no", "2026-06-01T10:00:00Z");
    assertThat(tells().path("at").asText())
        .as("a date of its own is kept")
        .isEqualTo("2026-06-01T10:00:00Z");
  }

  @Test
  void anEmptiedColumnSaysNothingAndHidesNothing() throws SQLException {
    column("yes", GIVEN);
    tells();
    column(null, null);
    assertThat(sync()).isEmpty();
    column("no", GIVEN);
    assertThat(tells().path("at").asText()).isNotEqualTo(GIVEN);
  }

  @Test
  void aRecordThatVanishedAndComesBackIsRemembered() throws SQLException {
    column("yes", GIVEN);
    tells();
    crm("alter table contacts rename to aside");
    crm(DemoMap.TABLE);
    assertThat(sync()).isEmpty();
    crm("drop table contacts");
    crm("alter table aside rename to contacts");
    column("no", GIVEN);
    assertThat(tells().path("at").asText()).isNotEqualTo(GIVEN);
  }

  private void column(String value, String at) throws SQLException {
    crm(
        "update contacts set newsletter = %s, newsletter_at = %s"
            .formatted(literal(value), literal(at)));
  }

  private static String literal(String value) {
    return value == null ? "null" : "'" + value + "'";
  }

  private JsonNode tells() {
    List<JsonNode> lines = sync();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  /** The lines that a sync tells. */
  private List<JsonNode> sync() {
    Response synced =
        steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/syncs", null));
    assertThat(synced.jsonPath().getString("state")).as(synced.asString()).isEqualTo("SUCCEEDED");
    List<JsonNode> own =
        neighbours.imported.stream()
            .filter(line -> line.path("source").asText().equals("crm:" + key))
            .toList();
    List<JsonNode> lines = own.subList(told, own.size());
    told = own.size();
    return lines;
  }

  private void crm(String statement) throws SQLException {
    try (Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
