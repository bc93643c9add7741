package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.notice.Finding.Kind;
import io.tenure.consent.domain.notice.Finding.Need;
import io.tenure.consent.domain.notice.Finding.Since;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.purpose.LegalBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a published notice with the one before it, and with what is so today. Only what people
 * have to hear of counts: a purpose, category, recipient or country that is new, another legal
 * basis, a longer period. Fewer of anything asks for nothing.
 */
public final class NoticeComparison {
  private NoticeComparison() {}

  /** What is new in a published notice compared with the published one before it. */
  public static List<Finding> withFormer(NoticeVersion former, NoticeVersion now) {
    List<NoticePurpose> purposes = now.publication().purposes();
    List<Finding> findings = new ArrayList<>();
    changes(former.publication().purposes(), purposes, now.content().recipients())
        .forEach((change, touched) -> findings.add(told(change, purposes, touched)));
    Map<String, Recipient> known = byKey(former.content().recipients());
    for (Recipient recipient : now.content().recipients()) {
      Recipient before = known.get(recipient.key());
      if (before == null) {
        findings.add(
            told(new Change(Kind.NEW_RECIPIENT, recipient.key()), purposes, keys(purposes)));
      } else if (recipient.country() != null && !recipient.country().equals(before.country())) {
        findings.add(told(new Change(Kind.NEW_COUNTRY, recipient.key()), purposes, keys(purposes)));
      }
    }
    return sorted(findings);
  }

  /**
   * What is no longer as the notice says.
   *
   * @param today the purposes of the notice as they stand
   * @param after schedules of the versions of the policy that came after the one pinned, oldest
   *     first
   * @param pinned the schedule as it was at publication
   */
  public static List<Finding> sincePublication(
      NoticeVersion now, List<NoticePurpose> today, Periods pinned, List<Periods> after) {
    List<Finding> findings = new ArrayList<>();
    changes(now.publication().purposes(), today, now.content().recipients())
        .forEach(
            (change, touched) ->
                findings.add(
                    new Finding(
                        change.kind(),
                        change.what(),
                        Since.PUBLICATION,
                        Need.NEW_NOTICE,
                        touched)));
    periods(now.publication().purposes(), pinned, after)
        .forEach(
            (change, touched) ->
                findings.add(
                    new Finding(
                        change.kind(),
                        change.what(),
                        Since.PUBLICATION,
                        Need.NEW_NOTICE,
                        touched)));
    return sorted(findings);
  }

  private record Change(Kind kind, String what) {}

  /**
   * @param named recipients that the notice itself names, for all its purposes: where they are new,
   *     that is found by comparing notices
   */
  private static Map<Change, List<String>> changes(
      List<NoticePurpose> before, List<NoticePurpose> after, List<Recipient> named) {
    Map<String, NoticePurpose> known = new HashMap<>();
    before.forEach(purpose -> known.put(purpose.key(), purpose));
    Set<String> recipients = named.stream().map(Recipient::key).collect(Collectors.toSet());
    Set<String> countries =
        named.stream().map(Recipient::country).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Change, List<String>> changes = new HashMap<>();
    for (NoticePurpose purpose : after) {
      NoticePurpose was = known.get(purpose.key());
      if (was == null) {
        changes.put(new Change(Kind.NEW_PURPOSE, purpose.key()), keys(after));
        continue;
      }
      if (was.legalBasis() != purpose.legalBasis()) {
        changes.put(new Change(Kind.OTHER_LEGAL_BASIS, purpose.key()), List.of(purpose.key()));
      }
      purpose.categories().stream()
          .filter(category -> was.categories().stream().noneMatch(c -> covers(c, category)))
          .forEach(category -> touch(changes, new Change(Kind.NEW_CATEGORY, category), purpose));
      more(was.recipients(), purpose.recipients(), recipients)
          .forEach(who -> touch(changes, new Change(Kind.NEW_RECIPIENT, who), purpose));
      more(was.countries(), purpose.countries(), countries)
          .forEach(where -> touch(changes, new Change(Kind.NEW_COUNTRY, where), purpose));
    }
    return changes;
  }

  private static List<String> more(List<String> before, List<String> after, Set<String> told) {
    return after.stream()
        .filter(each -> !before.contains(each) && !told.contains(each))
        .distinct()
        .toList();
  }

  private static void touch(
      Map<Change, List<String>> changes, Change change, NoticePurpose purpose) {
    changes.computeIfAbsent(change, _ -> new ArrayList<>()).add(purpose.key());
  }

  /**
   * policy-service says of each version whether people have to be told again, and why; that is
   * taken over where a rule that concerns the purpose's data is not as it was.
   */
  private static Map<Change, List<String>> periods(
      List<NoticePurpose> purposes, Periods pinned, List<Periods> after) {
    Map<Change, List<String>> changes = new HashMap<>();
    Periods before = pinned;
    for (Periods next : after) {
      for (NoticePurpose purpose : purposes) {
        if (before.concerning(purpose.categories()).equals(next.concerning(purpose.categories()))) {
          continue;
        }
        reasons(purpose, before, next).stream()
            .forEach(
                change -> {
                  List<String> touched = changes.computeIfAbsent(change, _ -> new ArrayList<>());
                  if (!touched.contains(purpose.key())) {
                    touched.add(purpose.key());
                  }
                });
      }
      before = next;
    }
    return changes;
  }

  /**
   * Within one version of the policy a rule may begin on its day; nobody says then whether that
   * matters, so in doubt it does.
   */
  private static List<Change> reasons(NoticePurpose purpose, Periods before, Periods next) {
    if (before.version() != next.version()) {
      return next.reasons().stream().map(NoticeComparison::change).toList();
    }
    List<Periods.Period> known = before.concerning(purpose.categories());
    return next.concerning(purpose.categories()).stream()
        .filter(period -> !known.contains(period))
        .map(period -> new Change(Kind.LONGER_PERIOD, period.title()))
        .toList();
  }

  private static Change change(Periods.Reason reason) {
    Kind kind =
        switch (reason.code()) {
          case "NEW_CATEGORY" -> Kind.NEW_CATEGORY;
          case "NEW_PURPOSE" -> Kind.NEW_PURPOSE;
          case "OTHER_END" -> Kind.OTHER_END;
          default -> Kind.LONGER_PERIOD;
        };
    return new Change(kind, reason.sentence());
  }

  private static Finding told(Change change, List<NoticePurpose> purposes, List<String> touched) {
    boolean consent =
        purposes.stream()
            .anyMatch(p -> touched.contains(p.key()) && p.legalBasis() == LegalBasis.CONSENT);
    return new Finding(
        change.kind(),
        change.what(),
        Since.FORMER_VERSION,
        consent ? Need.RENEWED_CONSENT : Need.TELL_AGAIN,
        touched);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::kind).thenComparing(Finding::what))
        .toList();
  }

  private static boolean covers(String general, String special) {
    return special.equals(general) || special.startsWith(general + ".");
  }

  private static List<String> keys(List<NoticePurpose> purposes) {
    return purposes.stream().map(NoticePurpose::key).toList();
  }

  private static Map<String, Recipient> byKey(List<Recipient> recipients) {
    return recipients.stream().collect(Collectors.toMap(Recipient::key, Function.identity()));
  }
}
