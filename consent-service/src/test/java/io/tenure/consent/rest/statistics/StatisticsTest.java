package io.tenure.consent.rest.statistics;

import static io.tenure.consent.rest.Consents.event;
import static io.tenure.consent.rest.Consents.line;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.consent.rest.Consents;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class StatisticsTest {
  private static final YearMonth LAST = YearMonth.now(ZoneOffset.UTC).minusMonths(1);

  @Test
  void peopleCountOncePerCellAndSmallCellsAreSilent() {
    String purpose = purpose();
    for (int i = 0; i < 26; i++) {
      String person = subject();
      post(person, purpose, "REQUESTED", "EMAIL");
      post(person, purpose, "REQUESTED", "EMAIL");
      if (i < 13) {
        post(person, purpose, "GIVEN", "EMAIL");
      }
      if (i < 3) {
        post(person, purpose, "GIVEN", "PHONE");
        post(person, purpose, "GIVEN", "SMS");
      }
    }
    Consents.importAll(
        List.of(line(subject(), purpose, "GIVEN", LAST + "-03T00:00:00Z", "i-" + purpose)));

    List<Map<String, Object>> cells =
        statistics(LAST.toString(), LAST.toString())
            .jsonPath()
            .getList("cells.findAll { it.purpose == '" + purpose + "' }");

    assertThat(cells)
        .extracting(
            cell -> cell.get("channel") + " " + cell.get("asked") + " " + cell.get("agreed"))
        .containsExactly("EMAIL 25 10", "PHONE null null", "SMS null null");
    assertThat(cells.getFirst())
        .containsEntry("month", LAST.toString())
        .containsEntry("version", 1)
        .containsEntry("rate", 40);
  }

  @Test
  void theMonthThatRunsIsNotShown() {
    String now = YearMonth.now(ZoneOffset.UTC).toString();

    Problems.check(statistics(now, now), 400, "statistics.range-invalid");
    Problems.check(statistics("2020-01", LAST.toString()), 400, "statistics.range-invalid");
  }

  private static void post(String person, String purpose, String type, String channel) {
    Map<String, Object> body = event(person, purpose, type, LAST + "-03T00:00:00Z");
    body.put("channel", channel);
    assertThat(Consents.post(body).statusCode()).isEqualTo(201);
  }

  private static Response statistics(String from, String to) {
    return Consents.MANAGER.get("/api/v1/consent-statistics?from=" + from + "&to=" + to);
  }
}
