package io.tenure.policy.domain.lock;

import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.diff.Aspect;
import io.tenure.policy.domain.diff.ChangeKind;
import io.tenure.policy.domain.diff.PolicyDiff;
import io.tenure.policy.domain.diff.RuleChange;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The ratchet: a rule that is locked in one version can only be tightened by those that follow, and
 * so can everything that feeds it. Pure; needs no server.
 */
public final class Locks {

  private final Held held;
  private final PolicyContent after;
  private final Binding binding;
  private final PolicyDiff diff;
  private final Map<String, Integer> places;
  private final List<Finding> findings = new ArrayList<>();

  private Locks(Held held, PolicyContent after, Bindings bindings) {
    this.held = held;
    this.after = after;
    this.binding = Binding.of(bindings, held.content(), after);
    this.diff = PolicyDiff.between(held.content(), after);
    this.places =
        IntStream.range(0, after.rules().size())
            .boxed()
            .collect(Collectors.toMap(i -> after.rules().get(i).id(), i -> i));
  }

  /**
   * Where {@code after} would loosen what an earlier version locked. Both have no errors of their
   * own.
   *
   * @param bindings whom the obligations of the catalogue bind
   * @param moment from which {@code after} may act at the earliest
   */
  public static List<Finding> check(
      Held held, PolicyContent after, Bindings bindings, Instant moment) {
    List<Rule> locked = held.locked(moment);
    if (locked.isEmpty()) {
      return List.of();
    }
    Locks locks = new Locks(held, after, bindings);
    locked.forEach(locks::rule);
    return List.copyOf(locks.findings);
  }

  private void rule(Rule was) {
    Integer place = places.get(was.id());
    if (place == null) {
      findings.add(
          Finding.error(
              Code.LOCKED_RULE_REMOVED,
              was.id(),
              "rules",
              "'%s' is locked by %s: put the rule back, with this id.".formatted(was.id(), by())));
      return;
    }
    Rule is = after.rules().get(place);
    diff.rules().stream()
        .filter(change -> change.id().equals(was.id()))
        .flatMap(change -> change.aspects().stream())
        .filter(aspect -> !new Tightening(was, is).allowed(aspect))
        .forEach(aspect -> loosened(was, aspect, place));
    new Displacement(was, is, held.content(), after, binding)
        .looser()
        .forEach(rule -> displaced(was, rule));
    Feeding feeding = new Feeding(was, is, diff, held.content(), after, binding);
    feeding.loosening().forEach(change -> undercut(was, change));
    feeding.newLaw().forEach(change -> law(was, change.id()));
    feeding.lawActingOtherwise().forEach(rule -> law(was, rule.id()));
    feeding.actingOtherwise().forEach(rule -> otherwise(was, rule));
    calendars(was, feeding);
    binding
        .released(was)
        .forEach(
            at ->
                undercut(
                    was,
                    at,
                    "With these facts it no longer acts for the controller; state them as they were."));
  }

  private void loosened(Rule was, Aspect aspect, int place) {
    Code code = aspect == Aspect.LOCKED ? Code.LOCK_REMOVED : Code.LOCKED_RULE_LOOSENED;
    findings.add(
        Finding.error(
            code,
            was.id(),
            "rules[" + place + "]." + member(aspect, was, after.rules().get(place)),
            "Locked by %s, and not proved to be as tight as before. %s"
                .formatted(by(), Tightening.advice(aspect, was.minimum()))));
  }

  private static String member(Aspect aspect, Rule was, Rule is) {
    boolean laterStart =
        is.validFrom() != null
            && (was.validFrom() == null || is.validFrom().isAfter(was.validFrom()));
    return switch (aspect) {
      case VALIDITY -> laterStart ? "validFrom" : "validTo";
      case APPLIES_IF -> "appliesIf";
      case HAND_OVER -> "handOver";
      case REVIEW_STAGES -> "reviewStages";
      case NEXT_REVIEW -> "nextReview";
      default -> aspect.name().toLowerCase(Locale.ROOT);
    };
  }

  private void displaced(Rule was, Rule rule) {
    findings.add(
        Finding.error(
            Code.LOCKED_RULE_DISPLACED,
            rule.id(),
            place(rule.id()) + ".scope",
            "More specific than '%s', which is locked by %s, and not proved to be as tight: it would take its place. Make it as tight, or give it another scope."
                .formatted(was.id(), by())));
  }

  private void undercut(Rule was, RuleChange change) {
    undercut(
        was,
        change.kind() == ChangeKind.REMOVED ? "rules" : place(change.id()),
        "Where '%s' ends depends on '%s': leave that rule as it was."
            .formatted(was.id(), change.id()));
  }

  private void undercut(Rule was, String place, String message) {
    findings.add(
        Finding.error(
            Code.LOCKED_RULE_UNDERCUT,
            was.id(),
            place,
            "'%s' is locked by %s. %s".formatted(was.id(), by(), message)));
  }

  private void otherwise(Rule was, Rule rule) {
    undercut(
        was,
        "controllers",
        "Where '%s' ends depends on '%s', which with these facts acts for other controllers: state them as they were."
            .formatted(was.id(), rule.id()));
  }

  private void law(Rule was, String id) {
    findings.add(
        Finding.warning(
            Code.LAW_MOVES_LOCKED_RULE,
            id,
            place(id),
            "Law goes before the lock on '%s' by %s, and may move its end: look whether the law really says so."
                .formatted(was.id(), by())));
  }

  private void calendars(Rule was, Feeding feeding) {
    if (feeding.countsFiscalYears() && !Calendars.same(held.content(), after)) {
      undercut(
          was,
          "controllers",
          "Its end depends on financial years, and the controllers' years or their order changed: leave them as they were.");
    }
  }

  private String place(String id) {
    return "rules[" + places.get(id) + "]";
  }

  private String by() {
    return held.shown();
  }
}
