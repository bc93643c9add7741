package io.tenure.policy.domain.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A retention rule: a minimum or a maximum.
 *
 * @param id unique in its policy; lower-case letters, digits, hyphens
 * @param title short name in plain words
 * @param condition must hold for a record, beside the scope; null means always
 * @param end when the period is over; a zone left out is the rule's
 * @param zone zone whose days and years count
 * @param disposition what happens after a maximum; on a minimum RESTRICT says that the data are to
 *     be kept blocked while it lasts (LOPDGDD Art. 32), null otherwise
 * @param technique how to anonymise
 * @param notice how long before the disposition the person is warned, in elapsed time; null for
 *     none
 * @param obligations obligations of the catalogue that the rule carries out
 * @param validFrom first day on which the rule acts, null for always
 * @param validTo last day on which it acts, null for always
 * @param justification why, in the organisation's own words
 * @param owner who answers for the rule (a function, not a person's name)
 * @param locked whether later versions may only tighten it; left out of the JSON where it is not,
 *     so that digests of rules without a lock stay as they were
 */
public record Rule(
    String id,
    String title,
    RuleKind kind,
    Basis basis,
    Scope scope,
    Condition condition,
    EndExpression end,
    ZoneId zone,
    Disposition disposition,
    String technique,
    Duration notice,
    List<String> obligations,
    LocalDate validFrom,
    LocalDate validTo,
    String justification,
    String owner,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean locked) {

  public Rule {
    scope = scope == null ? new Scope(null, null, null, null, null, null, null, null) : scope;
    obligations = obligations == null ? List.of() : List.copyOf(obligations);
  }

  /** A rule without a lock. */
  public Rule(
      String id,
      String title,
      RuleKind kind,
      Basis basis,
      Scope scope,
      Condition condition,
      EndExpression end,
      ZoneId zone,
      Disposition disposition,
      String technique,
      Duration notice,
      List<String> obligations,
      LocalDate validFrom,
      LocalDate validTo,
      String justification,
      String owner) {
    this(
        id,
        title,
        kind,
        basis,
        scope,
        condition,
        end,
        zone,
        disposition,
        technique,
        notice,
        obligations,
        validFrom,
        validTo,
        justification,
        owner,
        false);
  }

  /** The same rule about something else. */
  public Rule withScope(Scope other) {
    return new Rule(
        id,
        title,
        kind,
        basis,
        other,
        condition,
        end,
        zone,
        disposition,
        technique,
        notice,
        obligations,
        validFrom,
        validTo,
        justification,
        owner,
        locked);
  }

  public boolean minimum() {
    return kind == RuleKind.MINIMUM;
  }

  public boolean law() {
    return basis == Basis.LAW;
  }
}
