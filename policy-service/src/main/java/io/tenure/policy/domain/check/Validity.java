package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * On which local days a rule is in force: within its own validity and, for law, while at least one
 * of its obligations is.
 *
 * @param spans apart from each other, in order
 */
record Validity(List<Span> spans) {

  /** From a day to a day, both inclusive. */
  record Span(LocalDate from, LocalDate to) {

    static Span of(LocalDate from, LocalDate to) {
      return new Span(from == null ? LocalDate.MIN : from, to == null ? LocalDate.MAX : to);
    }

    boolean meets(Span other) {
      return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    boolean within(Span other) {
      return !from.isBefore(other.from) && !to.isAfter(other.to);
    }

    Span both(Span other) {
      return new Span(
          from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** Whether the other begins before this one is over, or on the very next day. */
    boolean joins(Span other) {
      return to.equals(LocalDate.MAX) || !other.from.isAfter(to.plusDays(1));
    }
  }

  static Validity of(Rule rule, Catalogue catalogue) {
    Span own = Span.of(rule.validFrom(), rule.validTo());
    List<Obligation> law =
        rule.obligations().stream()
            .flatMap(id -> catalogue.obligation(id).stream())
            .map(Catalogue.Listed::obligation)
            .toList();
    if (!rule.law() || law.isEmpty()) {
      return new Validity(List.of(own));
    }
    return joined(
        law.stream()
            .map(obligation -> Span.of(obligation.inForceFrom(), obligation.inForceTo()))
            .filter(own::meets)
            .map(own::both)
            .sorted(Comparator.comparing(Span::from))
            .toList());
  }

  private static Validity joined(List<Span> ordered) {
    List<Span> spans = new ArrayList<>();
    for (Span span : ordered) {
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last == null || !last.joins(span)) {
        spans.add(span);
      } else if (span.to.isAfter(last.to)) {
        spans.set(spans.size() - 1, new Span(last.from, span.to));
      }
    }
    return new Validity(spans);
  }

  /** Whether there is a day on which both are in force. */
  boolean overlaps(Validity other) {
    return spans.stream().anyMatch(span -> other.spans.stream().anyMatch(span::meets));
  }

  /** Whether the other is in force whenever this one is. */
  boolean within(Validity other) {
    return spans.stream().allMatch(span -> other.spans.stream().anyMatch(span::within));
  }
}
