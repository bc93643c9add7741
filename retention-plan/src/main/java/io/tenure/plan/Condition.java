package io.tenure.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What must be true of a record, beyond its profile, for a clause to act. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.NoValidConsent.class, name = "NO_VALID_CONSENT"),
  @JsonSubTypes.Type(value = Condition.TriggerPresent.class, name = "TRIGGER_PRESENT"),
  @JsonSubTypes.Type(value = Condition.TriggerAbsent.class, name = "TRIGGER_ABSENT"),
  @JsonSubTypes.Type(value = Condition.All.class, name = "ALL"),
  @JsonSubTypes.Type(value = Condition.Any.class, name = "ANY")
})
public sealed interface Condition {

  /** No purpose of the list has a valid consent of the subject; UNKNOWN is not consent. */
  record NoValidConsent(List<String> purposes) implements Condition {}

  /** The record has this trigger. */
  record TriggerPresent(String trigger) implements Condition {}

  /** The record does not have this trigger (for example: never had an invoice). */
  record TriggerAbsent(String trigger) implements Condition {}

  /** All of the conditions hold. */
  record All(List<Condition> of) implements Condition {}

  /** At least one of the conditions holds. */
  record Any(List<Condition> of) implements Condition {}
}
