package io.tenure.consent.usecase.fides;

import io.tenure.consent.domain.fides.FidesMapping;
import io.tenure.kit.subject.SubjectKind;
import java.util.List;

/**
 * How preferences of fides are to be taken over.
 *
 * @param source name under which their origin is kept
 * @param identities kinds of identifiers by which people are known here, best first
 * @param servedIsEvidence whether fides's records of what was shown are kept and prove a consent
 */
public record FidesOrder(
    String source, FidesMapping mapping, List<SubjectKind> identities, boolean servedIsEvidence) {
  public FidesOrder {
    identities = List.copyOf(identities);
  }
}
