package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether two versions count financial years alike, wherever a record belongs. */
final class Calendars {

  private Calendars() {}

  static boolean same(PolicyContent before, PolicyContent after) {
    return codes(before, after)
        .allMatch(code -> before.fiscalYearEnds(code).equals(after.fiscalYearEnds(code)));
  }

  /** Every code that could be answered differently: those named, and one of every other sort. */
  static Stream<String> codes(PolicyContent before, PolicyContent after) {
    Stream<String> named =
        Stream.of(before, after)
            .flatMap(c -> c.controllers().stream())
            .map(Controller::jurisdiction);
    Stream<String> countries =
        Arrays.stream(Locale.getISOCountries()).flatMap(code -> Stream.of(code, code + "-0"));
    Stream<String> ofRules =
        Stream.of(before, after)
            .flatMap(c -> c.rules().stream())
            .flatMap(rule -> rule.scope().controllerJurisdictions().stream());
    return Stream.of(named, ofRules, countries, List.of("EU", "EEA", "GLOBAL").stream())
        .flatMap(codes -> codes)
        .distinct();
  }
}
