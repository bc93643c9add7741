package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.obligation.Execution;
import io.tenure.policy.domain.obligation.ExecutionSentence;
import io.tenure.policy.domain.obligation.Meaning;
import io.tenure.policy.domain.organisation.Applicability;
import java.util.List;

/**
 * How the engine carries out an obligation.
 *
 * @param computed whether a day follows from the facts; otherwise a person decides
 * @param appliesIf whom it binds; null for everybody in the regulation's scope
 * @param suspendedWhile conditions that keep the period from ending while they are open
 */
public record ExecutionView(
    Meaning meaning,
    boolean computed,
    String sentence,
    String zone,
    String calendar,
    boolean rollsOver,
    Applicability appliesIf,
    List<String> suspendedWhile) {

  static ExecutionView of(Execution e) {
    return new ExecutionView(
        e.meaning(),
        e.computed(),
        ExecutionSentence.of(e),
        e.zone().getId(),
        e.calendar(),
        e.rollsOver(),
        e.appliesIf(),
        e.suspendedWhile());
  }
}
