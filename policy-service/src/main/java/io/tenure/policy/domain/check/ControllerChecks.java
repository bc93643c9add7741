package io.tenure.policy.domain.check;

import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.PolicyContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The organisation's controllers and their fiscal years. */
final class ControllerChecks {

  static final String FISCAL_YEARS =
      "Ends of fiscal years ascend, lie in 1900 to 2200 and are at most 24 months apart.";

  private ControllerChecks() {}

  static List<Finding> check(PolicyContent content) {
    List<Finding> findings = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < content.controllers().size(); i++) {
      Controller controller = content.controllers().get(i);
      String place = "controllers[" + i + "]";
      if (controller.key() == null || !Jurisdiction.known(controller.jurisdiction())) {
        findings.add(
            Finding.error(
                Code.CONTROLLER_INVALID,
                null,
                place,
                "A controller needs a key and an ISO 3166 jurisdiction."));
      }
      if (controller.key() != null && !keys.add(controller.key())) {
        findings.add(
            Finding.error(
                Code.CONTROLLER_KEY_DUPLICATE,
                null,
                place + ".key",
                "Two controllers have this key: give each its own."));
      }
      if (!ascending(controller.fiscalYearEnds())) {
        findings.add(
            Finding.error(
                Code.FISCAL_YEARS_INVALID, null, place + ".fiscalYearEnds", FISCAL_YEARS));
      }
    }
    return findings;
  }

  /** Whether ends of fiscal years can be counted by. */
  static boolean ascending(List<LocalDate> ends) {
    for (int i = 0; i < ends.size(); i++) {
      boolean inRange = ends.get(i).getYear() >= 1900 && ends.get(i).getYear() <= 2200;
      boolean afterTheLast =
          i == 0
              || (ends.get(i).isAfter(ends.get(i - 1))
                  && !ends.get(i).isAfter(ends.get(i - 1).plusMonths(24)));
      if (!inRange || !afterTheLast) {
        return false;
      }
    }
    return true;
  }
}
