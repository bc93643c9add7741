package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.testing.LineCall;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Privacy preferences of fides, in the shapes in which it tells them. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FidesImportTest {
  private static final String PATH = "/api/v1/consent-events/import-lines?format=FIDES";
  private static final String AT = "2024-03-06T21:49:46.914848Z";

  @Inject ObjectMapper json;

  private final String run = Long.toString(System.nanoTime(), 36);
  private String purpose;

  @BeforeEach
  void newPurpose() {
    purpose = purpose();
  }

  @Test
  void historicalPreferencesAreTakenOverAndNeverBetterThanTheyAre() throws IOException {
    String yes = address("yes");
    String no = address("no");
    Map<String, Object> phone = historical("3", "opt_out", null);
    phone.put("phone_number", "+4930" + Math.abs(run.hashCode()) % 10_000_000);
    String file = lines(historical("1", "opt_in", yes), historical("2", "opt_out", no), phone);

    JsonPath end = send(map(), file).getLast();

    assertThat(end.getInt("accepted")).isEqualTo(3);
    assertThat(end.getInt("refused")).isZero();
    assertThat(state(reference("EMAIL", yes), purpose, null)).isEqualTo("GIVEN true " + AT);
    assertThat(reason(yes)).isEqualTo("CONSENT_UNPROVEN");
    assertThat(reason(no)).isEqualTo("CONSENT_REFUSED");
    assertThat(state(reference("PHONE", (String) phone.get("phone_number")), purpose, null))
        .isEqualTo("REFUSED false " + AT);
    assertThat(
            Rows.count(
                "select count(*) from consent_event where purpose = ? and provenance = 'IMPORT' and"
                    + " source = 'fides' and evidence is null",
                purpose))
        .isEqualTo(3);
    JsonPath again = send(map(), file).getLast();
    assertThat(again.getInt("accepted")).isZero();
    assertThat(again.getInt("unchanged")).isEqualTo(3);
  }

  @Test
  void fidesRecordsOfServedNoticesProveOnlyWhereTheCallerSaysSo() throws IOException {
    String proven = address("proven");
    String other = address("other");
    Map<String, Object> without = historical("2", "opt_in", other);
    without.remove("served_notice_history_id");

    send(
        map() + "&evidence=SERVED_NOTICE&source=fides-eu",
        lines(historical("1", "opt_in", proven), without));

    assertThat(reason(proven)).isEqualTo("CONSENT");
    assertThat(reason(other)).isEqualTo("CONSENT_UNPROVEN");
    assertThat(
            Rows.text(
                "select evidence from consent_event where purpose = ? and source = 'fides-eu' and"
                    + " evidence is not null",
                purpose))
        .isEqualTo("fides:served/292a9df6-e750-49e3-85f5-b6ab7e6fce7a");
  }

  @Test
  void aLaterNoBeatsTheYesInWhateverOrderTheyCome() throws IOException {
    String person = address("changed");
    Map<String, Object> no = historical("9", "opt_out", person);
    no.put("received_at", "2025-01-01T00:00:00+00:00");

    send(map(), lines(no, historical("8", "opt_in", person)));

    assertThat(state(reference("EMAIL", person), purpose, null))
        .isEqualTo("REFUSED false 2025-01-01T00:00:00Z");
  }

  @Test
  void aRecordOfTheApiV3HoldsSeveralPreferences() throws IOException {
    String second = purpose();
    String person = address("v3");
    Map<String, Object> record =
        Map.of(
            "identity",
            Map.of("email", Map.of("value", person), "loyalty_id", Map.of("value", 77)),
            "scope",
            Map.of("fides", Map.of("property_id", "FDS-1")),
            "meta",
            Map.of("fides", Map.of("method", "save", "created_at", AT)),
            "preferences",
            List.of(
                v3(purpose, "opt_in", "explicit"),
                v3(second, "opt_out", "policy"),
                v3("unheard", "opt_in", "explicit"),
                v3(second, "opt_in", "policy")),
            "is_latest",
            true);

    List<JsonPath> answer = send("", lines(record));

    assertThat(answer.getLast().getInt("accepted")).isEqualTo(2);
    assertThat(codes(answer))
        .containsExactlyInAnyOrder("1 purpose.unknown", "1 consent.no-decision");
    assertThat(state(reference("EMAIL", person), purpose, null)).startsWith("GIVEN true");
    assertThat(state(reference("EMAIL", person), second, null)).startsWith("REFUSED false");
    assertThat(send("", lines(record)).getLast().getInt("unchanged")).isEqualTo(2);
  }

  @Test
  void linesThatCannotBeTakenAreNamedAndNothingOfThemIsRepeated() throws IOException {
    Map<String, Object> hashed = historical("1", "opt_out", null);
    hashed.put("hashed_email", "b3a1" + "0".repeat(60));
    Map<String, Object> ciphered = historical("2", "opt_out", "kX9+/canary0123456789==");
    Map<String, Object> device = historical("3", "opt_out", null);
    device.put("fides_user_device_id", "65c78e68-d932-45ca-9d20-8903d8941808");
    Map<String, Object> notice = historical("4", "opt_out", address("canary"));
    notice.put("notice_key", "Canary Notice");
    Map<String, Object> undated = historical("5", "opt_out", address("canary"));
    undated.put("received_at", "06/03/2024");
    Map<String, Object> signal = historical("6", "opt_out", address("canary"));
    signal.put("method", "gpc");
    String file =
        lines(
                hashed,
                ciphered,
                device,
                notice,
                undated,
                signal,
                historical("7", "acknowledge", address("canary")),
                historical("8", "tcf", address("canary")))
            + "[]\n{\"email\": canary\n{\"preferences\": []}\n"
            + lines(historical("9", "opt_out", address("last")));

    List<JsonPath> answer = send(map(), file);

    assertThat(codes(answer))
        .containsExactly(
            "1 consent.identity-hashed",
            "2 consent.identity-hashed",
            "3 consent.identity-missing",
            "4 consent.notice-unmapped",
            "5 consent.date-invalid",
            "6 consent.gpc-not-applicable",
            "7 consent.no-decision",
            "8 consent.no-decision",
            "9 request.malformed",
            "10 request.malformed",
            "11 consent.event-empty");
    assertThat(answer.getLast().getInt("accepted")).isEqualTo(1);
    assertThat(answer.stream().map(JsonPath::prettify).toList())
        .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("canary"));
    assertThat(Rows.tablesWith("canary" + run)).isEmpty();
    assertThat(Rows.tablesWith("last" + run)).isEmpty();
  }

  @Test
  void aCustomerNumberCountsOnlyWhereItIsNamed() throws IOException {
    Map<String, Object> record = historical("1", "opt_out", null);
    record.put("external_id", "C-" + run);

    assertThat(codes(send(map(), lines(record)))).containsExactly("1 consent.identity-missing");
    assertThat(
            send(map() + "&identity=CUSTOMER_NUMBER", lines(record)).getLast().getInt("accepted"))
        .isEqualTo(1);
    assertThat(state(reference("CUSTOMER_NUMBER", "c-" + run), purpose, null))
        .startsWith("REFUSED");
  }

  @Test
  void aQuestionThatIsWrongIsRefusedAsAWhole() {
    assertProblem(post("&notice=news", "application/x-ndjson"), 400, "consent.mapping-invalid");
    assertProblem(post("&identity=KEY", "application/x-ndjson"), 400, "consent.mapping-invalid");
    assertProblem(post("", "text/csv"), 415, "unsupported-media-type");
  }

  /** Each part is sent only when the one before has been answered. */
  @Test
  void aFileOfAnySizeIsReadAsItComes() throws IOException {
    int part = 2_000;
    byte[] line = lines(historical("1", "tcf", "x")).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < part; i++) {
      lines.write(line);
    }
    int parts = 12_000_000 / lines.size() + 1;
    try (LineCall call = LineCall.chunked(PATH + map())) {
      for (int i = 0; i < parts; i++) {
        call.send(lines.toByteArray());
        call.flush();
        for (int n = 0; n < part; n++) {
          assertThat(call.readLine()).contains("consent.no-decision");
        }
      }
      call.finish();
      assertThat(JsonPath.from(call.readLine()).getInt("refused")).isEqualTo(parts * part);
    }
  }

  private Map<String, Object> historical(String id, String preference, String email) {
    Map<String, Object> record = new HashMap<>();
    record.put("id", "pri_" + run + "-" + id);
    record.put("email", email);
    record.put("phone_number", null);
    record.put("fides_user_device_id", null);
    record.put("request_timestamp", "2026-01-01T00:00:00Z");
    record.put("received_at", AT);
    record.put("request_origin", "privacy_center");
    record.put("request_type", "consent");
    record.put("privacy_notice_history_id", "pri_notice-1");
    record.put("notice_name", "News " + run);
    record.put("preference", preference);
    record.put("method", "save");
    record.put("user_agent", "Mozilla/5.0");
    record.put("truncated_ip_address", "172.18.0.0");
    record.put("served_notice_history_id", "292a9df6-e750-49e3-85f5-b6ab7e6fce7a");
    record.put("affected_system_status", Map.of());
    record.put("notice_key", "news-" + run);
    return record;
  }

  private static Map<String, Object> v3(String notice, String value, String type) {
    return Map.of(
        "notice_history_id",
        "pri_x",
        "notice_key",
        notice,
        "value",
        value,
        "collected_at",
        AT,
        "meta",
        Map.of("fides", Map.of("preference_type", type)));
  }

  private String map() {
    return "&notice=news-" + run + ":" + purpose;
  }

  private String address(String name) {
    return name + run + "@example.com";
  }

  private String lines(Object... records) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Object record : records) {
      text.append(json.writeValueAsString(record)).append('\n');
    }
    return text.toString();
  }

  private static List<String> codes(List<JsonPath> answer) {
    List<String> codes = new ArrayList<>();
    for (JsonPath line : answer.subList(0, answer.size() - 1)) {
      codes.add(line.getInt("line") + " " + line.getString("code"));
    }
    return codes;
  }

  private static String reference(String kind, String value) {
    return SERVICE
        .request()
        .contentType("application/json")
        .body(Map.of("kind", kind, "value", value))
        .post("/api/v1/subject-references")
        .path("subject");
  }

  private String reason(String address) {
    return SERVICE
        .post(
            "/api/v1/consent/check",
            Map.of(
                "items",
                List.of(Map.of("subject", reference("EMAIL", address), "purpose", purpose))))
        .path("results[0].reason");
  }

  private static Response post(String query, String type) {
    return SERVICE
        .request()
        .accept("*/*")
        .contentType(type)
        .body("{}\n".getBytes(StandardCharsets.UTF_8))
        .post(PATH + query);
  }

  private static List<JsonPath> send(String query, String file) {
    Response answer =
        SERVICE
            .request()
            .accept("*/*")
            .contentType("application/x-ndjson")
            .body(file.getBytes(StandardCharsets.UTF_8))
            .post(PATH + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString().lines().map(JsonPath::from).toList();
  }
}
