package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.tenure.plan.PlanJson;
import io.tenure.policy.golden.StrangerCase;
import io.tenure.policy.golden.StrangerCase.Ask;
import io.tenure.policy.rest.Records.Answer;
import io.tenure.policy.rest.Records.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One question of a case, and its answer in the words of the reference examples. */
final class StrangerQuestions {

  private static final Map<String, String> ACTIONS =
      Map.of(
          "ERASE_NOW", "erase-without-undue-delay",
          "REFUSE_AND_RESTRICT", "refuse-and-restrict",
          "BLOCK_THEN_ERASE", "block",
          "REVIEW", "review");

  private final StrangerCase about;
  private final Ask ask;
  private final Answer decided;
  private final JsonNode told;

  StrangerQuestions(StrangerCase about, Ask ask) {
    assertThat(ask).as(about.id() + ": a question for each part of the answer").isNotNull();
    this.about = about;
    this.ask = ask;
    this.decided = ask.decision() == null ? null : decided();
    this.told = ask.decision() == null ? told() : null;
  }

  /** The answer by its name in the reference examples. */
  String answer(String name) {
    return decided == null ? told(name) : decided(name);
  }

  private Answer decided() {
    Question question =
        new Question(
            about.id(),
            about.moment(),
            ask.decision().profile(),
            ask.decision().facts(about.zone()),
            ask.decision().erasureRequest());
    Answer answer = Records.ask(List.of(question)).get(about.id());
    answer.agree(question);
    return answer;
  }

  private String decided(String name) {
    return switch (name) {
      case "action" -> ACTIONS.get(decided.get("erasure"));
      case "kept_through" -> decided.get("keptThrough");
      case "action_as_of" -> decided.get("status");
      case "blocked_from", "restricted_from" -> day(decided.get("restrictFrom")).toString();
      case "period_completes_at" -> decided.get("removeFrom");
      case "notice_no_later_than" -> decided.get("noticeNoLaterThan");
      case "retain_through", "proof_retain_through", "destroy_after", "erase_by" -> lastDay(name);
      case "request_log_retain_through", "marketing_use_ends" -> lastDay(name);
      case "erasable_from", "proof_erasable_from" ->
          LocalDate.parse(lastDay("retain_through")).plusDays(1).toString();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The last day that decides, or that of the one rule which is asked about. */
  private String lastDay(String name) {
    if (ask.decision().rule() != null) {
      return decided.ends().getOrDefault(ask.decision().rule(), "null");
    }
    boolean maximum = name.equals("erase_by") || name.equals("marketing_use_ends");
    return decided.get(maximum ? "eraseBy" : "retainThrough");
  }

  private LocalDate day(String instant) {
    return Instant.parse(instant).atZone(about.zone()).toLocalDate();
  }

  private JsonNode told() {
    boolean deadline = ask.deadline() != null;
    Response answer =
        deadline
            ? AUDITOR.post("/api/v1/request-deadlines", ask.deadline().body(about.zone()))
            : AUDITOR.post(
                "/api/v1/obligations/outcomes", ask.law().body(about.moment(), about.zone()));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    try {
      JsonNode all = PlanJson.mapper().readTree(answer.asString());
      return deadline ? all : all.get("results").get(0);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String told(String name) {
    String member =
        switch (name) {
          case "confirm_by" -> "confirmBy";
          case "respond_by_if_extended" ->
              ask.deadline() == null ? "lastDayIfExtended" : "respondByIfExtended";
          case "respond_by" -> ask.deadline() == null ? "lastDay" : "respondBy";
          case "without_stop" -> "withoutStops";
          case "days_not_counted" -> "daysNotCounted";
          case "nominal_end" -> "nominalEnd";
          case "status", "next" -> name.equals("next") ? "lastDay" : name;
          case "at_most" -> "lastDayAtMost";
          case "period_completes_at", "notice_no_later_than" -> "endsAt";
          case "review_by" -> "reviewBy";
          case "erasable_from" -> "lastDay";
          default -> "lastDay";
        };
    String value = told.path(member).asText("null");
    return name.equals("erasable_from") ? LocalDate.parse(value).plusDays(1).toString() : value;
  }
}
