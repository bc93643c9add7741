package io.tenure.policy.domain.organisation;

import io.tenure.policy.domain.organisation.Applicability.Answer;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom the obligations of a catalogue bind.
 *
 * @param conditions by id of the obligation; one that is not named binds everybody in the scope of
 *     its regulation
 */
public record Bindings(Map<String, Applicability> conditions) {

  /** Every obligation binds everybody. */
  public static final Bindings NONE = new Bindings(Map.of());

  public Bindings {
    conditions =
        conditions == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(conditions));
  }

  /** Whether it is not known that the obligation does not bind the organisation. */
  public boolean mayBind(String obligation, Organisation organisation) {
    Applicability condition = conditions.get(obligation);
    return condition == null || condition.of(organisation) != Answer.NO;
  }
}
