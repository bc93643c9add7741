package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says a decision in plain English. Everything it says stands in the decision's structure. */
final class EnglishSentences {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private EnglishSentences() {}

  static String of(Decision decision) {
    List<String> parts = new ArrayList<>();
    switch (decision.status()) {
      case NO_RULE -> parts.add("No rule covers this data, so nothing happens to it.");
      case RETAINED, MISSING_TRIGGER -> parts.add(kept(decision));
      case RESTRICT ->
          parts.add(
              "Out of ordinary use since %s (%s); %s"
                  .formatted(
                      day(decision.eraseBy().plusDays(1)),
                      rule(decision, decision.winningMaximum(), RuleKind.MAXIMUM),
                      uncapitalised(kept(decision))));
      case DUE ->
          parts.add(
              "Due to be %s since %s: %s."
                  .formatted(
                      disposed(decision.disposition()),
                      day(firstDayDue(decision)),
                      rule(decision, decision.winningMaximum(), RuleKind.MAXIMUM)));
    }
    then(decision).ifPresent(parts::add);
    if (!decision.missingTriggers().isEmpty()) {
      parts.add("Not known: " + String.join(", ", decision.missingTriggers()) + ".");
    }
    Optional.ofNullable(decision.erasure()).map(EnglishSentences::erasure).ifPresent(parts::add);
    return String.join(" ", parts);
  }

  private static String kept(Decision decision) {
    if (decision.winningMinimum() == null) {
      return decision.eraseBy() == null
          ? "Nothing ends the storage of this data yet."
          : "May be kept until %s (%s)."
              .formatted(
                  day(decision.eraseBy()),
                  rule(decision, decision.winningMaximum(), RuleKind.MAXIMUM));
    }
    String rule = rule(decision, decision.winningMinimum(), RuleKind.MINIMUM);
    return decision.retainOpen()
        ? "Kept because the end of a duty is not known: %s.".formatted(rule)
        : "Kept until %s: %s.".formatted(day(decision.retainThrough()), rule);
  }

  private static Optional<String> then(Decision decision) {
    boolean later =
        decision.removeFrom() != null
            && decision.status() != io.tenure.plan.GroupOutcome.Status.DUE
            && decision.winningMinimum() != null;
    return later
        ? Optional.of(
            "From %s it is to be %s."
                .formatted(day(firstDayDue(decision)), disposed(decision.disposition())))
        : Optional.empty();
  }

  private static LocalDate firstDayDue(Decision decision) {
    LocalDate afterMaximum = decision.eraseBy().plusDays(1);
    LocalDate afterMinimum = decision.erasableFrom();
    return afterMinimum != null && afterMinimum.isAfter(afterMaximum) ? afterMinimum : afterMaximum;
  }

  private static String erasure(ErasureAnswer answer) {
    return switch (answer.action()) {
      case ERASE_NOW -> "Request for erasure: erase without undue delay, no duty to keep remains.";
      case REFUSE_AND_RESTRICT ->
          "Request for erasure: refuse for now and restrict, because the law orders keeping%s."
              .formatted(until(answer));
      case BLOCK_THEN_ERASE ->
          "Request for erasure: block at once, destroy after the blocking period%s."
              .formatted(until(answer));
      case REVIEW -> "Request for erasure: a person has to decide, because " + why(answer) + ".";
    };
  }

  private static String until(ErasureAnswer answer) {
    return answer.keptThrough() == null ? "" : " until " + day(answer.keptThrough());
  }

  private static String why(ErasureAnswer answer) {
    return switch (answer.reason()) {
      case NO_RULE -> "no rule covers the data";
      case REGIME_UNKNOWN -> "it is not known which right to erasure applies";
      default ->
          "what keeps the data is no valid ground against this person's request ("
              + String.join(", ", answer.grounds())
              + ")";
    };
  }

  private static String rule(Decision decision, String id, RuleKind kind) {
    return decision.rules().stream()
        .filter(trace -> trace.ruleId().equals(id) && trace.kind() == kind)
        .findFirst()
        .map(EnglishSentences::named)
        .orElse(id);
  }

  private static String named(RuleTrace trace) {
    String places =
        trace.citations().stream()
            .map(c -> c.law() + ", " + c.place())
            .distinct()
            .collect(Collectors.joining("; "));
    return places.isEmpty() ? trace.title() : trace.title() + " (" + places + ")";
  }

  private static String disposed(Disposition disposition) {
    return switch (disposition) {
      case ERASE -> "erased";
      case ANONYMISE -> "anonymised";
      case RESTRICT -> "restricted";
      case REVIEW -> "reviewed by a person";
      case null -> "disposed of";
    };
  }

  private static String uncapitalised(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
