package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.DISPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.crm.CrmDatabase;
import io.tenure.quickstart.server.QuickstartException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A lawyer stops the disposal of one person's data. */
final class HoldSteps {
  private final Api api;
  private final Story story;
  private final CrmDatabase crm;

  HoldSteps(Api api, Story story, CrmDatabase crm) {
    this.api = api;
    this.story = story;
    this.crm = crm;
  }

  /** The person whose data must stay as they are: a lead of the CRM that is due. */
  record Held(long lead, String email) {}

  Held run(String system) {
    story.chapter("A legal hold stops what is due");
    Held held = candidate(system);
    String subject =
        api.post(
                "hold-officer",
                DISPOSAL,
                "/subject-references",
                Map.of("kind", "EMAIL", "value", held.email()))
            .body()
            .path("subject")
            .asText();
    Map<String, Object> order =
        Map.of(
            "matter",
            "2026-0815",
            "reason",
            "Pending lawsuit; evidence must not be lost",
            "scope",
            Map.of("system", system, "subjects", List.of(subject)),
            "reviewOn",
            LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString());
    String hold = api.post("hold-officer", DISPOSAL, "/holds", order).body().path("id").asText();
    String state = "";
    for (int i = 0; i < 60 && !state.equals("ACTIVE"); i++) {
      state = api.get("hold-officer", DISPOSAL, "/holds/" + hold).path("state").asText();
      if (!state.equals("ACTIVE")) {
        Api.pause(250);
      }
    }
    story.check(
        state.equals("ACTIVE"),
        "Hold on lead %d (by reference %s...) is ACTIVE.",
        held.lead(),
        subject.substring(0, Math.min(11, subject.length())));
    return held;
  }

  private Held candidate(String system) {
    JsonNode page =
        api.get(
            "hold-officer",
            DISPOSAL,
            "/due?status=DUE&dataset=crm.leads&limit=50&system=" + system);
    for (JsonNode item : DueSteps.items(page)) {
      JsonNode record =
          api.get("hold-officer", DISPOSAL, "/records/" + item.path("record").asText());
      long lead = Long.parseLong(record.path("key").path(0).asText());
      String email = email(lead);
      if (email != null) {
        return new Held(lead, email);
      }
    }
    throw new QuickstartException("No lead with an e-mail address is due; the demo cannot go on.");
  }

  /** What the lawyer knows from the matter; here it is looked up in the CRM. */
  private String email(long lead) {
    try (Connection connection = crm.connect();
        PreparedStatement sql =
            connection.prepareStatement("SELECT email FROM crm.leads WHERE id = ?")) {
      sql.setLong(1, lead);
      try (ResultSet rows = sql.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new QuickstartException("The CRM does not answer: " + e.getMessage(), e);
    }
  }
}
