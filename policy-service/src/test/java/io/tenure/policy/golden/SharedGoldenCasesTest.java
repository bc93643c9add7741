package io.tenure.policy.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.policy.domain.deadline.RequestDeadlines;
import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.store.resource.JollydayHolidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The answers of the worked examples as another hand wrote them down, compared with what the engine
 * says. Every answer in that file has to be accounted for.
 */
class SharedGoldenCasesTest {

  @Test
  void everyAnswerIsTheEnginesAnswer() throws IOException {
    Path file =
        Path.of(System.getProperty("tenure.shared", "absent"), "reference/golden-cases.yaml");
    Assumptions.assumeTrue(Files.isReadable(file), "no reference folder with golden-cases.yaml");
    JsonNode cases = new YAMLMapper().readTree(file.toFile());
    Map<String, String> expected = new HashMap<>();
    cases.forEach(c -> flatten(c.get("id").asText().substring(0, 3), c.get("answer"), expected));
    assertThat(cases).hasSizeGreaterThanOrEqualTo(9);
    assertThat(computed()).containsAllEntriesOf(expected);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      node.properties().forEach(e -> flatten(path + "." + e.getKey(), e.getValue(), into));
    } else {
      into.put(path, instant(node.asText()));
    }
  }

  /** Instants are compared as instants, whatever offset they are written with. */
  private static String instant(String text) {
    return text.contains("T") ? OffsetDateTime.parse(text).toInstant().toString() : text;
  }

  private static Map<String, String> computed() {
    Map<String, String> is = new HashMap<>();
    retention(is, "G01.invoice", "G01-invoice");
    is.put("G01.invoice.action", action(decide("G01-invoice")));
    is.put("G01.marketing_profile.action", action(decide("G01-profile")));
    is.put("G01.respond_by", deadlines("G01").respondBy().toString());
    retention(is, "G03", "G03");
    is.put("G03.action_as_of", decide("G03").status() == Status.RETAINED ? "keep" : "?");
    is.put("G05.erase_by", decide("G05").eraseBy().toString());
    is.put("G05.action_as_of", overdue(decide("G05"), "overdue-erase-or-anonymise"));
    is.put("G08.marketing_use_ends", decide("G08-use").eraseBy().toString());
    is.put("G08.proof_retain_through", decide("G08-proof").retainThrough().toString());
    is.put("G08.proof_erasable_from", decide("G08-proof").erasableFrom().toString());
    Deadlines ca = deadlines("G09");
    is.put("G09.confirm_by", ca.confirmBy().toString());
    is.put("G09.respond_by", ca.respondBy().toString());
    is.put("G09.respond_by_if_extended", ca.respondByIfExtended().toString());
    is.put("G09.request_log_retain_through", decide("G09-log").retainThrough().toString());
    Deadlines gb = deadlines("G11");
    is.put("G11.without_stop", gb.withoutStops().toString());
    is.put("G11.days_not_counted", String.valueOf(gb.daysNotCounted()));
    is.put("G11.nominal_end", gb.nominalEnd().toString());
    is.put("G11.respond_by", gb.respondBy().toString());
    is.put("G12.erase_by", decide("G12").eraseBy().toString());
    is.put("G12.period_completes_at", decide("G12").removeFrom().toString());
    is.put("G12.notice_no_later_than", decide("G12").noticeNoLaterThan().toString());
    is.put("G14.customer_profile.erase_by", decide("G14-profile").eraseBy().toString());
    is.put("G14.customer_profile.action_as_of", overdue(decide("G14-profile"), "overdue-dispose"));
    retention(is, "G14.sale_and_payment_records", "G14-records");
    is.put("G15.respond_by", deadlines("G15").respondBy().toString());
    GoldenCase blocked = Golden.get("G15-profile");
    Instant from = Golden.decide(blocked).restrictFrom();
    is.put("G15.profile.blocked_from", from.atZone(blocked.zone()).toLocalDate().toString());
    is.put("G15.profile.destroy_after", Golden.decide(blocked).retainThrough().toString());
    retention(is, "G15.accounting_documents", "G15-accounting");
    return is;
  }

  private static void retention(Map<String, String> is, String path, String id) {
    Decision decision = decide(id);
    is.put(path + ".retain_through", decision.retainThrough().toString());
    is.put(path + ".erasable_from", decision.erasableFrom().toString());
  }

  private static String action(Decision decision) {
    return switch (decision.erasure().action()) {
      case REFUSE_AND_RESTRICT -> "refuse-and-restrict";
      case ERASE_NOW -> "erase-without-undue-delay";
      case BLOCK_THEN_ERASE -> "block";
      case REVIEW -> "review";
    };
  }

  private static String overdue(Decision decision, String word) {
    return decision.status() == Status.DUE ? word : decision.status().name();
  }

  private static Decision decide(String id) {
    return Golden.decide(Golden.get(id));
  }

  private static Deadlines deadlines(String id) {
    DeadlineCase golden = Golden.deadline(id);
    return new RequestDeadlines(new JollydayHolidays())
        .compute(
            golden.regime(),
            golden.receivedAt(),
            golden.requestEvents(),
            golden.zone(),
            golden.calendar());
  }
}
