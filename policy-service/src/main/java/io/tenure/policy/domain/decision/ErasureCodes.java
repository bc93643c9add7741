package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import io.tenure.policy.domain.decision.ErasureAnswer.Reason;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer to a request for erasure in the codes of others.
 *
 * @param justifications why it is not, or not yet, carried out: IRIs of the W3C Data Privacy
 *     Vocabulary 2.3 (its extensions {@code justifications} and {@code legal/eu/gdpr}), ascending;
 *     empty where nothing has to be justified
 * @param drpStatus state of the request in the Data Rights Protocol 1.0, section 3.02
 * @param drpReason reason within that state; null where the protocol has none
 */
public record ErasureCodes(List<String> justifications, DrpStatus drpStatus, DrpReason drpReason) {

  /** Not carried out because it would conflict with a legal obligation. */
  static final String LEGAL_OBLIGATION =
      "https://w3id.org/dpv/justifications#LegalObligationImpaired";

  /** The same under Art. 17(3)(b) of the General Data Protection Regulation. */
  static final String GDPR_LEGALLY_REQUIRED =
      "https://w3id.org/dpv/legal/eu/gdpr#JustificationA17LegallyRequired";

  /**
   * The codes of an answer.
   *
   * <p>What a person has yet to decide is {@code in_progress} and has no justification: neither
   * vocabulary has a term for it, and none is guessed. Blocking in place of destruction is the form
   * in which the law orders erasure to be carried out, so the request is in progress, and what
   * still stays is justified by the duty.
   */
  static ErasureCodes of(Action action, Reason reason, Set<ErasureRegime> regimes) {
    return switch (action) {
      case ERASE_NOW, REVIEW -> new ErasureCodes(List.of(), DrpStatus.IN_PROGRESS, null);
      case REFUSE_AND_RESTRICT ->
          new ErasureCodes(
              justifications(reason, regimes), DrpStatus.DENIED, DrpReason.CLAIM_NOT_COVERED);
      case BLOCK_THEN_ERASE ->
          new ErasureCodes(justifications(reason, regimes), DrpStatus.IN_PROGRESS, null);
    };
  }

  private static List<String> justifications(Reason reason, Set<ErasureRegime> regimes) {
    return switch (reason) {
      case STATUTORY_DUTY, BLOCKING_DUTY -> {
        TreeSet<String> terms = new TreeSet<>();
        terms.add(LEGAL_OBLIGATION);
        regimes.forEach(regime -> terms.add(dutyUnder(regime)));
        yield List.copyOf(terms);
      }
      case NOTHING_TO_KEEP, NO_VALID_GROUND, NO_RULE, REGIME_UNKNOWN ->
          throw new IllegalArgumentException("nothing is kept against a request for " + reason);
    };
  }

  /** Only the General Data Protection Regulation has terms of its own. */
  private static String dutyUnder(ErasureRegime regime) {
    return switch (regime) {
      case GDPR -> GDPR_LEGALLY_REQUIRED;
      case UK_GDPR, SWISS_FADP, US_STATE, LGPD, DPDP, OTHER, UNKNOWN -> LEGAL_OBLIGATION;
    };
  }
}
