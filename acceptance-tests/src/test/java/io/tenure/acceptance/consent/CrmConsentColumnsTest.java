package io.tenure.acceptance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MapDecisions;
import io.tenure.acceptance.support.Postgres;
import io.tenure.acceptance.support.Rules;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.acceptance.support.Way;
import io.tenure.quickstart.server.Credentials;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Consent columns of a CRM reach consent-service through the data map and a sync, and are never
 * better there than what the CRM knows.
 */
class CrmConsentColumnsTest {
  private static final String KEY = "columns";
  private static final String TABLE = "public.member";
  private static final String PURPOSE = "club.news";
  private static final String PASSWORD = "only-for-this-test";

  private final RunningTenure tenure = RunningTenure.get();
  private final TenureClient client = tenure.client();

  @Test
  void whatTheCrmSaysIsKnownAndNeverBetterThanItIs() throws Exception {
    CrmUnderTest crm =
        Postgres.create(
            tenure,
            KEY,
            """
            CREATE TABLE member (member_id integer PRIMARY KEY, email text, wants text,
                                 wants_at timestamptz, joined date);
            INSERT INTO member VALUES
              (1, 'dated@club.example', 'yes', '2024-03-01 08:00+00', date '2020-01-01'),
              (2, 'undated@club.example', 'yes', NULL, date '2020-01-01'),
              (3, 'never@club.example', 'no', NULL, date '2020-01-01'),
              (4, 'silent@club.example', 'maybe', NULL, date '2020-01-01');
            """,
            PASSWORD,
            List.of("member"));
    Way way = attach(crm);

    way.sync();

    assertThat(answer("dated@club.example")).isEqualTo("GIVEN CONSENT_UNPROVEN");
    assertThat(answer("undated@club.example")).endsWith(" NO_CONSENT");
    assertThat(answer("never@club.example")).isEqualTo("REFUSED CONSENT_REFUSED");
    assertThat(answer("silent@club.example")).isEqualTo("UNKNOWN NO_CONSENT");

    // what a person says at the front door beats what stands in the column, also after a sync
    says("dated@club.example", "WITHDRAWN", "2024-06-01T00:00:00Z");
    crm.execute("UPDATE member SET wants_at = '2024-09-01 08:00+00' WHERE member_id = 1");
    // and a consent that can be shown ends when the column says no
    says("silent@club.example", "GIVEN", "2024-06-01T00:00:00Z");
    assertThat(answer("silent@club.example")).isEqualTo("GIVEN CONSENT");
    crm.execute(
        "UPDATE member SET wants = 'no', wants_at = '2024-09-01 08:00+00' WHERE member_id = 4");
    way.sync();

    assertThat(answer("dated@club.example")).isEqualTo("WITHDRAWN CONSENT_WITHDRAWN");
    assertThat(answer("silent@club.example")).isEqualTo("REFUSED CONSENT_REFUSED");
  }

  private Way attach(CrmUnderTest crm) throws SQLException {
    tenure.credentials(
        KEY,
        new Credentials(KEY + "_reader", PASSWORD),
        new Credentials(KEY + "_eraser", PASSWORD),
        new Credentials(KEY + "_verifier", PASSWORD));
    client
        .post(
            "consent-manager",
            "consent",
            "/purposes",
            Map.of(
                "key", PURPOSE,
                "name", "News of the club",
                "controller", "club",
                "legalBasis", "CONSENT",
                "dataCategories", List.of("user.contact.email")))
        .is(201);
    Way way = Way.register(client, KEY, crm);
    way.discover();
    Map<String, Object> member =
        new HashMap<>(
            MapDecisions.person("email", "EMAIL", MapDecisions.date("record_created", "joined")));
    member.put(
        "consents",
        List.of(
            Map.of(
                "purpose",
                PURPOSE,
                "column",
                "wants",
                "givenValues",
                List.of("yes"),
                "refusedValues",
                List.of("no"),
                "atColumn",
                "wants_at")));
    way.confirm(
        new MapDecisions()
            .categories(TABLE, Map.of("email", "user.contact.email"))
            .dataset(TABLE, member));
    way.policy(
        KEY,
        List.of(Rules.erase("gone", TABLE, List.of("user"), "record_created", Period.ofYears(50))));
    return way;
  }

  /** State and reason of the check. */
  private String answer(String address) {
    var result =
        client
            .post(
                "consent-manager",
                "consent",
                "/consent/check",
                Map.of("items", List.of(Map.of("subject", reference(address), "purpose", PURPOSE))))
            .is(200)
            .body()
            .path("results")
            .path(0);
    return result.path("state").asText() + " " + result.path("reason").asText();
  }

  private void says(String address, String event, String at) {
    client
        .post(
            "consent-manager",
            "consent",
            "/consent-events",
            Map.of(
                "subject",
                reference(address),
                "purpose",
                PURPOSE,
                "event",
                event,
                "at",
                Instant.parse(at).toString(),
                "method",
                "FORM",
                "source",
                "club-site"))
        .is(201);
  }

  private String reference(String address) {
    return client
        .post(
            "consent-manager",
            "consent",
            "/subject-references",
            Map.of("kind", "EMAIL", "value", address))
        .is(200)
        .body()
        .path("subject")
        .asText();
  }
}
