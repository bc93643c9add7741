package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.Finding;
import io.tenure.consent.domain.notice.NoticeVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What of a notice in force asks for attention.
 *
 * @param former number of the version before; null for the first
 * @param periodsCompared false where the policy's way since publication cannot be followed; then
 *     nothing is said of periods
 * @param givenBefore consents given before this instant rest on what was said before
 * @param people for each purpose that is touched and rests on consent, how many people have a valid
 *     consent of that age
 */
public record Attention(
    NoticeVersion notice,
    Integer former,
    List<Finding> findings,
    boolean periodsCompared,
    Instant givenBefore,
    Map<String, Long> people) {
  public Attention {
    findings = List.copyOf(findings);
    people = Map.copyOf(people);
  }

  /** Whether any finding asks for this. */
  public boolean asks(Finding.Need need) {
    return findings.stream().anyMatch(finding -> finding.needs() == need);
  }
}
