package io.tenure.classification.rest;

import static io.tenure.classification.rest.DetectorsUnderTest.added;
import static io.tenure.classification.rest.DetectorsUnderTest.changed;
import static io.tenure.classification.rest.DetectorsUnderTest.definition;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.body;
import static io.tenure.classification.rest.SystemsUnderTest.decided;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Discoveries of a real database with columns that only an organisation's detector knows. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class DetectorDiscoveryQuarkusTest {

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String key = "org:badge-" + mark;
  private final String schema = "badges_" + mark;

  @AfterEach
  void off() {
    DetectorsUnderTest.allOff();
  }

  @Test
  void aColumnThatOnlyTheDetectorKnowsIsFoundAndWhatAPersonConfirmedStays() {
    String system = system();
    discovered(system);
    assertThat(category(system, "x17")).isNull();
    assertThat(category(system, "wing")).isNull();
    decide(system, "wing", "REJECT");

    Response made = added(key, definition("BDG/[0-9]{5}", "BDG/12345"));
    discovered(system);

    assertThat(category(system, "x17")).isEqualTo("user.unique_id");
    JsonPath x17 = field(system, "x17");
    assertThat(x17.getString("dominantType")).isEqualTo(key);
    assertThat(x17.getString("ruleset"))
        .isEqualTo(Combiner.RULESET + "+org." + made.jsonPath().getLong("revision"));
    assertThat(x17.getList("evidence.rule")).contains(key + "@1");
    assertThat(STEWARD.get("/api/v1/systems/" + system + "/draft").jsonPath().getString("ruleset"))
        .endsWith("+org." + made.jsonPath().getLong("revision"));
    assertThat(codes(system))
        .as("a detector that is new is no drift of the values")
        .doesNotContain("drift.values-changed");

    Map<String, Object> wider = definition("(?:BDG|WNG)/[0-9]{5}", "BDG/12345");
    assertThat(changed(key, made.header("ETag"), wider).statusCode()).isEqualTo(200);
    discovered(system);

    assertThat(category(system, "wing")).as("a person rejected it").isNull();
    assertThat(codes(system)).contains("proposal.category-disagrees");
    assertThat(field(system, "wing").getString("status")).isEqualTo("REJECTED");
    assertThat(field(system, "x17").getList("evidence.rule")).contains(key + "@2");
  }

  @Test
  void aTrialOnTheSystemTellsWhatWouldChangeAndLeavesTheDraft() {
    String system = system();
    discovered(system);
    Map<String, Object> trial = new HashMap<>();
    trial.put("key", key);
    trial.put("definition", definition("BDG/[0-9]{5}", "BDG/12345"));
    String path = "/api/v1/systems/" + system + "/detector-trials";

    Response done = STEWARD.awaitOperation(STEWARD.post(path, trial));

    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getInt("result.tables")).isEqualTo(1);
    assertThat(done.jsonPath().getInt("result.concerned")).isEqualTo(1);
    assertThat(done.jsonPath().getInt("result.changed")).isEqualTo(1);
    assertThat(done.jsonPath().getString("result.columns[0].field")).isEqualTo("x17");
    assertThat(done.jsonPath().getInt("result.columns[0].hits")).isEqualTo(60);
    assertThat(done.jsonPath().getString("result.columns[0].after")).isEqualTo("user.unique_id");
    assertThat(done.asString()).doesNotContain("BDG/1");
    assertThat(category(system, "x17")).isNull();
    trial.put("definition", definition("BDG/[0-9]*|", "BDG/12345"));
    Problems.check(STEWARD.post(path, trial), 422, "detector.pattern-refused");
  }

  private String system() {
    CrmResource.change(
        """
        CREATE SCHEMA %1$s;
        CREATE TABLE %1$s.log (id bigint PRIMARY KEY, x17 text, wing text, note text);
        INSERT INTO %1$s.log SELECT i, 'BDG/' || (10000 + 37 * i), 'WNG/' || (10000 + 41 * i), 'level ' || i FROM generate_series(1, 60) i;
        GRANT USAGE ON SCHEMA %1$s TO %2$s_read;
        GRANT SELECT ON ALL TABLES IN SCHEMA %1$s TO %2$s_read
        """
            .formatted(schema, CrmResource.database()));
    Map<String, Object> body = body("badges-" + mark);
    body.put("schemas", List.of(schema));
    return registered(body);
  }

  private void decide(String system, String field, String action) {
    Response outcome =
        decided(
            system,
            Map.of(
                "target", "FIELD", "dataset", schema + ".log", "field", field, "action", action));
    assertThat(outcome.jsonPath().getInt("accepted")).isEqualTo(1);
  }

  private static String category(String system, String name) {
    return field(system, name).getString("category");
  }

  private static JsonPath field(String system, String name) {
    JsonPath path =
        STEWARD.get("/api/v1/systems/" + system + "/draft/datasets?limit=10").jsonPath();
    path.setRootPath("items[0].fields.find{it.name=='" + name + "'}");
    return path;
  }

  private static List<String> codes(String system) {
    return STEWARD
        .get("/api/v1/systems/" + system + "/findings?open=true")
        .jsonPath()
        .getList("items.code");
  }
}
