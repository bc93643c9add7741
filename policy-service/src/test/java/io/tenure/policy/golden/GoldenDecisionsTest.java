package io.tenure.policy.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.deadline.RequestDeadlines;
import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.domain.deadline.RequestRegime;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.store.resource.JollydayHolidays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples through the pure functions, right to the day. */
class GoldenDecisionsTest {

  static List<GoldenCase> cases() {
    return Golden.cases();
  }

  static List<DeadlineCase> deadlines() {
    return Golden.deadlines();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isDecidedRightToTheDay(GoldenCase golden) {
    Decision decision = Golden.decide(golden);
    Map<String, String> actual = new LinkedHashMap<>();
    golden.expect().keySet().forEach(key -> actual.put(key, value(golden, decision, key)));
    assertThat(actual).as(decision.sentence()).isEqualTo(golden.expect());
    assertThat(decision.sentence()).isNotBlank();
    assertThat(decision.rules()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("deadlines")
  void isAnsweredInTime(DeadlineCase golden) {
    Deadlines deadlines =
        new RequestDeadlines(new JollydayHolidays())
            .compute(
                golden.regime(),
                golden.receivedAt(),
                golden.requestEvents(),
                golden.zone(),
                golden.calendar());
    Map<String, String> actual = new LinkedHashMap<>();
    golden.expect().keySet().forEach(key -> actual.put(key, value(deadlines, key)));
    assertThat(actual).as(golden.why()).isEqualTo(golden.expect());
  }

  @Test
  void everyRegimeHasAWorkedExampleThatSaysWhy() {
    assertThat(Golden.deadlines().stream().map(DeadlineCase::regime))
        .containsAll(List.of(RequestRegime.values()));
    assertThat(Golden.deadlines()).allSatisfy(each -> assertThat(each.why()).isNotBlank());
  }

  private static String value(GoldenCase golden, Decision d, String key) {
    return String.valueOf(
        switch (key) {
          case "status" -> d.status();
          case "retainThrough" -> d.retainThrough();
          case "erasableFrom" -> d.erasableFrom();
          case "eraseBy" -> d.eraseBy();
          case "disposition" -> d.disposition();
          case "removeFrom" -> d.removeFrom();
          case "noticeNoLaterThan" -> d.noticeNoLaterThan();
          case "restrictFromDay" -> day(d.restrictFrom(), golden.zone());
          case "erasure" -> d.erasure().action();
          case "keptThrough" -> d.erasure().keptThrough();
          case "restrictedOn" -> day(d.erasure().restrictFrom(), golden.zone());
          default -> throw new IllegalArgumentException(key);
        });
  }

  private static String value(Deadlines d, String key) {
    Object value =
        switch (key) {
          case "confirmBy" -> d.confirmBy();
          case "startsOn" -> d.startsOn();
          case "respondBy" -> d.respondBy();
          case "respondByIfExtended" -> d.respondByIfExtended();
          case "extensionNoticeBy" -> d.extensionNoticeBy();
          case "extended" -> d.extended();
          case "clockStopped" -> d.clockStopped();
          case "withoutStops" -> d.withoutStops();
          case "daysNotCounted" -> d.daysNotCounted();
          case "nominalEnd" -> d.nominalEnd();
          case "targetBy" -> d.targetBy();
          case "repeatBy" -> d.repeatBy();
          case "limit" -> d.limit();
          case "reviews" ->
              d.reviews().stream().map(r -> r.reason().name()).collect(Collectors.joining(","));
          default -> throw new IllegalArgumentException(key);
        };
    return value == null ? null : value.toString();
  }

  private static LocalDate day(java.time.Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
