package io.tenure.policy.domain.whatif;

import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What can be computed of a draft that still has errors.
 *
 * @param content without the parts left out
 * @param leftOut places of rules and controllers that cannot be computed, such as {@code rules[3]}
 */
public record ComputableDraft(PolicyContent content, List<String> leftOut) {

  /** Errors that leave a rule or controller without a meaning; all others are tried as they are. */
  private static final Set<Code> WITHOUT_MEANING =
      EnumSet.of(
          Code.RULE_ID_DUPLICATE,
          Code.RULE_KIND_MISSING,
          Code.RULE_BASIS_MISSING,
          Code.RULE_ZONE_MISSING,
          Code.RULE_VALIDITY_INVALID,
          Code.TRIGGER_UNKNOWN,
          Code.PURPOSE_INVALID,
          Code.END_MISSING,
          Code.PERIOD_MISSING,
          Code.PERIOD_INVALID,
          Code.PERIOD_TOO_LONG,
          Code.OPERANDS_MISSING,
          Code.NESTING_TOO_DEEP,
          Code.AFTER_RETENTION_IN_MINIMUM,
          Code.CONSENT_PURPOSES_MISSING,
          Code.DATE_OUT_OF_RANGE,
          Code.DISPOSITION_MISSING,
          Code.HAND_OVER_INVALID,
          Code.APPLIES_IF_INVALID,
          Code.CONTROLLER_INVALID,
          Code.FISCAL_YEARS_INVALID);

  /**
   * @param findings of the checks of this content
   */
  public static ComputableDraft of(PolicyContent content, List<Finding> findings) {
    List<Integer> rules =
        IntStream.range(0, content.rules().size())
            .filter(i -> !meaningless("rules[" + i + "]", findings))
            .filter(i -> content.rules().get(i).id() != null)
            .filter(i -> content.rules().get(i).title() != null)
            .boxed()
            .toList();
    List<Integer> controllers =
        IntStream.range(0, content.controllers().size())
            .filter(i -> !meaningless("controllers[" + i + "]", findings))
            .boxed()
            .toList();
    return new ComputableDraft(
        new PolicyContent(
            rules.stream().map(content.rules()::get).toList(),
            controllers.stream().map(content.controllers()::get).toList(),
            content.triggers()),
        Stream.concat(
                missing("rules", content.rules().size(), rules),
                missing("controllers", content.controllers().size(), controllers))
            .toList());
  }

  private static boolean meaningless(String place, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> WITHOUT_MEANING.contains(finding.code()))
        .map(Finding::place)
        .anyMatch(
            at ->
                at.equals(place)
                    || (at.startsWith(place + ".") && !at.startsWith(place + ".scope")));
  }

  private static Stream<String> missing(String list, int size, List<Integer> in) {
    return IntStream.range(0, size)
        .filter(i -> !in.contains(i))
        .mapToObj(i -> list + "[" + i + "]");
  }
}
