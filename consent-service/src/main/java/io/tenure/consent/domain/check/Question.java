package io.tenure.consent.domain.check;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import java.util.Map;

/** May this person's data be used for this purpose, on this route? */
public record Question(SubjectPurpose pair, Route route) {
  /** The same, with references as they are called after a rekeying. */
  public Question with(Map<SubjectReference, SubjectReference> successors) {
    return new Question(pair.with(successors), route.with(successors));
  }
}
