package io.tenure.classification.rest;

import static io.tenure.classification.rest.DetectorsUnderTest.added;
import static io.tenure.classification.rest.DetectorsUnderTest.changed;
import static io.tenure.classification.rest.DetectorsUnderTest.classified;
import static io.tenure.classification.rest.DetectorsUnderTest.definition;
import static io.tenure.classification.rest.DetectorsUnderTest.state;
import static io.tenure.classification.rest.SystemsUnderTest.AUDITOR;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Detectors as a data steward keeps them, and POST /classify with them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class DetectorsQuarkusTest {

  private static final List<String> BADGES =
      IntStream.range(0, 30).mapToObj(i -> "BDG/%05d".formatted(10000 + 37 * i)).toList();

  private final String key = "org:test-" + UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void off() {
    DetectorsUnderTest.allOff();
  }

  @Test
  void aDetectorIsAddedChangedAndSwitchedOffAndEachVersionStays() {
    assertThat(category(BADGES)).isNull();
    assertThat(ruleset()).isEqualTo(Combiner.RULESET);

    Response made = added(key, definition("BDG/[0-9]{5}", "BDG/12345"));

    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/v1/detectors/" + key);
    assertThat(made.jsonPath().getDouble("chance")).isEqualTo(0.001);
    assertThat(category(BADGES)).isEqualTo("user.unique_id");
    assertThat(ruleset())
        .isEqualTo(Combiner.RULESET + "+org." + made.jsonPath().getLong("revision"));
    assertThat(
            classified("log", "x17", BADGES)
                .jsonPath()
                .getList("tables[0].columns[0].evidence.rule"))
        .contains(key + "@1");
    Response again = added(key, definition("BDG/[0-9]{5}", "BDG/12345"));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getLong("version")).isEqualTo(1);
    Problems.check(added(key, definition("BDG-[0-9]{5}", "BDG-12345")), 409, "detector.key-taken");

    Map<String, Object> other = definition("BDG/[0-9]{6}", "BDG/123456");
    Problems.check(changed(key, null, other), 428, "precondition.required");
    Problems.check(changed(key, "\"v7\"", other), 412, "precondition.failed");
    Response second = changed(key, made.header("ETag"), other);
    assertThat(second.statusCode()).as(second.asString()).isEqualTo(200);
    assertThat(second.jsonPath().getLong("version")).isEqualTo(2);
    assertThat(category(BADGES)).isNull();
    assertThat(changed(key, second.header("ETag"), other).jsonPath().getLong("version"))
        .as("equal content is no new version")
        .isEqualTo(2);

    Response off = state(key, second.header("ETag"), false);
    assertThat(off.jsonPath().getLong("version")).isEqualTo(3);
    assertThat(off.jsonPath().getBoolean("enabled")).isFalse();
    assertThat(ruleset()).isEqualTo(Combiner.RULESET);
    assertThat(
            AUDITOR
                .get("/api/v1/detectors/" + key + "?version=1")
                .jsonPath()
                .getString("values.patterns[0].pattern"))
        .isEqualTo("BDG/[0-9]{5}");
    Response versions = AUDITOR.get("/api/v1/detectors/" + key + "/versions?limit=2");
    assertThat(versions.jsonPath().getList("items.version")).containsExactly(3, 2);
    assertThat(
            AUDITOR
                .get(
                    "/api/v1/detectors/{key}/versions?limit=2&cursor={next}",
                    key,
                    versions.jsonPath().getString("next"))
                .jsonPath()
                .getList("items.version"))
        .containsExactly(1);
    Problems.check(
        AUDITOR.get("/api/v1/detectors/" + key + "?version=9"), 404, "detector.version-unknown");
    Problems.check(AUDITOR.get("/api/v1/detectors/org:nowhere"), 404, "detector.unknown");
    assertThat(AUDITOR.get("/api/v1/audit?detector=" + key).jsonPath().getList("items.act"))
        .containsExactly("DETECTOR_ADDED", "DETECTOR_CHANGED", "DETECTOR_DISABLED");
  }

  @Test
  void theListIsPagedByKey() {
    String other = key + "-b";
    added(key, definition("BDG/[0-9]{5}", "BDG/12345"));
    added(other, definition("BDH/[0-9]{5}", "BDH/12345"));
    Response first = AUDITOR.get("/api/v1/detectors?enabled=true&limit=1");
    assertThat(first.jsonPath().getList("items.key")).containsExactly(key);
    Response next =
        AUDITOR.get(
            "/api/v1/detectors?enabled=true&limit=1&cursor={next}",
            first.jsonPath().getString("next"));
    assertThat(next.jsonPath().getList("items.key")).containsExactly(other);
    assertThat(
            AUDITOR
                .get("/api/v1/detectors?enabled=false&limit=100")
                .jsonPath()
                .<String>getList("items.key"))
        .doesNotContain(key, other);
  }

  @Test
  void whatCannotBeTrustedIsRefusedWithThePlaceAndNothingOfItIsRepeated() {
    Response reference = added(key, definition("(zzcanary)\\1", "zzcanaryzzcanary"));
    Problems.check(reference, 422, "detector.pattern-refused");
    assertThat(reference.jsonPath().getList("faults.place")).containsExactly("values.patterns[0]");
    assertThat(reference.jsonPath().getString("detail")).contains("back-reference");
    Response blown = added(key, definition("((x{1000}){1000}){1000}", "zzcanary"));
    Problems.check(blown, 422, "detector.pattern-refused");
    Response failed = added(key, definition("BDG/[0-9]{5}", "zzcanary"));
    Problems.check(failed, 422, "detector.tests-failed");
    assertThat(failed.jsonPath().getList("faults.place")).containsExactly("tests.values[0]");
    Map<String, Object> stranger = definition("BDG/[0-9]{5}", "BDG/12345");
    stranger.put("category", "user.shoe_size");
    Problems.check(added(key, stranger), 422, "category.unknown");
    Map<String, Object> empty = definition("BDG/[0-9]{5}", "BDG/12345");
    empty.remove("values");
    Problems.check(added(key, empty), 422, "detector.unfit");
    Problems.check(added("staff", stranger), 400, "request.invalid");
    Problems.check(
        changed(key, "\"v1\"", definition("BDG/[0-9]{5}", "BDG/12345")), 404, "detector.unknown");
    assertThat(List.of(reference, blown, failed))
        .allSatisfy(r -> assertThat(r.asString()).doesNotContain("zzcanary"));
    assertThat(AUDITOR.get("/api/v1/audit?detector=" + key).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void aTrialTellsWhatWouldChangeAndChangesNothing() {
    Map<String, Object> body =
        Map.of(
            "key",
            key,
            "definition",
            definition("BDG/[0-9]{5}", "BDG/12345"),
            "tables",
            List.of(
                Map.of(
                    "name",
                    "log",
                    "columns",
                    List.of(
                        Map.of("name", "x17", "values", BADGES),
                        Map.of("name", "y", "values", List.of("level 1"))))));
    Response tried =
        STEWARD
            .request()
            .contentType("application/json")
            .body(body)
            .post("/api/v1/detector-trials");
    assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(200);
    assertThat(tried.jsonPath().getInt("columns[0].hits")).isEqualTo(30);
    assertThat(tried.jsonPath().getString("columns[0].before")).isNull();
    assertThat(tried.jsonPath().getString("columns[0].after")).isEqualTo("user.unique_id");
    assertThat(tried.jsonPath().getInt("columns[1].hits")).isZero();
    assertThat(tried.asString()).doesNotContain("BDG/");
    assertThat(category(BADGES)).isNull();
    Problems.check(AUDITOR.get("/api/v1/detectors/" + key), 404, "detector.unknown");
  }

  @Test
  void versionsAreAppendOnlyInTheDatabase() throws SQLException {
    added(key, definition("BDG/[0-9]{5}", "BDG/12345"));
    try (Connection connection = PostgresResource.current().connect();
        Statement sql = connection.createStatement()) {
      assertThatThrownBy(() -> sql.execute("update detector_version set enabled = false"))
          .hasMessageContaining("never changed");
      assertThatThrownBy(() -> sql.execute("delete from detector_version"))
          .hasMessageContaining("never changed");
    }
  }

  private static String category(List<String> values) {
    return classified("log", "x17", values).jsonPath().getString("tables[0].columns[0].category");
  }

  private static String ruleset() {
    return classified("log", "x17", BADGES).jsonPath().getString("tables[0].columns[0].ruleset");
  }
}
