package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.Finding;
import io.tenure.consent.domain.notice.NoticeComparison;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.usecase.period.PeriodHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what people have to hear of: in a notice compared with the one before it, and in what
 * changed since it was published.
 */
@ApplicationScoped
public class CompareNotices {
  private final NoticeStore notices;
  private final PeriodHistory history;
  private final OldConsents consents;
  private final Clock clock;

  CompareNotices(NoticeStore notices, PeriodHistory history, OldConsents consents, Clock clock) {
    this.notices = notices;
    this.history = history;
    this.consents = consents;
    this.clock = clock;
  }

  /** Of the notice in force; fails with {@code notice.unknown}. */
  public Attention attention(NoticeKey key) {
    Instant now = clock.instant();
    return of(notices.inForce(key, now).orElseThrow(() -> FindNotices.unknown(key)), now);
  }

  /** Of all notices in force. */
  public List<Attention> all() {
    Instant now = clock.instant();
    return notices.allInForce(now).stream().map(notice -> of(notice, now)).toList();
  }

  /** Whose consents for a purpose rest on what was said before; fails like {@link #attention}. */
  public List<OldConsents.OldConsent> people(
      NoticeKey key, String purpose, String after, int limit) {
    return consents.people(purpose, attention(key).givenBefore(), after, limit);
  }

  private Attention of(NoticeVersion inForce, Instant now) {
    NoticeVersion notice = pinned(inForce);
    List<Finding> findings = new ArrayList<>();
    Optional<NoticeVersion> former = notices.before(notice).map(this::pinned);
    former.ifPresent(f -> findings.addAll(NoticeComparison.withFormer(f, notice)));
    List<Periods> since =
        history.since(notice.content().controller(), notice.publication().policyVersion());
    List<NoticePurpose> today = List.copyOf(notices.purposes(notice.content().purposes()).values());
    List<Finding> sincePublication =
        NoticeComparison.sincePublication(
            notice,
            today,
            since.isEmpty() ? null : since.getFirst(),
            since.isEmpty() ? List.of() : since.subList(1, since.size()));
    findings.addAll(sincePublication);
    Instant givenBefore = sincePublication.isEmpty() ? notice.publication().effectiveFrom() : now;
    Set<String> touched =
        findings.stream()
            .flatMap(finding -> finding.purposes().stream())
            .filter(purpose -> restsOnConsent(purpose, notice))
            .collect(Collectors.toSet());
    Map<String, Long> people = touched.isEmpty() ? Map.of() : consents.count(touched, givenBefore);
    return new Attention(
        notice,
        former.map(NoticeVersion::version).orElse(null),
        findings,
        !since.isEmpty(),
        givenBefore,
        people);
  }

  /** Notices of before pinned versions of purposes without their recipients. */
  private NoticeVersion pinned(NoticeVersion notice) {
    return notice.pinned(notices.asPinned(notice.publication().purposes()));
  }

  private static boolean restsOnConsent(String purpose, NoticeVersion notice) {
    return notice.publication().purposes().stream()
        .anyMatch(p -> p.key().equals(purpose) && p.legalBasis() == LegalBasis.CONSENT);
  }
}
